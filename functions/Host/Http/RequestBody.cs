using GigVet.Vetting;
using Microsoft.AspNetCore.Http;

namespace GigVet.Functions.Http;

/// <summary>Reads a body, up to the size the API promises; whatever its content type says, the reader takes JSON.</summary>
public static class RequestBody
{
    /// <summary>2 MiB.</summary>
    public const int MostBytes = 2 << 20;

    /// <returns>The bytes, or the answer that says why they are not taken.</returns>
    public static async Task<(byte[]? Body, IResult? Refusal)> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > MostBytes)
            return (null, TooLarge(request));

        using var body = new MemoryStream();
        var buffer = new byte[32 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (body.Length + read > MostBytes)
                return (null, TooLarge(request));

            body.Write(buffer, 0, read);
        }

        return (body.ToArray(), null);
    }

    private static IResult TooLarge(HttpRequest request) => Problem.Result(
        request.HttpContext, 413, "The body is larger than 2 MiB.", new FieldError("body", "is larger than 2 MiB; send fewer captures."));
}
