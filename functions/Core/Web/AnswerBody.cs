using System.Buffers;

namespace GigVet.Web;

/// <summary>Reads an answer no further than the request allows, counting what decompression makes of it.</summary>
internal static class AnswerBody
{
    private const int Step = 64 * 1024;

    public static async Task<WebAnswer> ReadAsync(
        Hop hop, HttpResponseMessage response, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (limit, cuts) = (hop.Request.MaximumBytes, hop.Request.KeepsBeginning);
        if (response.IsSuccessStatusCode && hop.Request is { Manners: Manners.Site, ChangesNothing: true }
            && AcceptedKinds.Refuses(hop.Request.Accept, response.Content.Headers.NonValidated) is { } other)
        {
            return new WebAnswer.OtherKind(hop.Url, other);
        }

        if (response.Content.Headers.ContentLength > limit && !cuts)
            return new WebAnswer.TooLarge(hop.Url, limit);

        // Decompression takes away the encodings it undid.
        if (response.Content.Headers.ContentEncoding.FirstOrDefault(IsCoding) is { } encoding)
            return new WebAnswer.Unreachable(hop.Url, $"The answer is packed in a way not read here ({encoding}).");

        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        return await ReadAsync(stream, limit, cuts, cancellationToken) is { } body
            ? Answered(hop.Url, response, body, now)
            : new WebAnswer.TooLarge(hop.Url, limit);
    }

    private static async Task<byte[]?> ReadAsync(
        Stream stream, int limit, bool cuts, CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(Step);
        try
        {
            using var body = new MemoryStream();
            int read;
            while ((read = await stream.ReadAsync(buffer.AsMemory(0, Step), cancellationToken)) > 0)
            {
                var room = limit - (int)body.Length;
                if (read > room && !cuts)
                    return null;

                body.Write(buffer, 0, Math.Min(read, room));
                if (read > room)
                    break;
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
