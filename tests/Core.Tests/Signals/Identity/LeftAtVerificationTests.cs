using GigVet.Model;
using GigVet.Signals.Identity;

namespace GigVet.Core.Tests.Signals.Identity;

public sealed class LeftAtVerificationTests : InterviewSignalTests<LeftAtVerification>
{
    protected override InterviewAnswers Answer(bool? yes) => new() { LeftAtVerification = yes };
}
