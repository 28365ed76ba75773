using GigVet.Model;

namespace GigVet.Cases;

public sealed partial class Scene
{
    /// <summary>The CV that was sent, as it was read.</summary>
    /// <param name="person">Whose name and address stand at its head; the contractor's, unless said otherwise.</param>
    /// <param name="author">Whom the file names; nobody, unless said otherwise.</param>
    /// <param name="points">What was done in the jobs, one a line.</param>
    public Scene SentCv(Person? person = null, Person? author = null, string? points = null, Func<Cv, Cv>? also = null)
    {
        var who = person ?? Me;
        var cv = new Cv
        {
            Format = "PDF",
            FileName = "cv.pdf",
            Author = author?.Full,
            Name = who.Full,
            Email = who.Mail,
            Country = Home.Code,
            City = Home.City,
            Points = points,
        };
        cv = also is null ? cv : also(cv);
        _facts.RemoveAll(static fact => fact is Cv);
        _facts.Add(cv);
        Request = Request with { Cv = cv };
        return this;
    }

    /// <summary>A profile on another platform that the customer named, or that links to this one and is linked from it.</summary>
    /// <param name="joined">Days ago.</param>
    public Scene AlsoOn(
        string platform,
        int joined,
        string headline,
        string[] skills,
        ProfileTie tie = ProfileTie.LinkedBothWays,
        Person? person = null,
        Place? place = null,
        Func<ContractorProfile, ContractorProfile>? also = null)
    {
        var who = person ?? Me;
        var shown = new ContractorProfile
        {
            Contractor = new ContractorRef(platform, Me.Login),
            Url = new Uri($"https://{platform}.example/{Me.Login}"),
            FetchedAt = Today,
            DisplayName = who.Full,
            Headline = headline,
            Location = (place ?? Home).Written,
            JoinedAt = Ago(joined),
            Skills = skills,
            Photo = cast.Photo,
            Links = tie is ProfileTie.LinkedBothWays ? [ProfileUrl] : [],
        };
        shown = also is null ? shown : also(shown);
        _facts.Add(new OtherProfile(shown, tie));
        if (tie is ProfileTie.Named)
            Request = Request with { Profiles = [.. Request.Profiles, new NamedProfile(shown.Contractor, shown.Url)] };
        else
            Profile = Profile with { Links = [.. Profile.Links ?? [], shown.Url] };
        return this;
    }

    /// <summary>What the look before had seen, so many days ago; what it does not say was not known.</summary>
    public Scene LookedAt(int ago, Func<Sighting, Sighting> seen)
    {
        _facts.RemoveAll(static fact => fact is SeenBefore);
        _facts.Add(new SeenBefore(seen(new Sighting { ReadAt = Ago(ago) }), Ago(ago)));
        return this;
    }

    /// <summary>What of the contractor changed so many days ago, as an earlier look found it.</summary>
    public static IReadOnlyList<DatedChange> Changes(int ago, params string[] what)
        => [.. what.Select(one => new DatedChange(one, Ago(ago)))];
}
