using System.Collections.Concurrent;
using System.Text;
using GigVet.FakeWeb.Interfaces;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GigVet.FakeWeb;

/// <summary>A small internet on a free port of this machine: a GitHub of invented accounts, and any page.</summary>
public sealed class FakeServer : IAsyncDisposable
{
    private const string GitHubPrefix = "/github";
    private const string ArchivePrefix = "/archive";
    private const string ReceiverPrefix = "/receivers";
    private const string FreelancerPrefix = "/freelancer";
    private const string UpworkPrefix = "/upwork";

    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, FakeAnswer> _pages = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, FakeReceiver> _receivers = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<FakeRequest> _requests = new();
    private readonly ConcurrentBag<FakeGate> _gates = [];
    private readonly List<Disturbance> _disturbances = [];

    private FakeServer(WebApplication app, FakeGitHub gitHub) => (_app, GitHub) = (app, gitHub);

    /// <summary><c>http://127.0.0.1:port/</c></summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1/");

    /// <summary>What <c>GigVet:GitHub:BaseUrl</c> is set to.</summary>
    public Uri GitHubAddress => new(Address, GitHubPrefix.TrimStart('/') + "/");

    /// <summary>What <c>GigVet:Archive:BaseUrl</c> is set to.</summary>
    public Uri ArchiveAddress => new(Address, ArchivePrefix.TrimStart('/') + "/");

    /// <summary>What <c>GigVet:Platforms:Freelancer:BaseUrl</c> is set to; its pages are put below it.</summary>
    public Uri FreelancerAddress => new(Address, FreelancerPrefix);

    /// <summary>What <c>GigVet:Platforms:Upwork:BaseUrl</c> is set to; its pages are put below it.</summary>
    public Uri UpworkAddress => new(Address, UpworkPrefix);

    /// <summary>For <c>GigVet:Outbound:AllowPrivate</c>: lets the guard through to this server only.</summary>
    public string HostAndPort => $"{Address.Host}:{Address.Port}";

    public FakeGitHub GitHub { get; }

    public FakeArchive Archive { get; } = new();

    /// <summary>Who takes what is posted to <see cref="ReceiverAddress"/> of the same name.</summary>
    public FakeReceiver Receiver(string name) => _receivers.GetOrAdd(name, _ => new FakeReceiver());

    public Uri ReceiverAddress(string name) => new(Address, $"{ReceiverPrefix.TrimStart('/')}/{name}");

    public FakeFreelancerApi Freelancer { get; } = new();

    public FakeUpworkApi Upwork { get; } = new();

    /// <summary>Passes before each answer.</summary>
    public TimeSpan Latency { get; set; }

    /// <summary>Every request in the order of arrival.</summary>
    public IReadOnlyList<FakeRequest> Requests => [.. _requests];

    /// <summary>Requests for what nobody put there; a test asserts that there are none.</summary>
    public IReadOnlyList<FakeRequest> Unexpected => [.. _requests.Where(request => request.Unexpected)];

    /// <param name="time">The instant the invented accounts are made for.</param>
    public static async Task<FakeServer> StartAsync(TimeProvider time, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var server = new FakeServer(app, new FakeGitHub(FakeAccounts.All(time.GetUtcNow()), time.GetUtcNow()));
        app.Run(server.AnswerAsync);
        await app.StartAsync(cancellationToken);

        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!;
        server.Address = new Uri(addresses.Addresses.Single() + "/");
        return server;
    }

    /// <param name="place">A path such as <c>/people/mira</c>, or host and path such as <c>mira.example/</c>.</param>
    public FakeServer Page(string place, string body, string contentType = "text/html; charset=utf-8", int status = 200)
    {
        _pages[place] = new FakeAnswer(status, Encoding.UTF8.GetBytes(body), contentType);
        return this;
    }

    public FakeServer Page(string place, FakeAnswer answer)
    {
        _pages[place] = answer;
        return this;
    }

    /// <summary>Spoils answers whose path and query contain <paramref name="part"/>.</summary>
    public FakeServer Disturb(string part, FakeFault fault, int times = int.MaxValue)
    {
        lock (_disturbances)
            _disturbances.Add(new Disturbance(part, fault, times));

        return this;
    }

    /// <summary>Keeps back every answer whose path and query contain <paramref name="part"/> until the gate is opened.</summary>
    public FakeGate Hold(string part)
    {
        var gate = new FakeGate(part);
        _gates.Add(gate);
        return gate;
    }

    public async ValueTask DisposeAsync()
    {
        // A hanging answer must not hold up the end of a test.
        using var atOnce = new CancellationTokenSource();
        await atOnce.CancelAsync();
        await _app.StopAsync(atOnce.Token);
        await _app.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var target = $"{context.Request.Path}{context.Request.QueryString}";
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync(context.RequestAborted);
        if (context.Request.Path.StartsWithSegments(ReceiverPrefix, StringComparison.Ordinal, out var receiver)
            && _receivers.TryGetValue(receiver.Value!.TrimStart('/'), out var known))
        {
            await known.AnswerAsync(context, body);
            return;
        }

        var answer = Find(context, body);
        _requests.Enqueue(new FakeRequest(
            context.Request.Method,
            context.Request.Host.Value ?? "",
            target,
            HeadersOf(context),
            Unexpected: answer is null));

        if (Latency > TimeSpan.Zero)
            await Task.Delay(Latency, context.RequestAborted);
        foreach (var gate in _gates)
            await gate.PassAsync(target, context.RequestAborted);

        await (NextFault(target) is { } fault
            ? FakeFaults.SpoilAsync(fault, context, answer)
            : (answer ?? FakeAnswer.NotFound).WriteAsync(context));
    }

    private FakeAnswer? Find(HttpContext context, string body)
    {
        var path = context.Request.Path;
        if (_pages.TryGetValue(context.Request.Host.Host + path, out var ofHost))
            return ofHost;
        if (_pages.TryGetValue(path, out var ofPath))
            return ofPath;

        // Polite clients ask for it; a site without one allows everything.
        if (path.Value is "/robots.txt")
            return FakeAnswer.NotFound;

        if (path.StartsWithSegments(ArchivePrefix, StringComparison.OrdinalIgnoreCase, out var kept))
            return Archive.Answer(kept, context.Request.QueryString.Value ?? "");

        return Below(GitHubPrefix) is { } gitHub ? GitHub.Answer(gitHub)
            : Below(FreelancerPrefix) is { } freelancer ? Freelancer.Answer(freelancer)
            : Below(UpworkPrefix) is { } upwork ? Upwork.Answer(upwork)
            : null;

        FakeCall? Below(string prefix) => path.StartsWithSegments(prefix, StringComparison.OrdinalIgnoreCase, out var rest)
            ? new FakeCall(rest.Value ?? "", context.Request.QueryString.Value ?? "") { Body = body, Headers = HeadersOf(context) }
            : null;
    }

    private static Dictionary<string, string> HeadersOf(HttpContext context) => context.Request.Headers.ToDictionary(
        header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);

    private FakeFault? NextFault(string target)
    {
        lock (_disturbances)
        {
            var place = _disturbances.FindIndex(disturbance =>
                disturbance.Times > 0 && target.Contains(disturbance.Part, StringComparison.OrdinalIgnoreCase));
            if (place < 0)
                return null;

            var found = _disturbances[place];
            _disturbances[place] = found with { Times = found.Times - 1 };
            return found.Fault;
        }
    }

    private sealed record Disturbance(string Part, FakeFault Fault, int Times);
}

/// <param name="Target">Path and query.</param>
public sealed record FakeRequest(
    string Method, string Host, string Target, IReadOnlyDictionary<string, string> Headers, bool Unexpected);
