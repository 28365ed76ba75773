using GigVet.Model;
using GigVet.Web;

namespace GigVet.Platforms;

/// <summary>A profile on any other page of the web, read from what the page itself declares.</summary>
public sealed class WebPage : IPlatform
{
    public string Name => "web";

    /// <summary>Takes every web address: it is asked last, after the platforms that know their own.</summary>
    public string? HandleOf(Uri url) => WebAddress.Normalise(url);

    public string? Canonical(string handle)
    {
        var text = handle.Trim();
        var address = text.Contains("://", StringComparison.Ordinal) ? text : "https://" + text;

        return Uri.TryCreate(address, UriKind.Absolute, out var url)
            && WebAddress.HostOf(url)?.AsSpan().ContainsAny('.', ':') is true
                ? WebAddress.Normalise(url)
                : null;
    }

    public Uri UrlOf(string handle) => new("https://" + handle);

    public async Task<FetchResult> FetchAsync(ProfileLook look, CancellationToken cancellationToken)
    {
        var (handle, url, web) = look;
        var answer = await AskAsync(url, web, cancellationToken);
        if (!PageAnswer.TryRead(answer, url, out var page, out var ending))
            return ending;

        var person = PersonOnPage.Of(page);
        return new FetchResult.Found(
            new ContractorProfile
            {
                Contractor = new ContractorRef(Name, handle),
                Url = url,
                FetchedAt = ((WebAnswer.Answered)answer).At,
                DisplayName = person.Name,
                Headline = person.Headline,
                Overview = person.Overview,
                Location = person.Place,
                Email = person.Emails is [var email, ..] ? email : null,
                Phone = person.Phones is [var phone, ..] ? phone : null,
                GitHubLogin = person.GitHubLogin,
                Photo = person.Photo,
                Skills = person.Skills.Count > 0 ? person.Skills : null,
                Links = person.Links.Count > 0 ? person.Links : null,
            },
            MissingFrom(person));
    }

    /// <summary>Many a small site answers under www, or without TLS, only; its handle names neither.</summary>
    private static async Task<WebAnswer> AskAsync(Uri url, IWeb web, CancellationToken cancellationToken)
    {
        var answer = await web.SendAsync(new WebRequest(url), cancellationToken);
        if (answer is not WebAnswer.Unreachable || !url.IsDefaultPort || url.HostNameType is not UriHostNameType.Dns)
            return answer;

        var place = url.Authority + url.PathAndQuery;
        foreach (var spelling in new[] { $"https://www.{place}", $"http://{place}" })
        {
            var other = await web.SendAsync(new WebRequest(new Uri(spelling)), cancellationToken);
            if (other is WebAnswer.Answered)
                return other;
        }

        return answer;
    }

    private static string? MissingFrom(PersonOnPage person) => MissingFields.Sentence(
        ("whose page it is", person.Name is null),
        ("a place", person.Place is null),
        ("an e-mail address", person.Emails.Count == 0),
        ("skills", person.Skills.Count == 0),
        ("a date of joining", true));
}
