using System.Text.RegularExpressions;
using GigVet.Model;
using GigVet.Web;
using Microsoft.Extensions.Options;

namespace GigVet.Platforms;

/// <summary>Upwork freelancer profiles, read through the official interface where the customer has a token, from the public page, or from one the customer saved.</summary>
/// <param name="options">Null asks Upwork itself, without a token.</param>
/// <param name="time">Null is the clock of this machine.</param>
public sealed partial class Upwork(IOptions<PlatformOptions>? options = null, TimeProvider? time = null) : IPlatform
{
    private const string Host = "upwork.com";

    private readonly PlatformSettings _settings = options?.Value["Upwork"] ?? new PlatformSettings();
    private readonly UpworkTokens _tokens = new(options?.Value["Upwork"] ?? new PlatformSettings(), time ?? TimeProvider.System);

    public string Name => "upwork";

    public string Site => Host;

    public IReadOnlyList<Door> Doors => [Door.Api, Door.Page, Door.Capture];

    /// <summary>Only freelancers have a handle: agencies and jobs carry ids of the same shape under other paths.</summary>
    public string? HandleOf(Uri url)
    {
        if (WebAddress.Normalise(url) is not { } address || WebAddress.HostOf(url) is not { } host)
            return null;
        if (host != Site || !url.IsDefaultPort)
            return null;

        return ProfilePath.Match(address[host.Length..]) is { Success: true } match
            ? match.Groups["id"].Value.ToLowerInvariant()
            : null;
    }

    public string? Canonical(string handle)
    {
        var text = handle.Trim().Replace("%7E", "~", StringComparison.OrdinalIgnoreCase);
        return Handle.Match(text) is { Success: true } match ? "~" + match.Groups["id"].Value.ToLowerInvariant() : null;
    }

    public Uri UrlOf(string handle) => new($"https://www.{Site}/freelancers/{handle}");

    public Task<FetchResult> FetchAsync(ProfileLook look, CancellationToken cancellationToken) => _tokens.IsOpen
        ? ApiThenPage.FetchAsync(
            look,
            () => new UpworkApi(_settings, look, HandleOf).FetchAsync(_tokens, cancellationToken),
            () => FetchPageAsync(look, cancellationToken))
        : FetchPageAsync(look, cancellationToken);

    private async Task<FetchResult> FetchPageAsync(ProfileLook look, CancellationToken cancellationToken)
    {
        var (handle, url, web) = look;
        var answer = await web.SendAsync(new WebRequest(url) { HeedsRobots = true }, cancellationToken);
        if (PageAnswer.IsPasted(answer))
            return new FetchResult.Failed($"Text of an Upwork profile does not say whose it is, so it is not read. {PageAnswer.Advice(url)}");
        if (!PageAnswer.TryRead(answer, url, out var page, out var ending))
            return ending;

        var answered = (WebAnswer.Answered)answer;
        var upwork = new UpworkPage(page);
        if (Objection(handle, upwork, UpworkPage.AddressesOf(answered, page)) is { } objection)
            return new FetchResult.Failed($"{objection} {PageAnswer.Advice(url)}");

        return upwork.Name is null
            ? new FetchResult.Failed(
                $"No name was found on the page: its layout has probably changed. {PageAnswer.Advice(url)}")
            { IsUnreadable = true }
            : Graded(upwork.ToProfile(new ContractorRef(Name, handle), url, answered.At), upwork.Missing) with { Shown = upwork.Shown };
    }

    /// <summary>The page is read by its own marks, so what lowers confidence is what was not found.</summary>
    private static FetchResult.Found Graded(ContractorProfile profile, string? missing)
    {
        bool[] found =
        [
            profile.DisplayName is not null, profile.Headline is not null, profile.Location is not null,
            profile.Overview is not null, profile.Skills is not null, profile.JoinedAt is not null,
        ];
        return new FetchResult.Found(
            profile, missing is null ? null : $"{missing} Confidence in this reading: {found.Count(known => known) * 100 / found.Length} %.");
    }

    /// <summary>Why this is not the profile that was asked for, as a sentence; null when nothing speaks against it.</summary>
    private string? Objection(string handle, UpworkPage page, IReadOnlyList<Uri> own)
    {
        var handles = own.Select(HandleOf).OfType<string>().ToArray();
        if (Array.Find(handles, stated => stated != handle) is { } other)
            return $"The page shows another profile, {other}.";
        if (own.FirstOrDefault(IsElsewhere) is { } elsewhere)
            return $"The page is not a freelancer's profile but {elsewhere.AbsolutePath}.";

        return page.Unavailable is { } words ? $"Upwork does not show the profile: \"{words}\"." : null;
    }

    /// <summary>A search, an agency or a job. Profiles may also have an address of the freelancer's choice.</summary>
    private static bool IsElsewhere(Uri url)
        => WebAddress.HostOf(url) is Host
            && url.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries) is [_, ..] path
            && !path.Intersect(["freelancers", "fl", "profiles", "users"], StringComparer.OrdinalIgnoreCase).Any();

    [GeneratedRegex(
        """^(/[a-z]{2}(-[a-z]{2,4})?)?/(freelancers|fl|o/profiles/users|users)/_?(?<id>~[0-9a-z]{12,32})$""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 2_000)]
    private static partial Regex ProfilePath { get; }

    /// <summary>Without its tilde a handle is known by its length and the two digits it begins with.</summary>
    [GeneratedRegex(
        """^(_?~(?<id>[0-9a-z]{12,32})|(?<id>01[0-9a-f]{16}))$""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 2_000)]
    private static partial Regex Handle { get; }
}
