using GigVet.FakeWeb;
using GigVet.Functions.Work;
using GigVet.Host.Tests.Support;
using GigVet.Model;
using GigVet.Watching;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace GigVet.Host.Tests.Work;

public sealed class PlanSweepTests(OwnStorage storage) : IClassFixture<OwnStorage>, IAsyncLifetime
{
    private const string Customer = "local";

    private FakeHost _service = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _service = await FakeHost.StartAsync(storage.ConnectionString);

    public async ValueTask DisposeAsync() => await _service.DisposeAsync();

    [Fact]
    public async Task A_contractor_on_the_roster_who_changes_is_found_by_the_next_sweep_and_an_unchanged_one_adds_nothing()
    {
        var account = new FakeAccount
        {
            Login = "watched-runa",
            Id = 7_700_001,
            Name = "Runa Falk",
            Location = "Kaunas, Lithuania",
            CreatedAt = TimeProvider.System.GetUtcNow().AddYears(-4),
        };
        _service.Web.GitHub.Accounts = [.. _service.Web.GitHub.Accounts, account];
        using var http = _service.Client();
        using var put = await http.PutAsync("/api/v1/roster/github/watched-runa", null, Stop);
        Assert.Equal(201, (int)put.StatusCode);

        await _service.Services.SweepAsync(Customer, new ContractorRef("github", "watched-runa"));
        await _service.Services.SweepAsync(Customer, new ContractorRef("github", "watched-runa"));
        var before = await Show(http);
        await _service.Services.SweepAsync(Customer, new ContractorRef("github", "watched-runa"));
        Assert.Equal(before.GetProperty("timeline").GetArrayLength(), (await Show(http)).GetProperty("timeline").GetArrayLength());

        _service.Web.GitHub.Accounts =
            [.. _service.Web.GitHub.Accounts.Where(one => one.Id != account.Id), account with { Name = "Oskar Berg", Location = "Porto, Portugal", UpdatedAt = TimeProvider.System.GetUtcNow() }];
        await _service.Services.SweepAsync(Customer, new ContractorRef("github", "watched-runa"));

        var after = await Show(http);
        var changes = after.GetProperty("latest").GetProperty("changes").EnumerateArray()
            .Select(change => $"{change.GetProperty("what")}: {change.GetProperty("before")} > {change.GetProperty("after")}");
        Assert.Equal(["name: Runa Falk > Oskar Berg", "place: Kaunas, Lithuania > Porto, Portugal"], changes, StringComparer.Ordinal);
        var id = after.GetProperty("latest").GetProperty("id").GetString();
        using var byId = await http.GetAsync($"/api/v1/assessments/{id}", Stop);
        Assert.Equal("completed", (await byId.JsonAsync(Stop)).GetProperty("status").GetString());
        Assert.Equal(id, after.GetProperty("roster").GetProperty("assessment").GetString());
        using var sweeps = await http.GetAsync("/api/v1/sweeps", Stop);
        var sweep = (await sweeps.JsonAsync(Stop)).GetProperty("sweeps")[0];
        Assert.Contains("checked", sweep.GetProperty("summary").GetString(), StringComparison.Ordinal);

        async Task<System.Text.Json.JsonElement> Show(HttpClient client)
        {
            using var answer = await client.GetAsync("/api/v1/contractors/github/watched-runa", Stop);
            return await answer.JsonAsync(Stop);
        }
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
        var sweep = new PlanSweep(_service.Services.GetRequiredService<SweepPlanner>(), TimeProvider.System);

        await sweep.RunAsync(new TimerInfo { ScheduleStatus = status }, Stop);

        var sweeps = _service.Services.GetRequiredService<ISweepStore>();
        Assert.False(await sweeps.ClaimSlotAsync("20310506T070000", occurrence, Stop));
        Assert.True(await sweeps.ClaimSlotAsync("20310506T060000", occurrence, Stop));
    }
}
