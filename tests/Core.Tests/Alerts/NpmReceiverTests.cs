using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using GigVet.Alerts;
using GigVet.Alerts.Webhooks;
using GigVet.TestSupport;
using GigVet.Web;
using Microsoft.Azure.Functions.Worker.Local.Emulator;

namespace GigVet.Core.Tests.Alerts;

/// <summary>What the webhook channel sends, read by the package that receivers use.</summary>
public sealed class NpmReceiverTests : IWeb
{
    private readonly List<WebRequest> _sent = [];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public Task<WebAnswer> SendAsync(WebRequest request, CancellationToken cancellationToken)
    {
        _sent.Add(request);
        return Task.FromResult<WebAnswer>(new WebAnswer.Unreachable(request.Url, "Only noted."));
    }

    [Fact]
    public async Task The_npm_package_takes_what_we_sign_and_nothing_that_was_changed()
    {
        var (old, secret) = (WebhookSecret.New(), WebhookSecret.New());
        foreach (var kind in Enum.GetValues<AlertKind>())
            await SendAsync(AnAlert.Of(kind), secret);
        await SendAsync(AnAlert.Rose(), old, secret);

        List<(string Case, string Expected, object Delivery)> cases = [];
        foreach (var request in _sent)
            cases.Add(("as sent", "taken", Delivery(request, secret)));
        var last = _sent[^1];
        cases.Add(("by the replaced secret", "taken", Delivery(last, old)));
        cases.Add(("by a strange secret", "No matching signature found", Delivery(last, WebhookSecret.New())));
        cases.Add(("another body", "No matching signature found", Delivery(last with { Body = last.Body + " " }, secret)));
        cases.Add(("another id", "No matching signature found", Delivery(With(last, "webhook-id", "alr_0"), secret)));
        cases.Add(("another time", "No matching signature found", Delivery(With(last, "webhook-timestamp", Seconds(-1)), secret)));
        cases.Add(("an old time", "Message timestamp too old", Delivery(With(last, "webhook-timestamp", Seconds(-4_000)), secret)));
        cases.Add(("no signature", "Missing required headers", Delivery(With(last, "webhook-signature", ""), secret)));

        var answers = await VerifyAsync(cases.Select(one => one.Delivery));

        Assert.Equal(cases.Count, answers.Count);
        Assert.All(cases.Zip(answers), pair => Assert.Equal((pair.First.Case, pair.First.Expected), (pair.First.Case, pair.Second)));
    }

    /// <param name="secrets">The newest last; the others are being replaced.</param>
    private async Task SendAsync(Alert alert, params string[] secrets)
    {
        var channel = new WebhookChannel(this, new ReceiverAddress(PrivateHosts.None), TimeProvider.System);
        JsonElement? settings = null;
        foreach (var secret in secrets)
            settings = channel.Read(JsonSerializer.SerializeToElement(new { url = "https://hooks.example.com/", secret }), settings);

        var destination = new AlertDestination
        {
            Customer = "c",
            Channel = "webhook",
            Settings = settings!.Value,
            ChangedAt = TimeProvider.System.GetUtcNow(),
        };
        await channel.SendAsync(destination, alert, Stop);
    }

    private static object Delivery(WebRequest request, string secret) => new { secret, headers = request.Headers, body = request.Body };

    private static WebRequest With(WebRequest request, string header, string value) => request with
    {
        Headers = new Dictionary<string, string>(request.Headers, StringComparer.OrdinalIgnoreCase) { [header] = value },
    };

    private static string Seconds(int from)
        => (TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() + from).ToString(CultureInfo.InvariantCulture);

    private static async Task<IReadOnlyList<string>> VerifyAsync(IEnumerable<object> deliveries)
    {
        var folder = Repository.Folder("tests", "Core.Tests", "Alerts", "NpmReceiver");
        try
        {
            await EmulatorPackage.EnsureInstalledAsync(folder, static _ => { }, Stop);
        }
        catch (EmulatorException missing)
        {
            Assert.Skip(missing.Message);
        }

        var start = new ProcessStartInfo("node")
        {
            ArgumentList = { "verify.js" },
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        using var node = Process.Start(start)!;
        foreach (var delivery in deliveries)
            await node.StandardInput.WriteLineAsync(JsonSerializer.Serialize(delivery).AsMemory(), Stop);
        node.StandardInput.Close();
        var output = await node.StandardOutput.ReadToEndAsync(Stop);
        await node.WaitForExitAsync(Stop);

        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
