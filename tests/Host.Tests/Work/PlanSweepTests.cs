using GigVet.Host.Tests.Support;
using GigVet.Model;
using GigVet.Vetting;
using Microsoft.Extensions.DependencyInjection;

namespace GigVet.Host.Tests.Work;

public sealed class PlanSweepTests(ServiceFixture service)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_contractor_who_is_due_is_checked_once_and_moves_on_by_the_cadence()
    {
        var roster = service.Services.GetRequiredService<IRosterStore>();
        var now = TimeProvider.System.GetUtcNow();
        var contractor = new ContractorRef("github", FakeWeb.FakeAccounts.HonestNewcomer);
        var request = new VetRequest { Contractor = contractor, ProfileUrl = new Uri("https://github.com/" + contractor.Handle) };
        await roster.SaveAsync(new RosterEntry("local", request, Cadence.Weekly, now.AddMinutes(-1)), Stop);
        var planner = service.Services.GetRequiredService<SweepPlanner>();

        await Task.WhenAll(planner.PlanAsync(now, Stop), planner.PlanAsync(now, Stop));
        await planner.PlanAsync(now.AddHours(1), Stop);

        var assessments = service.Services.GetRequiredService<IAssessmentStore>();
        while (await assessments.FindLatestAsync("local", contractor, Stop) is null)
            await Task.Yield();
        Assert.Single(await assessments.ListAsync("local", contractor, 10, Stop));
        var entry = await roster.FindAsync("local", contractor, Stop);
        Assert.InRange(entry!.NextCheckAt, now.AddDays(7), now.AddDays(7).AddHours(1));
    }
}
