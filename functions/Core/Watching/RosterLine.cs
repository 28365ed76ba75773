using System.Text.Json;
using System.Text.Json.Serialization;
using GigVet.Model;
using GigVet.Vetting;

namespace GigVet.Watching;

/// <summary>What a customer says about one contractor on the roster. Valid by construction: see <see cref="RosterReader"/>.</summary>
public sealed record RosterLine(VetRequest Request, Cadence Cadence)
{
    public string? Note { get; init; }

    public bool Paused { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Whether two entries have the contractor checked with the same things.</summary>
    public static bool AskSame(VetRequest left, VetRequest right) => left.Equals(right)
        || JsonSerializer.Serialize(left, GigVetJson.Options) == JsonSerializer.Serialize(right, GigVetJson.Options);
}

/// <summary>The body of <c>PUT /roster/{platform}/{handle}</c> as it is sent; it replaces what was said before.</summary>
public sealed record RosterBody
{
    public ContractorRole? Role { get; init; }

    public Cadence? Cadence { get; init; }

    [JsonPropertyName("github")]
    public string? GitHub { get; init; }

    public IReadOnlyList<string>? Portfolio { get; init; }

    public Claims? Claims { get; init; }

    public string? Note { get; init; }

    public bool? Paused { get; init; }

    public DateTimeOffset? EndedAt { get; init; }
}

/// <summary>Makes a valid line of what somebody sent, or says which fields are wrong: all of them at once.</summary>
public sealed class RosterReader(VetRequestReader requests)
{
    private const int LongestNote = 2_000;

    /// <exception cref="InvalidRequestException">Names every field that cannot be used.</exception>
    public RosterLine Read(ContractorRef contractor, Uri url, ReadOnlySpan<byte> utf8)
    {
        // Without a body, everything is as it usually is.
        var body = utf8.IsEmpty ? new RosterBody() : JsonErrors.Read<RosterBody>(utf8, "body");
        return Read(JsonSerializer.SerializeToElement(url.AbsoluteUri), body, (contractor, url));
    }

    /// <inheritdoc cref="Read(ContractorRef, Uri, ReadOnlySpan{byte})"/>
    /// <param name="profile">An address or <c>platform:handle</c>.</param>
    public RosterLine Read(string profile, RosterBody body)
        => Read(JsonSerializer.SerializeToElement(profile), body, null);

    private RosterLine Read(JsonElement profile, RosterBody body, (ContractorRef Contractor, Uri Url)? known)
    {
        List<FieldError> errors = [];
        VetRequest? request = null;
        try
        {
            request = requests.Read(new VetRequestBody
            {
                Profile = profile,
                GitHub = body.GitHub,
                Portfolio = body.Portfolio,
                Claims = body.Claims,
                Role = body.Role,
            });
        }
        catch (InvalidRequestException invalid)
        {
            errors.AddRange(invalid.Errors);
        }

        if (body.Note is { Length: > LongestNote })
            errors.Add(new FieldError("note", $"is longer than {LongestNote} characters."));
        if (errors.Count > 0)
            throw new InvalidRequestException([.. errors]);

        return new RosterLine(
            known is { } named ? request! with { Contractor = named.Contractor, ProfileUrl = named.Url } : request!,
            body.Cadence ?? Cadence.Weekly)
        {
            Note = string.IsNullOrWhiteSpace(body.Note) ? null : body.Note,
            Paused = body.Paused ?? false,
            EndedAt = body.EndedAt?.ToUniversalTime(),
        };
    }
}
