using GigVet.Core.Tests.Support;
using GigVet.TestSupport;
using GigVet.Vetting.Proofs;
using GigVet.Watched.Stores;
using GigVet.Web;
using Microsoft.Extensions.Logging.Abstractions;

namespace GigVet.Core.Tests.Vetting.Proofs;

public sealed class ProofDeskTroubleTests
{
    private const string Customer = "c1";

    [Fact]
    public async Task A_place_that_breaks_is_not_readable_and_what_the_others_show_counts()
    {
        var desk = Desk(new Broken(new InvalidOperationException()), new Shown());
        await desk.IssueAsync(Customer, A.Request(), TestContext.Current.CancellationToken);

        var (proof, looks) = (await desk.LookAsync(Customer, A.Contractor, TestContext.Current.CancellationToken))!.Value;

        Assert.Equal(ProofPlace.SiteFile, Assert.Single(proof.Proven).Place);
        Assert.Equal(ProofLookState.NotReadable, looks.Single(look => look.Task.Place is ProofPlace.Dns).Look.State);
    }

    [Fact]
    public async Task The_callers_own_cancellation_is_no_look()
    {
        using var stop = new CancellationTokenSource();
        var desk = Desk(new Broken(new OperationCanceledException()), new Shown());
        await desk.IssueAsync(Customer, A.Request(), TestContext.Current.CancellationToken);
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => desk.LookAsync(Customer, A.Contractor, stop.Token));
    }

    private static ProofDesk Desk(params IProofPlace[] places) => new(
        new MemoryProofs(), places, new MemoryRosters(), new StubWeb(), new ManualTime(A.Today), NullLogger<ProofDesk>.Instance);

    private sealed class Broken(Exception thrown) : IProofPlace
    {
        public IEnumerable<ProofTask> TasksFor(ControlProof proof) => [new(ProofPlace.Dns, A.ProfileUrl, "Put it there.")];

        public Task<ProofLook> LookAsync(ControlProof proof, ProofTask task, IWeb web, CancellationToken cancellationToken)
            => throw thrown;
    }

    private sealed class Shown : IProofPlace
    {
        public IEnumerable<ProofTask> TasksFor(ControlProof proof) => [new(ProofPlace.SiteFile, A.ProfileUrl, "Put it there.")];

        public Task<ProofLook> LookAsync(ControlProof proof, ProofTask task, IWeb web, CancellationToken cancellationToken)
            => Task.FromResult(new ProofLook(ProofLookState.Found, "It is there."));
    }
}
