using System.Text;
using GigVet.Model;
using GigVet.Platforms.Reading;
using GigVet.Web;

namespace GigVet.Platforms;

/// <summary>A platform whose profiles are read from the public page or from a capture of it; one with an interface too derives and asks that first.</summary>
public abstract class PagePlatform : IPlatform
{
    private const int LongestPaste = 200_000;

    public abstract string Name { get; }

    public abstract string Site { get; }

    public virtual IReadOnlyList<Door> Doors => [Door.Page, Door.Capture];

    /// <summary>As people write it, such as "PeoplePerHour".</summary>
    protected abstract string Title { get; }

    public abstract string? HandleOf(Uri url);

    public abstract string? Canonical(string handle);

    public abstract Uri UrlOf(string handle);

    public virtual Task<FetchResult> FetchAsync(ProfileLook look, CancellationToken cancellationToken) => FetchPageAsync(look, cancellationToken);

    /// <summary>Goes through the doors of the page and of the capture.</summary>
    protected async Task<FetchResult> FetchPageAsync(ProfileLook look, CancellationToken cancellationToken)
    {
        var answer = await look.Web.SendAsync(new WebRequest(look.Url) { HeedsRobots = true }, cancellationToken);
        if (PageAnswer.IsPasted(answer))
            return OfPaste(look, (WebAnswer.Answered)answer);
        if (!PageAnswer.TryRead(answer, look.Url, out var page, out var ending))
            return ending;

        return OfPage(look, (WebAnswer.Answered)answer, page);
    }

    /// <summary>Adds what is special to the platform's state and page.</summary>
    private protected virtual void Refine(ProfileReading reading, HtmlPage page, IReadOnlyList<StateObject> state, Anchor anchor, string handle)
    {
    }

    /// <summary>Reads the platform's cards in text that was pasted; true when the contractor's was among them.</summary>
    private protected virtual bool ReadCards(ProfileReading reading, IReadOnlyList<string> lines, string handle) => false;

    /// <summary>The path below the site's host, without a language in front; null for any other host.</summary>
    protected string? PathOf(Uri url)
        => WebAddress.Normalise(url) is { } address && WebAddress.HostOf(url) == Site && url.IsDefaultPort
            ? address[Site.Length..]
            : null;

    private FetchResult OfPage(ProfileLook look, WebAnswer.Answered answer, HtmlPage page)
    {
        var anchor = new Anchor(this, look.Handle, page);
        var stated = UpworkPage.AddressesOf(answer, page);
        string[] handles = [.. stated.Select(HandleOf).OfType<string>()];
        if (Array.Find(handles, handle => handle != look.Handle) is { } other)
            return Failed($"The page shows another profile, {other}.", look);
        if (stated.FirstOrDefault(IsElsewhere) is { } elsewhere)
            return Failed($"The page is nobody's profile but {elsewhere.AbsolutePath} of {Title}.", look);
        if (SchemaOrg.IsCompany(page, anchor))
            return Failed("The page is about a company or team; open the profile of the person who will do the work.", look);

        var (reading, isDescribed) = Read(page, anchor, look.Handle);
        var isBare = !isDescribed && reading.All.All(part => part.Sure is null || part == reading.Name);
        if (isBare && PageState.Gone(page) is not null)
            return new FetchResult.NotFound();
        if (isBare && PageState.Suspended(page) is { } words)
            return Suspended(look, answer, words);
        if (isBare && PageState.IsSignIn(page))
            return new FetchResult.Blocked($"The page is shown after signing in only. {PageAnswer.Advice(look.Url)}");
        if (!isDescribed && handles.Length == 0)
            return Unreadable($"The page does not say that it is the profile {look.Handle}.", look);
        if (!isDescribed && reading.Name.Sure is null)
            return Unreadable("No name was found on the page: its layout has probably changed, or it is no profile.", look);

        return Found(look, answer, reading);
    }

    private (ProfileReading Reading, bool IsDescribed) Read(HtmlPage page, Anchor anchor, string handle)
    {
        var reading = new ProfileReading();
        var state = EmbeddedJson.ObjectsOf(page);
        var people = StatePerson.Of(state, anchor);
        foreach (var person in people)
            StatePerson.Say(reading, person, handle);

        var isDescribed = SchemaOrg.Say(reading, page, anchor) || people.Count > 0;
        if (people.Count > 0)
            reading.Reviews.Say(StateReviews.Of(state), Sureness.Structured);

        Refine(reading, page, state, anchor, handle);
        reading.Name.Say(WrittenName.Of(page), Sureness.Guessed);
        reading.Name.Say(page.Root.TextsOf("//h1").FirstOrDefault(heading => HandleWords.Fits(heading, handle)), Sureness.Guessed);
        LabelledRows.Say(reading, page, anchor);
        reading.Overview.Say(page.Meta("og:type") is "profile" ? page.Meta("og:description") : null, Sureness.Guessed);
        return (reading, isDescribed);
    }

    private FetchResult OfPaste(ProfileLook look, WebAnswer.Answered answer)
    {
        var text = Encoding.UTF8.GetString(answer.Body.Span[..Math.Min(answer.Body.Length, LongestPaste)]);
        string[] lines = [.. text.Split('\n').Select(line => line.Replace('\0', ' ').Trim()).Where(line => line.Length > 0)];
        if (lines.Length == 0)
            return Failed("The pasted text is empty.", look);

        var reading = new ProfileReading();
        if (!ReadCards(reading, lines, look.Handle))
        {
            LabelledRows.Say(reading, lines);
            reading.Name.Say(lines.Take(40).FirstOrDefault(line => HandleWords.Fits(line, look.Handle)), Sureness.Guessed);
        }

        return reading.Name.Sure is null
            ? Failed($"The pasted text does not say that it is the profile {look.Handle}: its name is not in it.", look)
            : Found(look, answer, reading);
    }

    private FetchResult.Found Found(ProfileLook look, WebAnswer.Answered answer, ProfileReading reading)
        => new(reading.ToProfile(new ContractorRef(Name, look.Handle), look.Url, answer.At), reading.Sentence()) { Fields = reading.Fields, Shown = reading.Shown };

    private FetchResult.Found Suspended(ProfileLook look, WebAnswer.Answered answer, string words)
    {
        var reading = new ProfileReading();
        reading.Suspended.Say(true, Sureness.Labelled);
        reading.Notes.Add($"{Title} does not show the profile: \"{words.TrimEnd('.')}\". Ask the contractor why, and for another proof of the account.");
        return Found(look, answer, reading);
    }

    private bool IsElsewhere(Uri url) => WebAddress.HostOf(url) is { } host && WebAddress.IsUnder(host, Site)
        && url.AbsolutePath.Length > 1 && HandleOf(url) is null;

    private static FetchResult.Failed Unreadable(string why, ProfileLook look) => Failed(why, look) with { IsUnreadable = true };

    private static FetchResult.Failed Failed(string why, ProfileLook look) => new($"{why} {PageAnswer.Advice(look.Url)}");
}
