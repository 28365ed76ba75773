using System.Net;
using System.Text;
using Azure.Core.Pipeline;
using Azure.Data.Tables;

namespace GigVet.DataTables.Tests.Wire;

/// <summary>One request as it left.</summary>
internal sealed record Sent(string Method, Uri Uri, Dictionary<string, string> Headers, string Body);

/// <summary>Stands where the network begins: keeps what is sent, and answers from a list.</summary>
internal sealed class Exchange
{
    private readonly Queue<Func<HttpResponseMessage>> _answers = new();

    public List<Sent> Sent { get; } = [];

    public Exchange Answer(int status, string body = "", params (string Name, string Value)[] headers)
    {
        _answers.Enqueue(() =>
        {
            var response = new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent(body) };
            foreach (var (name, value) in headers)
                response.Headers.TryAddWithoutValidation(name, value);

            return response;
        });
        return this;
    }

    public Exchange BreakDown()
    {
        _answers.Enqueue(() => throw new HttpRequestException("The connection was reset."));
        return this;
    }

    public TableClientOptions Options(TimeProvider? clock = null) => OptionsFor(new Handler(this), clock);

    public static TableClientOptions OptionsFor(HttpMessageHandler handler, TimeProvider? clock = null)
    {
        var options = new TableClientOptions { Transport = new HttpClientTransport(handler) };
        options.Retry.Delay = TimeSpan.Zero;
        options.Retry.MaxDelay = TimeSpan.Zero;
        options.Clock = clock ?? TimeProvider.System;
        return options;
    }

    private HttpResponseMessage Next(HttpRequestMessage request, string body)
    {
        var headers = request.Headers.Concat(
            request.Content?.Headers ?? Enumerable.Empty<KeyValuePair<string, IEnumerable<string>>>())
            .ToDictionary(
                header => header.Key, header => string.Join(",", header.Value), StringComparer.OrdinalIgnoreCase);
        Sent.Add(new Sent(request.Method.Method, request.RequestUri!, headers, body));
        return _answers.TryDequeue(out var answer)
            ? answer()
            : throw new InvalidOperationException($"Nobody expected {request.Method} {request.RequestUri}.");
    }

    private sealed class Handler(Exchange exchange) : HttpMessageHandler
    {
        protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            using var reader =
                new StreamReader(request.Content?.ReadAsStream(cancellationToken) ?? Stream.Null, Encoding.UTF8);
            return exchange.Next(request, reader.ReadToEnd());
        }

        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return exchange.Next(
                request, request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken));
        }
    }
}
