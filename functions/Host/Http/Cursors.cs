using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using GigVet.Customers;
using GigVet.Vetting;
using Microsoft.AspNetCore.Http;

namespace GigVet.Functions.Http;

/// <summary>
/// Where a page of a list ended, signed: a cursor opens the next page of the same list, with the same filters, for the same
/// customer, and nothing else.
/// </summary>
public sealed class Cursors(ICursorSecret secret)
{
    private const int SignatureBytes = 16;
    private const int LongestPosition = 1_024;
    private const string Name = "cursor";

    /// <summary>How many at most may change from page to page; what is listed may not.</summary>
    private const string Limit = "limit";

    /// <returns>Where the page before ended; null for the first page.</returns>
    /// <exception cref="InvalidRequestException">No page of this list gave this cursor to this customer.</exception>
    public async Task<string?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var text = request.Query[Name].ToString();
        if (text.Length == 0)
            return null;

        if (text.Length <= LongestPosition * 2 && Base64Url.IsValid(text) && Base64Url.DecodeFromChars(text) is { Length: > SignatureBytes } bytes)
        {
            var signature = await SignAsync(request, bytes.AsMemory(SignatureBytes), cancellationToken);
            if (CryptographicOperations.FixedTimeEquals(signature, bytes.AsSpan(0, SignatureBytes)))
                return Encoding.UTF8.GetString(bytes, SignatureBytes, bytes.Length - SignatureBytes);
        }

        throw Refusal();
    }

    /// <summary>Of a list that is numbered.</summary>
    /// <exception cref="InvalidRequestException">It is no number.</exception>
    public static long Number(string position)
        => long.TryParse(position, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw Refusal();

    private static InvalidRequestException Refusal()
        => new(Name, "is not one that an earlier page of this list gave; leave it out to begin anew.");

    /// <param name="position">Where this page ends; null on the last one.</param>
    public async Task<string?> WriteAsync(HttpRequest request, string? position, CancellationToken cancellationToken)
    {
        if (position is null)
            return null;

        var bytes = Encoding.UTF8.GetBytes(position);
        return Base64Url.EncodeToString([.. await SignAsync(request, bytes, cancellationToken), .. bytes]);
    }

    /// <summary>A page of a list that is short enough to be read whole.</summary>
    /// <param name="id">By which an entry is found again; the next page begins behind it.</param>
    public async Task<(IReadOnlyList<T> Page, string? Cursor)> PageAsync<T>(
        HttpRequest request, IReadOnlyList<T> all, int limit, Func<T, string> id, CancellationToken cancellationToken)
    {
        var after = await ReadAsync(request, cancellationToken);
        T[] rest = [.. after is null ? all : all.SkipWhile(one => id(one) != after).Skip(1)];
        T[] page = [.. rest.Take(limit)];
        return (page, await WriteAsync(request, rest.Length > limit ? id(page[^1]) : null, cancellationToken));
    }

    private async Task<byte[]> SignAsync(HttpRequest request, ReadOnlyMemory<byte> position, CancellationToken cancellationToken)
    {
        var filters = request.Query
            .Where(value => value.Key is not (Name or Limit))
            .OrderBy(value => value.Key, StringComparer.Ordinal)
            .SelectMany(value => value.Value.Select(one => (string?[])[value.Key, one]));

        // As JSON no value can pass for another field, or for the beginning of the position.
        byte[] signed =
        [
            .. JsonSerializer.SerializeToUtf8Bytes((object?[])[ApiKeyMiddleware.Customer(request), request.Path.Value, filters], GigVetJson.Options),
            .. position.Span,
        ];
        return HMACSHA256.HashData(await secret.GetAsync(cancellationToken), signed)[..SignatureBytes];
    }
}
