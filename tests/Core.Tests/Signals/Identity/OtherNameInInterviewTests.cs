using GigVet.Model;
using GigVet.Signals.Identity;

namespace GigVet.Core.Tests.Signals.Identity;

public sealed class OtherNameInInterviewTests : InterviewSignalTests<OtherNameInInterview>
{
    protected override InterviewAnswers Answer(bool? yes) => new() { OtherName = yes };
}
