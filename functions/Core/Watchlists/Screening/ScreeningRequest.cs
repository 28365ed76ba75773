using System.Text.Json;
using GigVet.Vetting;

namespace GigVet.Watchlists;

/// <summary>The body of <c>POST /screenings</c>: queries under keys that the caller chooses.</summary>
public sealed record ScreeningsBody([property: SentAs(typeof(Dictionary<string, ScreeningQueryBody>))] JsonElement Queries);

/// <summary>One query as it is sent.</summary>
public sealed record ScreeningQueryBody
{
    public string? Name { get; init; }

    public ScreenedType? Type { get; init; }

    /// <summary>A day, a month or a year.</summary>
    public string? BirthDate { get; init; }

    public IReadOnlyList<string>? Addresses { get; init; }

    public IReadOnlyList<ScreenedIdentifierBody>? Identifiers { get; init; }
}

/// <param name="Type">wallet, email, domain, phone, login, passport, national_id, tax_id or registration.</param>
public sealed record ScreenedIdentifierBody(string Type, string Value, string? Country = null);

/// <summary>
/// Makes queries of what somebody sent. A query that cannot be used says why and leaves the others alone.
/// </summary>
public static class ScreeningRequest
{
    public const int MostQueries = 100;

    private const int LongestKey = 100;
    private const int LongestText = 1_000;
    private const int MostAddresses = 16;
    private const int MostIdentifiers = 32;

    /// <summary>In the order they were sent; either a query or what is wrong with it.</summary>
    /// <exception cref="InvalidRequestException">The body as a whole cannot be used.</exception>
    public static IReadOnlyList<(string Key, ScreeningQuery? Query, IReadOnlyList<FieldError> Errors)> Read(
        ReadOnlySpan<byte> utf8)
    {
        var body = JsonErrors.Read<ScreeningsBody>(utf8, "body");
        try
        {
            return Read(body);
        }
        catch (InvalidOperationException)
        {
            // Half a character, written as an escape: JSON lets it pass, text does not.
            throw new InvalidRequestException("queries", "holds text that is not Unicode.");
        }
    }

    private static IReadOnlyList<(string Key, ScreeningQuery? Query, IReadOnlyList<FieldError> Errors)> Read(ScreeningsBody body)
    {
        if (body.Queries.ValueKind is not JsonValueKind.Object)
            throw new InvalidRequestException("queries", "must be an object of queries by keys of your own.");

        var queries = body.Queries.EnumerateObject().ToArray();
        if (queries.Length is 0 or > MostQueries)
            throw new InvalidRequestException(
                "queries", $"has {queries.Length} queries; 1 to {MostQueries} are allowed.");
        if (queries.GroupBy(query => query.Name, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw new InvalidRequestException($"queries.{Shown(twice.Key)}", "is given twice.");

        return [.. queries.Select(query => (query.Name, Try(query, out var errors), errors))];
    }

    private static ScreeningQuery? Try(JsonProperty sent, out IReadOnlyList<FieldError> errors)
    {
        var path = $"queries.{Shown(sent.Name)}";
        try
        {
            if (sent.Name.Length is 0 or > LongestKey)
                throw new InvalidRequestException(path, $"needs a key of 1 to {LongestKey} characters.");

            errors = [];
            return ToQuery(
                JsonErrors.Read<ScreeningQueryBody>(JsonSerializer.SerializeToUtf8Bytes(sent.Value), ""), path);
        }
        catch (InvalidRequestException invalid)
        {
            errors =
            [
                .. invalid.Errors.Select(error => error.Field.StartsWith("queries", StringComparison.Ordinal)
                    ? error
                    : new FieldError(error.Field.Length == 0 ? path : $"{path}.{error.Field}", error.Message)),
            ];
            return null;
        }
    }

    private static ScreeningQuery ToQuery(ScreeningQueryBody body, string path)
    {
        List<FieldError> errors = [];
        var addresses = body.Addresses ?? [];
        var identifiers = body.Identifiers ?? [];
        var born = PartialDate.Read(body.BirthDate);
        if (string.IsNullOrWhiteSpace(body.Name) && identifiers.Count == 0)
            errors.Add(new($"{path}.name", "is required where no identifier is given."));
        if (body.Name is { Length: > LongestText })
            errors.Add(new($"{path}.name", $"is longer than {LongestText} characters."));
        if (body.BirthDate is not null && born is null)
            errors.Add(new($"{path}.birthDate", "must be a date such as \"1980-05-17\", or a month or a year."));
        if (addresses.Count > MostAddresses)
            errors.Add(
                new($"{path}.addresses", $"has {addresses.Count} entries; at most {MostAddresses} are allowed."));
        if (identifiers.Count > MostIdentifiers)
            errors.Add(
                new($"{path}.identifiers", $"has {identifiers.Count} entries; at most {MostIdentifiers} are allowed."));
        foreach (var (place, address) in addresses.Take(MostAddresses).Index())
        {
            if (string.IsNullOrWhiteSpace(address) || address.Length > LongestText)
                errors.Add(new($"{path}.addresses[{place}]", $"must have 1 to {LongestText} characters."));
        }

        List<ListedIdentifier> read = [];
        foreach (var (place, identifier) in identifiers.Take(MostIdentifiers).Index())
        {
            if (Identifier(identifier, $"{path}.identifiers[{place}]", errors) is { } good)
                read.Add(good);
        }

        return errors.Count > 0
            ? throw new InvalidRequestException([.. errors])
            : new ScreeningQuery
            {
                Name = body.Name,
                Type = body.Type ?? ScreenedType.Any,
                BirthDate = born,
                Addresses = addresses,
                Identifiers = read,
            };
    }

    private static ListedIdentifier? Identifier(ScreenedIdentifierBody? body, string path, List<FieldError> errors)
    {
        if (body is null)
            errors.Add(new(path, "is null."));
        else if (MatchWords.KindOf(body.Type) is not { } kind || kind is IdentifierKind.Other)
            errors.Add(new($"{path}.type", "must be wallet, email, domain, phone, login, passport, national_id, tax_id or registration."));
        else if (IdentifierKeys.Of(kind, body.Value) is null)
            errors.Add(new($"{path}.value", $"is no {body.Type} that can be compared."));
        else
            return new ListedIdentifier(kind, body.Value, body.Country);

        return null;
    }

    private static string Shown(string key) => key.Length <= LongestKey ? key : key[..LongestKey];
}
