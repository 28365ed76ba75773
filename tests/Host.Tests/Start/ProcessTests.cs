using System.Net;
using System.Net.Sockets;
using GigVet.FakeWeb;
using GigVet.Host.Tests.Support;
using GigVet.TestSupport;

namespace GigVet.Host.Tests.Start;

/// <summary>What only a process of its own can show: dying, starting, and refusing to start.</summary>
public sealed class ProcessTests(OwnStorage storage) : IClassFixture<OwnStorage>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_host_killed_between_request_and_result_loses_nothing()
    {
        await using var emulator = await Emulator.StartAsync();
        await using var web = await FakeServer.StartAsync(TimeProvider.System, Stop);
        web.Disturb("/users/", FakeFault.Hang, times: 1);
        string id;
        await using (var killed = HostProcess.Start(emulator.ConnectionString, web))
        {
            using var http = await ClientAsync(killed);
            using var accepted = await http.PostAssessmentAsync($$"""{"profile":"github:{{FakeAccounts.Typical}}"}""", Stop);
            id = (await accepted.JsonAsync(Stop)).GetProperty("id").GetString()!;
            while (web.Requests.Count == 0)
                await Task.Yield();
            await killed.KillAsync();
        }

        await using var host = HostProcess.Start(
            emulator.ConnectionString, web, ("GigVet:Vetting:ResumeSchedule", "* * * * * *"));
        using var again = await ClientAsync(host);

        Assert.Equal("completed", await FinishedAsync(again, id));
    }

    [Fact]
    public async Task It_stops_on_request_with_code_0_after_saying_that_it_was_ready()
    {
        await using var web = await FakeServer.StartAsync(TimeProvider.System, Stop);
        await using var host = HostProcess.Start(storage.ConnectionString, web);
        await host.Ready.WaitAsync(Stop);

        await host.StopAsync(Stop);

        Assert.Equal(0, host.ExitCode);
        Assert.Single(host.Lines, line => line.StartsWith("GigVet is ready on http://127.0.0.1:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_taken_port_is_one_clear_line()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        await using var web = await FakeServer.StartAsync(TimeProvider.System, Stop);
        await using var host = HostProcess.Start(
            storage.ConnectionString, web, ("urls", $"http://127.0.0.1:{port}"));

        await host.WaitForExitAsync(Stop);

        Assert.Equal(1, host.ExitCode);
        Assert.Contains($"{port}", Assert.Single(host.Lines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GigVet:Policy:Signals:messages.no-such-signal", "5")]
    [InlineData("GigVet:Policy:MediumFrom", "90")]
    [InlineData("GigVet:GitHub:BaseUrl", "http://api.example.org/")]
    [InlineData("GigVet:GitHub:Tokn", "x")]
    [InlineData("GigVet:Smtp:Port", "many")]
    [InlineData("GigVet:Smtp:Port", "0")]
    [InlineData("GigVet:Outbound:Whole", "00:00:00")]
    [InlineData("GigVet:Outbound:Contact", "(me)")]
    [InlineData("GigVet:Limits:CallsPerMinute", "-1")]
    [InlineData("GigVet:Rates:File", "/nowhere/rates.csv")]
    [InlineData("AzureWebJobsStorage:tableServiceUri", "http://tables.example/")]
    public async Task A_setting_that_cannot_be_used_stops_the_start_in_one_line_that_names_it(string key, string value)
    {
        await using var web = await FakeServer.StartAsync(TimeProvider.System, Stop);
        await using var host = HostProcess.Start(storage.ConnectionString, web, (key, value));

        await host.WaitForExitAsync(Stop);

        Assert.Equal(1, host.ExitCode);
        Assert.Contains(key, Assert.Single(host.Lines), StringComparison.Ordinal);
    }

    private static async Task<HttpClient> ClientAsync(HostProcess host) => Calls.Client(await host.Ready.WaitAsync(Stop));

    private static async Task<string?> FinishedAsync(HttpClient http, string id)
    {
        while (true)
        {
            using var response = await http.GetAsync($"/api/v1/assessments/{id}", Stop);
            var status = (await response.JsonAsync(Stop)).GetProperty("status").GetString();
            if (status is "completed" or "failed")
                return status;
        }
    }
}
