using GigVet.Platforms.Reading;
using GigVet.Web;

namespace GigVet.Platforms;

/// <summary>
/// The access token of Upwork's interface. They last a day: with the customer's API key new ones are asked for, by the refresh
/// token or, for enterprise accounts, in the key's own name (both as Upwork's own clients do). What was handed out is kept while
/// the service runs; after a restart the settings count.
/// </summary>
internal sealed class UpworkTokens(PlatformSettings settings, TimeProvider time)
{
    private const string Prefix = $"{PlatformOptions.Section}:Upwork:";

    private static readonly Uri Place = new("https://www.upwork.com/api/v3/oauth2/token");
    private static readonly TimeSpan Reserve = TimeSpan.FromMinutes(5);
    private static readonly ApiName Name = new("Upwork", Prefix + "Token", HasToken: true);

    private readonly Lock _lock = new();
    private string? _token = settings.HasToken ? settings.Token!.Trim() : null;
    private string? _refresh = string.IsNullOrWhiteSpace(settings.RefreshToken) ? null : settings.RefreshToken.Trim();
    private DateTimeOffset _until = DateTimeOffset.MaxValue;

    /// <summary>Whether there is a token, or a way to one.</summary>
    public bool IsOpen => settings.HasToken || settings.HasClient;

    public bool CanRenew => settings.HasClient;

    private string? Valid
    {
        get
        {
            lock (_lock)
                return time.GetUtcNow() < _until ? _token : null;
        }
    }

    /// <summary>The interface refused it; another one is needed.</summary>
    public void Refuse(string token)
    {
        lock (_lock)
            _token = _token == token ? null : _token;
    }

    public async Task<(string? Token, FetchResult? Trouble)> TakeAsync(IWeb web, CancellationToken cancellationToken)
    {
        if (Valid is { } valid)
            return (valid, null);
        if (!CanRenew)
            return (null, Name.WantsToken());

        var answer = ApiAnswer.Of(await web.SendAsync(Request(), cancellationToken), Name);
        if (answer.Trouble is null && Keep(answer.Body) is { } fresh)
            return (fresh, null);

        // Another vetting may have used up the refresh token a moment ago, and have got a token for it.
        return Valid is { } others ? (others, null) : (null, Refusal(answer));
    }

    private WebRequest Request()
    {
        string? refresh;
        lock (_lock)
            refresh = _refresh;

        (string Name, string Value)[] form =
        [
            ("grant_type", refresh is null ? "client_credentials" : "refresh_token"),
            .. refresh is null ? Array.Empty<(string, string)>() : [("refresh_token", refresh)],
            ("client_id", settings.ClientId!.Trim()),
            ("client_secret", settings.ClientSecret!.Trim()),
        ];
        return new WebRequest(settings.PlaceOf(Place))
        {
            Accept = ApiAnswer.Json,
            Manners = Manners.Service,
            Body = string.Join('&', form.Select(pair => $"{pair.Name}={Uri.EscapeDataString(pair.Value)}")),
            BodyType = "application/x-www-form-urlencoded",
        };
    }

    private string? Keep(ApiValue answer)
    {
        if (answer["access_token"].Text is not { Length: <= 4_096 } token || !token.All(letter => letter is > ' ' and <= '~'))
            return null;

        lock (_lock)
        {
            _token = token;
            _refresh = answer["refresh_token"].Short(4_096) ?? _refresh;
            _until = answer["expires_in"].Number(1, 1e8) is { } seconds
                ? time.GetUtcNow().AddSeconds(seconds) - Reserve
                : DateTimeOffset.MaxValue;
        }

        return token;
    }

    private static FetchResult Refusal(ApiAnswer answer) => (answer.Status, answer.Body["error"].Text) switch
    {
        (_, "invalid_grant") => new FetchResult.Blocked(
            $"Upwork hands out no token: the refresh token has lapsed; authorise the API key again and set {Prefix}RefreshToken."),
        (_, "invalid_client" or "unauthorized_client") or (401, _) => new FetchResult.Blocked(
            $"Upwork hands out no token: check {Prefix}ClientId and {Prefix}ClientSecret; without a RefreshToken only enterprise keys are served."),
        _ => answer.Trouble ?? Name.Unreadable("no token was in the answer"),
    };
}
