using GigVet.Model;
using GigVet.Signals.Identity;

namespace GigVet.Core.Tests.Signals.Identity;

public sealed class RefusedIdentityCheckTests : InterviewSignalTests<RefusedIdentityCheck>
{
    protected override InterviewAnswers Answer(bool? yes) => new() { RefusedIdentityCheck = yes };
}
