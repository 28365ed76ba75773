using System.Text.Json;
using GigVet.Model;
using GigVet.Platforms.Reading;
using GigVet.Web;

namespace GigVet.Platforms;

/// <summary>
/// Asks Upwork's GraphQL interface for one profile. The address, the header and the names of all fields are those of Upwork's
/// published schema, as two public clients generated from it have them (upwork-node of 2026-01, tryagi/Upwork); no captured
/// answer is known. A schema that has moved on refuses a question whole, so a smaller one of the oldest fields follows.
/// </summary>
internal sealed class UpworkApi(PlatformSettings settings, ProfileLook look, Func<Uri, string?> handleOf)
{
    private const string Full = """
        query Profile($profileKey: String!) { freelancerProfileByProfileKey(profileKey: $profileKey) {
          id firstName lastName portrait { portrait500 } userPreferences { exposeFullName hideJss }
          personalData { title description profileUrl chargeRate { rawValue currency } address { countryName cityName timezone } }
          aggregates { jobSuccessScore adjustedFeedbackScore totalHourlyJobs totalFixedJobs currentContracts totalHours
            lastActivityDateTime lastWorkedDateTime }
          skills { edges { node { prettyName } } }
          employmentRecords { companyName jobTitle startDate endDate }
          linkedExternalAccountsList { edges { node { revokedDateTime userProfile } } }
          verifications { idVerified phoneVerified } } }
        """;

    private const string Small = """
        query Profile($profileKey: String!) { freelancerProfileByProfileKey(profileKey: $profileKey) {
          personalData { title description profileUrl chargeRate { rawValue currency } address { countryName cityName timezone } }
          aggregates { jobSuccessScore adjustedFeedbackScore } verifications { idVerified } } }
        """;

    private const int AnswerBytes = 1 << 20;

    private static readonly Uri Place = new("https://api.upwork.com/graphql");

    private readonly ApiName _name = new("Upwork", $"{PlatformOptions.Section}:Upwork:Token", HasToken: true);

    public async Task<FetchResult> FetchAsync(UpworkTokens tokens, CancellationToken cancellationToken)
    {
        var (token, trouble) = await tokens.TakeAsync(look.Web, cancellationToken);
        if (token is null)
            return trouble!;

        var answer = await AskAsync(Full, token, cancellationToken);
        if (answer.Status is 401 && tokens.CanRenew)
        {
            tokens.Refuse(token);
            (token, trouble) = await tokens.TakeAsync(look.Web, cancellationToken);
            if (token is null)
                return trouble!;

            answer = await AskAsync(Full, token, cancellationToken);
        }

        return answer.Trouble is null && UpworkRefusals.Of(answer.Body) is { IsOfSchema: true }
            ? Read(await AskAsync(Small, token, cancellationToken), isSmall: true)
            : Read(answer, isSmall: false);
    }

    private FetchResult Read(ApiAnswer answer, bool isSmall)
    {
        if (answer.Trouble is { } trouble)
            return trouble;

        var refusals = UpworkRefusals.Of(answer.Body);
        var data = answer.Body["data"]["freelancerProfileByProfileKey"];
        if (!data.IsObject)
        {
            return refusals?.Ending(_name)
                ?? (answer.Body["data"].IsObject ? new FetchResult.NotFound() : _name.Unreadable("the answer has no data"));
        }

        var profile = new UpworkProfile(data, answer.At);
        if (profile.Address is { } address && handleOf(address) is { } stated && stated != look.Handle)
            return _name.Unreadable("the answer is about another profile");

        string[] sentences =
        [
            .. isSmall ? ["Upwork's schema has changed: only part of the profile could be asked for."] : Array.Empty<string>(),
            .. refusals is not null ? [$"Upwork withheld some of it: {refusals.Advice(_name)}"] : Array.Empty<string>(),
            .. new[] { profile.Missing }.OfType<string>(),
        ];
        return new FetchResult.Found(
            profile.ToProfile(new ContractorRef("upwork", look.Handle), look.Url),
            sentences.Length > 0 ? string.Join(' ', sentences) : null)
        {
            Note = "Read through Upwork's interface.",
        };
    }

    private async Task<ApiAnswer> AskAsync(string query, string token, CancellationToken cancellationToken) => ApiAnswer.Of(
        await look.Web.SendAsync(
            new WebRequest(settings.PlaceOf(Place))
            {
                Accept = ApiAnswer.Json,
                Manners = Manners.Service,
                MaximumBytes = AnswerBytes,
                Body = JsonSerializer.Serialize(new { query, variables = new { profileKey = look.Handle } }),
                Headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["Authorization"] = $"Bearer {token}" },
            },
            cancellationToken),
        _name);
}
