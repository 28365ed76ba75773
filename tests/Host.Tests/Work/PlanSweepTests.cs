using GigVet.Functions.Work;
using GigVet.Host.Tests.Support;
using GigVet.Model;
using GigVet.Vetting;
using Microsoft.Azure.Functions.Worker;
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

    [Fact]
    public async Task A_run_claims_the_occurrence_it_is_for_and_not_the_run_before()
    {
        var occurrence = new DateTimeOffset(2031, 5, 6, 7, 0, 0, TimeSpan.Zero);
        var status = new ScheduleStatus
        {
            Last = occurrence.AddHours(-1).UtcDateTime,
            Next = occurrence.UtcDateTime,
        };
        var sweep = new PlanSweep(service.Services.GetRequiredService<SweepPlanner>(), TimeProvider.System);

        await sweep.RunAsync(new TimerInfo { ScheduleStatus = status }, Stop);

        var roster = service.Services.GetRequiredService<IRosterStore>();
        Assert.False(await roster.ClaimSlotAsync("20310506T070000", occurrence, Stop));
        Assert.True(await roster.ClaimSlotAsync("20310506T060000", occurrence, Stop));
    }
}
