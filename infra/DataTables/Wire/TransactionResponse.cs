using System.Globalization;
using System.Text;

namespace Azure.Data.Tables.Wire;

/// <summary>Reads the service's answers out of the one answer to a transaction.</summary>
internal static class TransactionResponse
{
    /// <summary>One answer per action when all succeeded, one in all when the transaction was refused.</summary>
    public static IReadOnlyList<PartResponse> Parse(Response response)
    {
        var body = response.Content.ToMemory();
        var parts = new List<PartResponse>();
        var position = 0;
        while (Find(body.Span, "HTTP/1.1 "u8, position) is var start and >= 0)
        {
            var headersEnd = Find(body.Span, "\r\n\r\n"u8, start);
            if (headersEnd < 0)
                throw Malformed();

            var lines = Encoding.UTF8.GetString(body.Span[start..headersEnd]).Split("\r\n");
            var contentStart = headersEnd + 4;
            var contentEnd = Find(body.Span, "\r\n--changeset"u8, headersEnd + 2);
            if (contentEnd < 0)
                contentEnd = body.Length;

            var content = contentEnd > contentStart ? body[contentStart..contentEnd] : default;
            parts.Add(Part(lines, content, response.ClientRequestId));
            position = contentEnd;
        }

        return parts.Count > 0 ? parts : throw Malformed();
    }

    private static PartResponse Part(string[] lines, ReadOnlyMemory<byte> content, string clientRequestId)
    {
        var status = lines[0].Split(' ', 3);
        if (status.Length < 2
            || !int.TryParse(status[1], NumberStyles.None, CultureInfo.InvariantCulture, out var code))
            throw Malformed();

        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in lines.AsSpan(1))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0)
                headers[line[..colon].Trim()] = line[(colon + 1)..].Trim();
        }

        return new PartResponse(code, status.Length > 2 ? status[2] : "", headers, content, clientRequestId);
    }

    private static int Find(ReadOnlySpan<byte> body, ReadOnlySpan<byte> mark, int from)
    {
        var found = body[from..].IndexOf(mark);
        return found < 0 ? -1 : from + found;
    }

    private static InvalidDataException Malformed()
        => new("The answer to the transaction is not the multipart text that the service promises.");
}
