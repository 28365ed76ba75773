using GigVet.Model;
using GigVet.Signals.Identity;

namespace GigVet.Core.Tests.Signals.Identity;

public sealed class PromptedByOthersTests : InterviewSignalTests<PromptedByOthers>
{
    protected override InterviewAnswers Answer(bool? yes) => new() { PromptedByOthers = yes };
}
