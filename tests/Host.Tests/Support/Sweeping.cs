using GigVet.Model;
using GigVet.Watching;
using GigVet.Watchlists;
using Microsoft.Extensions.DependencyInjection;

namespace GigVet.Host.Tests.Support;

/// <summary>Sweeps as the timer does, at the moment a test wants one.</summary>
internal static class Sweeping
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Makes the contractor due, plans, and waits until the worker has moved the entry on.</summary>
    public static async Task SweepAsync(this IServiceProvider services, string customer, ContractorRef contractor)
    {
        var roster = services.GetRequiredService<IRosterStore>();
        var now = TimeProvider.System.GetUtcNow();
        var due = now.AddSeconds(-1);
        await services.GetRequiredService<IWholeRoster>().MakeDueAsync(customer, contractor, due, Stop);

        // A slot of its own: far away, and never the same.
        var slot = new DateTimeOffset(2040, 1, 1, 0, 0, 0, TimeSpan.Zero).AddSeconds(Random.Shared.Next());
        await services.GetRequiredService<SweepPlanner>().PlanAsync(slot, Stop);

        while ((await roster.FindAsync(customer, contractor, Stop))!.NextCheckAt == due)
        {
            Assert.True(TimeProvider.System.GetUtcNow() - now < Patience, "The check was not done in time.");
            await Task.Yield();
        }
    }
}
