using System.Net.Http.Headers;

namespace GigVet.ApiFuzz;

/// <summary>One request, made of seed and number, so that whatever is found can be sent again.</summary>
/// <param name="Target">Path and query as they are sent, escaped or not.</param>
/// <param name="Changes">What was done to a well-formed request, in words.</param>
public sealed record FuzzRequest(
    int Number, ApiOperation Operation, string Method, string Target, IReadOnlyList<(string Name, string Value)> Headers, byte[]? Body, string? ContentType, IReadOnlyList<string> Changes)
{
    private static readonly UriCreationOptions AsItIs = new() { DangerousDisablePathAndQueryCanonicalization = true };

    public string Name => $"#{Number} {Method} {Shown(Target)} ({string.Join(", ", Changes)})";

    public HttpRequestMessage ToMessage(Uri host)
    {
        var request = new HttpRequestMessage(new HttpMethod(Method), new Uri(host.GetLeftPart(UriPartial.Authority) + Target, AsItIs));
        foreach (var (name, value) in Headers)
            request.Headers.TryAddWithoutValidation(name, value);
        if (Body is not null)
        {
            request.Content = new ByteArrayContent(Body);
            if (ContentType is not null && !MediaTypeHeaderValue.TryParse(ContentType, out _))
                request.Content.Headers.TryAddWithoutValidation("Content-Type", ContentType);
            else if (ContentType is not null)
                request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(ContentType);
        }

        return request;
    }

    private static string Shown(string text) => text.Length <= 150 ? text : text[..150] + "…";
}
