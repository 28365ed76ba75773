using System.Buffers;

namespace GigVet.Web;

/// <summary>Reads an answer no further than the request allows, counting what decompression makes of it.</summary>
internal static class AnswerBody
{
    private const int Step = 64 * 1024;

    public static async Task<WebAnswer> ReadAsync(
        Hop hop, HttpResponseMessage response, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var limit = hop.Request.MaximumBytes;
        if (response.Content.Headers.ContentLength > limit)
            return new WebAnswer.TooLarge(hop.Url, limit);

        // Decompression takes away the encodings it undid.
        if (response.Content.Headers.ContentEncoding.FirstOrDefault(IsCoding) is { } encoding)
            return new WebAnswer.Unreachable(hop.Url, $"The answer is packed in a way not read here ({encoding}).");

        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        return await ReadAsync(stream, limit, cancellationToken) is { } body
            ? Answered(hop.Url, response, body, now)
            : new WebAnswer.TooLarge(hop.Url, limit);
    }

    private static async Task<byte[]?> ReadAsync(Stream stream, int limit, CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(Step);
        try
        {
            using var body = new MemoryStream();
            int read;
            while ((read = await stream.ReadAsync(buffer.AsMemory(0, Step), cancellationToken)) > 0)
            {
                if (body.Length + read > limit)
                    return null;

                body.Write(buffer, 0, read);
            }

            return body.ToArray();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static WebAnswer.Answered Answered(Uri url, HttpResponseMessage response, byte[] body, DateTimeOffset now)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, values) in response.Headers.NonValidated.Concat(response.Content.Headers.NonValidated))
            headers.TryAdd(name, values.FirstOrDefault() ?? "");

        return new WebAnswer.Answered(
            url, (int)response.StatusCode, body, headers.GetValueOrDefault("Content-Type"), headers, now);
    }

    private static bool IsCoding(string encoding) => !encoding.Equals("identity", StringComparison.OrdinalIgnoreCase);
}
