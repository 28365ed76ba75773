using System.Net;
using Microsoft.Extensions.Options;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace GigVet.Web;

/// <summary>
/// The guarded way out. It opens public addresses only, follows redirects by hand under the same rules, retries what is
/// safe to repeat, asks each host the way its owner would want, and reads no more than was asked for. Only the caller's
/// own cancellation throws.
/// </summary>
public sealed class Outbound : IWeb, IDisposable
{
    private const int MaximumRedirects = 5;
    private const int MaximumRetries = 2;

    private readonly OutboundOptions _options;
    private readonly TimeProvider _time;
    private readonly PrivateHosts _allowed;
    private readonly KnownHosts _hosts;
    private readonly RobotsFiles _robots;
    private readonly HttpMessageInvoker _invoker;
    private readonly ResiliencePipeline _whole;
    private readonly ResiliencePipeline<Attempt> _retries;
    private readonly ResiliencePipeline _headers;

    public Outbound(IOptions<OutboundOptions> options, TimeProvider time)
        : this(options.Value, time, new OutboundSeams())
    {
    }

    internal Outbound(OutboundOptions options, TimeProvider time, OutboundSeams seams)
    {
        _options = options;
        _time = time;
        _allowed = new PrivateHosts(options.AllowPrivate);
        _hosts = new KnownHosts(time);
        _robots = new RobotsFiles(this, time);
        _invoker = new HttpMessageInvoker(seams.CreateHandler(options, _allowed));
        _whole = new ResiliencePipelineBuilder { TimeProvider = time }.AddTimeout(options.Whole).Build();
        _headers = new ResiliencePipelineBuilder { TimeProvider = time }.AddTimeout(options.Headers).Build();
        _retries = new ResiliencePipelineBuilder<Attempt> { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions<Attempt>
            {
                MaxRetryAttempts = MaximumRetries,
                BackoffType = DelayBackoffType.Exponential,
                Delay = TimeSpan.FromMilliseconds(500),
                UseJitter = true,
                Randomizer = seams.Randomizer,
                ShouldHandle = static args => ValueTask.FromResult(args.Outcome.Result is { MayPass: true }),
                DelayGenerator = static args => ValueTask.FromResult(args.Outcome.Result?.RetryAfter),
            })
            .Build();
    }

    public async Task<WebAnswer> SendAsync(WebRequest request, CancellationToken cancellationToken)
    {
        using var turn = new Turn(_hosts, request, _options, _time);
        if (await EnterAsync(request, request.Url, turn, cancellationToken) is { } ending)
            return ending;

        try
        {
            return await _whole.ExecuteAsync(
                static async (call, token) => await call.Web.FollowAsync(call.Request, call.Turn, token),
                (Web: this, Request: request, Turn: turn),
                cancellationToken);
        }
        catch (TimeoutRejectedException)
        {
            return new WebAnswer.Unreachable(
                request.Url, $"No complete answer within {_options.Whole.TotalSeconds:0.#} seconds.");
        }
    }

    public void Dispose() => _invoker.Dispose();

    /// <summary>Before each hop: may the address be opened, does its owner mind, and is it our turn?</summary>
    private async Task<WebAnswer?> EnterAsync(
        WebRequest request, Uri url, Turn turn, CancellationToken cancellationToken)
    {
        if (UrlRules.Refusal(url, _allowed) is { } refusal)
            return new WebAnswer.Refused(url, refusal);

        turn.Leave();
        if (RobotsFiles.AreFor(request, url) && await _robots.RefusalAsync(request, url, cancellationToken) is { } unwanted)
            return new WebAnswer.Refused(url, unwanted);

        return await turn.TakeAsync(url, cancellationToken) is { } busy
            ? new WebAnswer.Unreachable(url, busy) { NeverSent = true }
            : null;
    }

    private async Task<WebAnswer> FollowAsync(WebRequest request, Turn turn, CancellationToken cancellationToken)
    {
        var deadline = _time.GetUtcNow() + _options.Whole;
        var url = request.Url;

        for (var redirects = 0; ; redirects++)
        {
            var attempt = await AttemptsAsync(new Hop(request, url, deadline), turn, cancellationToken);
            if (attempt.Redirect is not { } next)
                return attempt.Answer;
            if (redirects == MaximumRedirects)
                return new WebAnswer.Unreachable(url, $"The address redirects more than {MaximumRedirects} times.");
            if (url.Scheme == Uri.UriSchemeHttps && next.Scheme == Uri.UriSchemeHttp)
                return new WebAnswer.Refused(next, "The redirect leaves https for plain http.");

            url = next;
            if (await EnterAsync(request, url, turn, cancellationToken) is { } ending)
                return ending;
        }
    }

    private async Task<Attempt> AttemptsAsync(Hop hop, Turn turn, CancellationToken cancellationToken)
        => hop.Request.ChangesNothing
            ? await _retries.ExecuteAsync(
                static async (call, token) =>
                {
                    await call.Turn.PaceAsync(token);
                    return await call.Turn.Host!.TryAsync(
                        call.Hop, inner => call.Web.AttemptAsync(call.Hop, call.Turn, inner), token);
                },
                (Web: this, Hop: hop, Turn: turn),
                cancellationToken)
            : await AttemptAsync(hop, turn, cancellationToken);

    private async Task<Attempt> AttemptAsync(Hop hop, Turn turn, CancellationToken cancellationToken)
    {
        try
        {
            using var message = hop.ToMessage(_options.UserAgent);
            var limit = hop.Request.Patient ? ResiliencePipeline.Empty : _headers;
            using var response = await limit.ExecuteAsync(
                static async (call, token) => await call.Invoker.SendAsync(call.Message, token),
                (Invoker: _invoker, Message: message),
                cancellationToken);

            return await ReadAsync(hop, turn, response, cancellationToken);
        }
        catch (Exception exception) when (RefusalIn(exception) is { } refusal)
        {
            return new Attempt(new WebAnswer.Refused(hop.Url, refusal));
        }
        catch (Exception exception) when (WebFailure.From(exception) is not null)
        {
            // Sockets that are cancelled may end in any of these; whoever cancelled decides what that means.
            cancellationToken.ThrowIfCancellationRequested();
            var failure = WebFailure.From(exception)!;
            return new Attempt(new WebAnswer.Unreachable(hop.Url, failure.Reason))
            {
                MayPass = failure.MayPass,
                IsHostTrouble = failure.Reason != WebFailure.NoSuchName,
            };
        }
    }

    private async Task<Attempt> ReadAsync(
        Hop hop, Turn turn, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (hop.RedirectOf(response) is { } next)
            return new Attempt(new WebAnswer.Unreachable(hop.Url, "The redirect leads nowhere.")) { Redirect = next };

        var now = _time.GetUtcNow();
        var retryAfter = WebFailure.RetryAfter(response.Headers, now);
        var fits = now + (retryAfter ?? TimeSpan.Zero) < hop.Deadline;
        if (retryAfter is { } pause && !fits && WebFailure.AsksToWait(response.StatusCode))
            turn.Host!.LeaveAlone(pause, now);

        return new Attempt(await AnswerBody.ReadAsync(hop, response, now, cancellationToken))
        {
            MayPass = fits && WebFailure.MayPassLater(response.StatusCode, retryAfter),
            IsHostTrouble = response.StatusCode >= HttpStatusCode.InternalServerError,
            RetryAfter = retryAfter,
        };
    }

    private static string? RefusalIn(Exception? exception) => exception switch
    {
        AddressRefusedException refused => refused.Message,
        { InnerException: { } inner } => RefusalIn(inner),
        _ => null,
    };
}
