using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http;

namespace GigVet.FakeWeb;

/// <summary>Somebody's incoming webhook: takes what is posted, and answers as it is told to.</summary>
public sealed class FakeReceiver
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly ConcurrentQueue<FakePost> _posts = new();
    private readonly ConcurrentQueue<FakeReply> _script = new();
    private readonly Channel<FakePost> _arrivals = Channel.CreateUnbounded<FakePost>();

    /// <summary>What it says when nothing else was planned.</summary>
    public FakeReply Usual { get; set; } = FakeReply.Ok;

    /// <summary>Takes only what Slack would take.</summary>
    public bool IsSlack { get; set; }

    /// <summary>Everything that arrived, taken or not.</summary>
    public IReadOnlyList<FakePost> Posts => [.. _posts];

    /// <summary>What was answered with success.</summary>
    public IReadOnlyList<FakePost> Taken => [.. _posts.Where(post => post.Taken)];

    /// <summary>Waits until so many were taken.</summary>
    /// <exception cref="TimeoutException">They did not come within a minute.</exception>
    public async Task<IReadOnlyList<FakePost>> TakenAsync(int count, CancellationToken cancellationToken)
    {
        while (Taken.Count < count)
            await _arrivals.Reader.ReadAsync(cancellationToken).AsTask().WaitAsync(Patience, cancellationToken);

        return Taken;
    }

    public FakeReceiver Then(params ReadOnlySpan<FakeReply> replies)
    {
        foreach (var reply in replies)
            _script.Enqueue(reply);

        return this;
    }

    internal async Task AnswerAsync(HttpContext context, string body)
    {
        var reply = _script.TryDequeue(out var planned) ? planned : Usual;
        if (IsSlack && reply == FakeReply.Ok && BlockKit.Violations(body).Count > 0)
            reply = FakeReply.InvalidBlocks;

        var headers = context.Request.Headers.ToDictionary(
            header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        var post = new FakePost(
            context.Request.Path, body, headers, TimeProvider.System.GetUtcNow(), Taken: reply.Status is >= 200 and < 300);
        _posts.Enqueue(post);
        _arrivals.Writer.TryWrite(post);
        await reply.WriteAsync(context);
    }
}

/// <param name="At">When it arrived.</param>
public sealed record FakePost(
    string Path, string Body, IReadOnlyDictionary<string, string> Headers, DateTimeOffset At, bool Taken);

/// <summary>One answer of a receiver.</summary>
public sealed record FakeReply(int Status, string Body)
{
    public static FakeReply Ok { get; } = new(200, "ok");

    public static FakeReply InvalidBlocks { get; } = new(400, "invalid_blocks");

    public static FakeReply Hang { get; } = new(0, "") { Hangs = true };

    /// <summary>Says 200 and a length, sends less, and breaks the connection.</summary>
    public static FakeReply CutOff { get; } = new(200, "ok") { Breaks = true };

    public string? Location { get; init; }

    public string? RetryAfter { get; init; }

    private bool Hangs { get; init; }

    private bool Breaks { get; init; }

    public static FakeReply TooMany(int seconds)
        => new(429, "rate_limited") { RetryAfter = seconds.ToString(CultureInfo.InvariantCulture) };

    internal async Task WriteAsync(HttpContext context)
    {
        if (Hangs)
        {
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
            return;
        }

        context.Response.StatusCode = Status;
        context.Response.ContentType = "text/plain";
        if (Location is not null)
            context.Response.Headers.Location = Location;
        if (RetryAfter is not null)
            context.Response.Headers.RetryAfter = RetryAfter;
        if (!Breaks)
        {
            await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(Body), context.RequestAborted);
            return;
        }

        context.Response.ContentLength = 100;
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(Body), context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
        context.Abort();
    }
}
