using GigVet.Model;
using GigVet.Signals.Identity;

namespace GigVet.Core.Tests.Signals.Identity;

public sealed class DifferentPersonInInterviewTests : InterviewSignalTests<DifferentPersonInInterview>
{
    protected override InterviewAnswers Answer(bool? yes) => new() { DifferentPerson = yes };
}
