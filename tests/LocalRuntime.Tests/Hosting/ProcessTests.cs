using System.Globalization;
using System.Net;
using System.Net.Sockets;
using GigVet.LocalRuntime.Tests.Support;

namespace GigVet.LocalRuntime.Tests.Hosting;

public sealed class ProcessTests
{
    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task Says_one_line_when_ready_and_ends_well_on_a_signal(string signal)
    {
        if (OperatingSystem.IsWindows())
            Assert.Skip("No signals on Windows.");
        if (signal is "INT" && IsInterruptIgnored())
            Assert.Skip("Whoever started the tests has interrupts ignored, as a script does in the background; a program inherits that.");

        await using var app = await StartAsync("urls=http://127.0.0.1:0");
        var ready = await app.ReadLineAsync();
        Assert.Matches(@"^Sample is ready on http://127\.0\.0\.1:\d+$", ready);
        using var http = new HttpClient(new SocketsHttpHandler());
        Assert.Equal("Hello you.", await http.GetStringAsync(new Uri(ready!.Split(' ')[^1] + "/api/greet/you"), CancellationToken));

        app.Signal(signal);

        Assert.Equal(("", 0), await app.EndAsync());
        Assert.Equal("", await app.ErrorsAsync());
    }

    [Fact]
    public async Task A_taken_port_is_one_line_on_standard_error_and_exit_code_1()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;

        await using var app = await StartAsync($"urls=http://127.0.0.1:{port}");

        Assert.Equal(("", 1), await app.EndAsync());
        Assert.Equal(
            $"Port {port} is taken by another program; choose another with --urls http://127.0.0.1:{port + 1} or ASPNETCORE_URLS.\n",
            (await app.ErrorsAsync()).ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task An_address_that_is_none_is_one_line_on_standard_error_and_exit_code_1()
    {
        await using var app = await StartAsync("urls=foo");

        Assert.Equal(("", 1), await app.EndAsync());
        Assert.Equal(
            "'foo' is no address to listen on; give one such as http://127.0.0.1:7071 in --urls or ASPNETCORE_URLS.\n",
            (await app.ErrorsAsync()).ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task A_setup_that_cannot_work_is_one_line_on_standard_error_and_exit_code_1()
    {
        await using var app = await StartAsync("AzureFunctionsJobHost:extensions:queues:batchSize=33");

        Assert.Equal(("", 1), await app.EndAsync());
        Assert.Equal(
            "host.json: extensions.queues.batchSize is '33'; it has to be a whole number from 1 to 32.\n",
            (await app.ErrorsAsync()).ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData("AzureWebJobsStorage=garbage")]
    [InlineData("AzureWebJobsStorage=AccountName=a;AccountKey=not-base64;EndpointSuffix=core.windows.net")]
    [InlineData("AzureWebJobsStorage=DefaultEndpointsProtocol=https;AccountName=a")]
    [InlineData("AzureWebJobsStorage:serviceUri=nowhere")]
    public async Task Storage_that_cannot_be_understood_is_one_line_that_names_the_setting(string setting)
    {
        await using var app = AppProcess.Start("urls=http://127.0.0.1:0", setting);

        Assert.Equal(("", 1), await app.EndAsync());
        Assert.Matches("^The storage connection 'AzureWebJobsStorage' cannot be used; .+\n$", await app.ErrorsAsync());
    }

    private static bool IsInterruptIgnored()
    {
        const string Ignored = "SigIgn:", Status = "/proc/self/status";
        const long Interrupt = 1 << 1;
        return File.Exists(Status) && File.ReadLines(Status).FirstOrDefault(line => line.StartsWith(Ignored, StringComparison.Ordinal)) is { } line
            && (long.Parse(line.AsSpan(Ignored.Length).Trim(), NumberStyles.HexNumber, CultureInfo.InvariantCulture) & Interrupt) != 0;
    }

    private static async Task<AppProcess> StartAsync(params string[] settings)
        => AppProcess.Start(
            [.. settings, $"AzureWebJobsStorage={await TestSupport.Emulator.ConnectionStringAsync()}"]);
}
