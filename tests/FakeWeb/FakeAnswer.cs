using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace GigVet.FakeWeb;

/// <summary>What the fake internet says to one request.</summary>
public sealed record FakeAnswer(int Status, byte[] Body, string ContentType)
{
    public static FakeAnswer NotFound { get; } = Json("""{"message":"Not Found"}""", 404);

    public IReadOnlyDictionary<string, string> Headers { get; init; } =
        new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    public static FakeAnswer Json(JsonNode body) => Json(body.ToJsonString());

    public static FakeAnswer Json(string body, int status = 200)
        => new(status, Encoding.UTF8.GetBytes(body), "application/json; charset=utf-8");

    internal async Task WriteAsync(HttpContext context)
    {
        context.Response.StatusCode = Status;
        foreach (var (name, value) in Headers)
            context.Response.Headers[name] = value;
        if (Status is 304)
            return;

        context.Response.ContentType = ContentType;
        await context.Response.Body.WriteAsync(Body, context.RequestAborted);
    }
}
