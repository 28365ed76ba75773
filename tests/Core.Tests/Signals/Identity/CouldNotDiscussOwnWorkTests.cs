using GigVet.Model;
using GigVet.Signals.Identity;

namespace GigVet.Core.Tests.Signals.Identity;

public sealed class CouldNotDiscussOwnWorkTests : InterviewSignalTests<CouldNotDiscussOwnWork>
{
    protected override InterviewAnswers Answer(bool? yes) => new() { CouldNotDiscussOwnWork = yes };
}
