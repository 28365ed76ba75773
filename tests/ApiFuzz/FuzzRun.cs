using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;

namespace GigVet.ApiFuzz;

/// <summary>Sends requests, a few at a time, and counts what came of them.</summary>
public sealed class FuzzRun(HttpClient http, Uri host, RequestMaker maker, string marker)
{
    private const int AtOnce = 8;

    private readonly ConcurrentDictionary<int, int> _statuses = [];
    private readonly ConcurrentQueue<WrongAnswer> _wrong = [];
    private int _closed;

    /// <summary>A client that sends headers of any bytes, and follows and unpacks nothing.</summary>
    public static HttpClient Client() => new(new SocketsHttpHandler
    {
        UseCookies = false,
        AllowAutoRedirect = false,
        RequestHeaderEncodingSelector = static (_, _) => Encoding.Latin1,
    });

    /// <summary>How often each status was answered.</summary>
    public IReadOnlyDictionary<int, int> Statuses => new SortedDictionary<int, int>(_statuses);

    /// <summary>What should not have been answered, in the order in which it was.</summary>
    public IReadOnlyCollection<WrongAnswer> Wrong => _wrong;

    /// <summary>Requests that are no HTTP, and upon which the connection was closed while their body was being sent.</summary>
    public int Closed => _closed;

    public int Sent => _statuses.Values.Sum();

    /// <param name="most">So many requests, unless the time is up before.</param>
    public async Task RunAsync(int most, TimeSpan limit, CancellationToken cancellationToken)
    {
        var next = -1;
        var begun = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => WorkAsync()));

        async Task WorkAsync()
        {
            while (Interlocked.Increment(ref next) is var number && number < most && Stopwatch.GetElapsedTime(begun) < limit)
                await SendAsync(maker.Make(number), cancellationToken);
        }
    }

    private async Task SendAsync(FuzzRequest request, CancellationToken cancellationToken)
    {
        using var message = request.ToMessage(host);
        try
        {
            using var response = await http.SendAsync(message, cancellationToken);
            var body = await response.Content.ReadAsStringAsync(cancellationToken);
            _statuses.AddOrUpdate((int)response.StatusCode, 1, (_, count) => count + 1);
            if (AnswerCheck.WrongWith(request, response, body, marker) is { } wrong)
                _wrong.Enqueue(new WrongAnswer(request, wrong));
        }
        catch (HttpRequestException) when (request.Body is not null && AnswerCheck.IsNoHttp(request))
        {
            Interlocked.Increment(ref _closed);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            _wrong.Enqueue(new WrongAnswer(request, $"was not answered: {exception.Message} {exception.InnerException?.Message}"));
        }
    }
}

/// <param name="Request">That made it so, and makes it so again.</param>
/// <param name="What">In words.</param>
public sealed record WrongAnswer(FuzzRequest Request, string What)
{
    private const int KindLength = 100;

    /// <summary>What many have in common: no numbers, ids or bodies.</summary>
    public string Kind => string.Concat(What.Take(KindLength).Select(letter => char.IsAsciiDigit(letter) ? '0' : letter)).Split('{')[0].Trim();

    public override string ToString() => $"{Request.Name} {What}";
}
