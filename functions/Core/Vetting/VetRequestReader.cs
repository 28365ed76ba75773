using System.Text.Json;
using System.Text.RegularExpressions;
using GigVet.Captures;
using GigVet.Model;
using GigVet.Vetting.Checks;
using GigVet.Vetting.Cvs;
using GigVet.Web;
using Capture = GigVet.Model.Capture;

namespace GigVet.Vetting;

/// <summary>Makes a valid request of what somebody sent, or says which fields are wrong: all of them at once.</summary>
public sealed partial class VetRequestReader(PlatformDirectory platforms, PrivateHosts allowed, TimeProvider time)
{
    private const int MostPortfolios = 10;
    private const int MostMessages = 50;
    private const int MostCaptures = 20;
    private const int LongestMessage = 50_000;
    private const int LongestReference = 200;

    /// <param name="utf8">A JSON object of the shape of <see cref="VetRequestBody"/>.</param>
    /// <exception cref="InvalidRequestException">Names every field that cannot be used.</exception>
    public VetRequest Read(ReadOnlySpan<byte> utf8) => Read(JsonErrors.Read<VetRequestBody>(utf8, "body"));

    /// <inheritdoc cref="Read(ReadOnlySpan{byte})"/>
    public VetRequest Read(VetRequestBody body)
    {
        var errors = new List<FieldError>();
        var (contractor, url) = Try(errors, () => ResolveProfile(body.Profile));
        NamedProfile[] profiles =
        [
            .. Each(errors, body.Profiles, "profiles", LinkedProfiles.Most, (text, field) => OtherProfile(text, field, contractor))
                .DistinctBy(named => named.Contractor),
        ];
        var gitHub = Try(errors, () => GitHubLogin(body.GitHub));
        Uri[] portfolio = [.. Each(errors, body.Portfolio, "portfolio", MostPortfolios, Address)];
        PitchMessage[] messages = [.. Each(errors, body.Messages, "messages", MostMessages, Message)];
        Capture[] captures = [.. Each(errors, body.Captures, "captures", MostCaptures, ToCapture)];
        errors.AddRange(ClaimChecks.Of(body.Claims, time.GetUtcNow()));
        errors.AddRange(ObservationChecks.Of(body.Observations, time.GetUtcNow()));
        var cv = Try(errors, () => body.Cv is { } sent ? CvReader.Read(sent, time.GetUtcNow()) : null);
        if (body.Reference is { Length: > LongestReference })
            errors.Add(new FieldError("reference", $"is longer than {LongestReference} characters."));
        if (errors.Count > 0)
            throw new InvalidRequestException([.. errors]);

        var (claims, fromCv) = CvClaims.Fill(body.Claims ?? Claims.None, cv);
        return new VetRequest
        {
            Contractor = contractor,
            ProfileUrl = url!,
            Profiles = profiles,
            GitHub = gitHub,
            Portfolio = portfolio,
            Messages = messages,
            Captures = [.. captures.Select(capture => AtItsProfile(capture, [new NamedProfile(contractor, url!), .. profiles]))],
            Claims = claims,
            ClaimsFromCv = fromCv,
            Cv = cv,
            Observations = body.Observations,
            Role = body.Role ?? ContractorRole.Standard,
            Reference = body.Reference,
        };
    }

    private (ContractorRef, Uri?) ResolveProfile(JsonElement? profile) => profile switch
    {
        null or { ValueKind: JsonValueKind.Null or JsonValueKind.Undefined }
            => throw new InvalidRequestException("profile", "is required: a profile address or platform:handle."),
        { ValueKind: JsonValueKind.String } text => platforms.Resolve(text.GetString()!, "profile"),
        { ValueKind: JsonValueKind.Object } pair => platforms.Resolve(Member(pair, "platform"), Member(pair, "handle"), "profile"),
        _ => throw new InvalidRequestException("profile", "must be an address, or an object with platform and handle."),
    };

    private NamedProfile OtherProfile(string text, string field, ContractorRef vetted)
    {
        var (contractor, url) = platforms.Resolve(text, field);
        if (contractor == vetted)
            throw new InvalidRequestException(field, "is the profile itself; name those on other platforms.");

        return contractor.Platform is PlatformDirectory.GitHub
            ? throw new InvalidRequestException(field, "is a GitHub account; give it in github.")
            : new NamedProfile(contractor, url);
    }

    private static string Member(JsonElement pair, string name)
    {
        foreach (var member in pair.EnumerateObject())
        {
            if (member.Name is not ("platform" or "handle"))
                throw new InvalidRequestException($"profile.{member.Name}", "is not a known field.");
        }

        return pair.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String
            ? value.GetString()!
            : throw new InvalidRequestException($"profile.{name}", "is required and must be text.");
    }

    private static string? GitHubLogin(string? text)
    {
        if (text is null)
            return null;

        var match = GitHubAccount.Match(text.Trim());
        return match.Success
            ? match.Groups["login"].Value
            : throw new InvalidRequestException(
                "github", "must be a GitHub login: letters, digits and single hyphens, at most 39 characters.");
    }

    private Uri Address(string text, string field)
        => UrlRules.TryParse(text, allowed, out var url, out var reason)
            ? url
            : throw new InvalidRequestException(field, reason);

    private PitchMessage Message(MessageBody body, string field) => body.Text switch
    {
        { Length: > LongestMessage } => throw new InvalidRequestException(
            $"{field}.text", $"is longer than {LongestMessage} characters."),
        var text when string.IsNullOrWhiteSpace(text) => throw new InvalidRequestException($"{field}.text", "is empty."),
        _ when body.ReceivedAt is { } at && ObservationChecks.OfTime(at, $"{field}.receivedAt", time.GetUtcNow()).ToArray() is { Length: > 0 } absurd
            => throw new InvalidRequestException(absurd),
        var text => new PitchMessage(text, body.From, body.ReceivedAt),
    };

    private Capture ToCapture(CaptureBody body, string field)
    {
        var content = CaptureContent.Read(body.ContentType, body.Content, field);
        if (body.SavedAt is { } saved && saved > time.GetUtcNow().AddDays(1))
            throw new InvalidRequestException($"{field}.savedAt", "lies in the future.");

        return new Capture(Address(body.Url, $"{field}.url"), content.ContentType, content.Text, body.SavedAt ?? time.GetUtcNow())
        {
            Form = content.Form,
        };
    }

    /// <summary>A saved profile page is found however its address was spelled.</summary>
    private Capture AtItsProfile(Capture capture, IReadOnlyList<NamedProfile> profiles)
        => profiles.FirstOrDefault(profile => Names(capture, profile.Contractor)) is { } named ? capture with { Url = named.Url } : capture;

    private bool Names(Capture capture, ContractorRef contractor)
        => platforms[contractor].HandleOf(capture.Url) == contractor.Handle
            && !capture.ContentType.Contains("json", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<T> Each<TBody, T>(
        List<FieldError> errors, IReadOnlyList<TBody>? bodies, string field, int most, Func<TBody, string, T> read)
        where T : class
    {
        if (bodies is null)
            yield break;
        if (bodies.Count > most)
        {
            errors.Add(new FieldError(field, $"has {bodies.Count} entries; at most {most} are allowed."));
            yield break;
        }

        for (var place = 0; place < bodies.Count; place++)
        {
            var body = bodies[place];
            var name = $"{field}[{place}]";
            if (body is null)
                errors.Add(new FieldError(name, "is null."));
            else if (Try(errors, () => read(body, name)) is { } item)
                yield return item;
        }
    }

    private static T? Try<T>(List<FieldError> errors, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (InvalidRequestException invalid)
        {
            // Gathered, so that one answer names every field that is wrong.
            errors.AddRange(invalid.Errors);
            return default;
        }
    }

    [GeneratedRegex(
        "^(?:(?:https?://)?(?:www\\.)?github\\.com/|@)?(?<login>[A-Za-z0-9](?:-?[A-Za-z0-9]){0,38})/?$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking,
        matchTimeoutMilliseconds: 2_000)]
    private static partial Regex GitHubAccount { get; }
}
