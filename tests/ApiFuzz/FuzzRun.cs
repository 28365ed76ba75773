using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;

namespace GigVet.ApiFuzz;

/// <summary>Sends requests, a few at a time, and counts what came of them.</summary>
public sealed class FuzzRun(HttpClient http, Uri host, RequestMaker maker, string marker)
{
    private const int AtOnce = 8;

    private readonly ConcurrentDictionary<int, int> _statuses = [];
    private readonly ConcurrentQueue<string> _wrong = [];

    /// <summary>A client that sends headers of any bytes, and follows and unpacks nothing.</summary>
    public static HttpClient Client() => new(new SocketsHttpHandler
    {
        UseCookies = false,
        AllowAutoRedirect = false,
        RequestHeaderEncodingSelector = static (_, _) => Encoding.Latin1,
    });

    /// <summary>How often each status was answered.</summary>
    public IReadOnlyDictionary<int, int> Statuses => new SortedDictionary<int, int>(_statuses);

    /// <summary>What should not have been answered, each with the request that made it so.</summary>
    public IReadOnlyCollection<string> Wrong => _wrong;

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
                _wrong.Enqueue($"{request.Name} {wrong}");
        }
        catch (HttpRequestException exception)
        {
            _wrong.Enqueue($"{request.Name} was not answered: {exception.Message}");
        }
    }
}
