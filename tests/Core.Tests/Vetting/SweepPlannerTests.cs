using GigVet.Core.Tests.Support;
using GigVet.Model;
using GigVet.TestSupport;
using GigVet.Vetting;
using Microsoft.Extensions.Logging.Abstractions;

namespace GigVet.Core.Tests.Vetting;

public sealed class SweepPlannerTests
{
    [Fact]
    public async Task What_a_sweep_asks_for_is_marked_and_the_roster_keeps_the_request_as_it_was_given()
    {
        var roster = new OneEntry(new RosterEntry("acme", A.Request(), Cadence.Weekly, A.Today.AddHours(-1)));
        var vettings = new Accepting();
        var time = new ManualTime(A.Today);

        await new SweepPlanner(roster, new Intake(vettings, vettings, time), time, NullLogger<SweepPlanner>.Instance)
            .PlanAsync(A.Today, TestContext.Current.CancellationToken);

        Assert.Equal(Occasion.Sweep, Assert.Single(vettings.Accepted).Occasion);
        Assert.Equal(Occasion.Asked, roster.Entry.Request.Occasion);
        Assert.Equal(A.Today.AddDays(7), roster.Entry.NextCheckAt);
    }

    [Fact]
    public async Task An_entry_that_a_changed_list_makes_due_again_meanwhile_stays_due()
    {
        var roster = new OneEntry(new RosterEntry("acme", A.Request(), Cadence.Weekly, A.Today.AddHours(-1)));
        var settled = A.Today.AddMinutes(2);
        var vettings = new Accepting
        {
            Meanwhile = () => roster.SaveAsync(roster.Entry with { NextCheckAt = settled }, CancellationToken.None),
        };
        var time = new ManualTime(A.Today);

        await new SweepPlanner(roster, new Intake(vettings, vettings, time), time, NullLogger<SweepPlanner>.Instance)
            .PlanAsync(A.Today, TestContext.Current.CancellationToken);

        Assert.Single(vettings.Accepted);
        Assert.Equal(settled, roster.Entry.NextCheckAt);
    }

    private sealed class OneEntry(RosterEntry entry) : IRosterStore
    {
        public RosterEntry Entry { get; private set; } = entry;

        public Task SaveAsync(RosterEntry entry, CancellationToken cancellationToken)
        {
            Entry = entry;
            return Task.CompletedTask;
        }

        public Task<RosterEntry?> FindAsync(
            string customer, ContractorRef contractor, CancellationToken cancellationToken)
            => Task.FromResult<RosterEntry?>(Entry);

        public async IAsyncEnumerable<RosterEntry> DueAsync(
            DateTimeOffset now, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await Task.CompletedTask;
            yield return Entry;
        }

        public Task<bool> ClaimSlotAsync(string slot, DateTimeOffset now, CancellationToken cancellationToken)
            => Task.FromResult(true);
    }

    private sealed class Accepting : IVettingStore, IVetQueue
    {
        public List<VetRequest> Accepted { get; } = [];

        public Func<Task> Meanwhile { get; init; } = () => Task.CompletedTask;

        public async Task<(VettingTicket Ticket, string? Mark)> AddAsync(
            VettingTicket ticket, VetRequest request, IdempotencyMark? mark, CancellationToken cancellationToken)
        {
            Accepted.Add(request);
            await Meanwhile();
            return (ticket, null);
        }

        public Task EnqueueAsync(VetMessage message, CancellationToken cancellationToken) => Task.CompletedTask;

        public Task<VettingTicket?> FindAsync(string customer, string id, CancellationToken cancellationToken)
            => throw new NotSupportedException();

        public Task<VettingClaim?> ClaimAsync(
            string customer, string id, DateTimeOffset leaseUntil, CancellationToken cancellationToken)
            => throw new NotSupportedException();

        public Task<VettingClaim?> RenewAsync(
            VettingClaim claim, DateTimeOffset leaseUntil, CancellationToken cancellationToken)
            => throw new NotSupportedException();

        public Task ReleaseAsync(VettingClaim claim, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task CompleteAsync(VettingClaim claim, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task FailAsync(string customer, string id, string reason, CancellationToken cancellationToken)
            => throw new NotSupportedException();

        public IAsyncEnumerable<VetMessage> StalledAsync(DateTimeOffset before, CancellationToken cancellationToken)
            => throw new NotSupportedException();
    }
}
