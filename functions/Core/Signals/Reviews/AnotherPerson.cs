using System.Text.RegularExpressions;
using GigVet.Model;
using GigVet.Signals.Identity;
using GigVet.Text;

namespace GigVet.Signals.Reviews;

/// <summary>Several clients thank somebody of another name. Names are compared with each other only, and nothing else is read out of a review.</summary>
public sealed partial class AnotherPerson : ISignal
{
    private const int Clients = 2;
    private const double SpelledAlike = 0.85;

    public SignalInfo Info { get; } = new()
    {
        Id = "reviews.another-person",
        Title = "Reviews thank somebody of another name",
        Rationale = "A sold or rented account keeps the praise for the one who earned it.",
        FalsePositives = "Agencies and teams; a client who thanks a colleague; people who changed their name or use another one at work.",
        NextStep = "Ask who did those jobs, and whether that person still works on the account.",
        Strength = Strength.Moderate,
        Lawfulness = Lawfulness.MismatchOnly,
        References =
        [
            "RV-08: names only, never pronouns. The same other name in reviews of at least 2 clients, none of which names the "
            + "contractor beside it (our rule)",
        ],
    };

    public Finding Evaluate(Dossier dossier)
    {
        if (ReadReviews.Of(dossier, Info, out var none) is not { } reviews)
            return none!;
        if (dossier.Claims.Agency is not null)
            return Info.NotApplicable("An agency is declared: its people have other names.");

        string[] own =
        [
            .. StatedNames.Of(dossier).SelectMany(stated => stated.Name.Parts)
                // Whoever has one name, or shows a handle, is called by it all the same.
                .Concat(PersonName.Read(dossier.Profile.DisplayName).Parts)
                .Concat(PersonName.Read(dossier.Claims.Name).Parts)
                .Select(part => part.Letters)
                .Where(letters => letters.Length > 1 || !char.IsAscii(letters[0]))
                .Distinct(StringComparer.Ordinal),
        ];
        if (own.Length == 0)
            return Info.NotAvailable("No name of the contractor is known to compare with; give claims.name.");

        (Review Review, string[] Names)[] named =
            [.. reviews.Select(review => (review, Names: NamesIn(review.Text))).Where(pair => pair.Names.Length > 0)];
        if (named.Length == 0)
            return Info.Clear("No review names anybody.");

        var other = named
            .Where(pair => !Array.Exists(pair.Names, name => IsOwn(name, own)))
            .SelectMany(pair => pair.Names.Select(name => (pair.Review, Name: name)))
            .GroupBy(pair => pair.Name, StringComparer.Ordinal)
            .Select(group => group.Select(pair => pair.Review).DistinctBy(review => review.Client ?? review.Text, StringComparer.OrdinalIgnoreCase).ToArray())
            .Where(found => found.Length >= Clients)
            .MaxBy(found => found.Length);

        return other is null
            ? Info.Clear($"{named.Length} reviews name somebody; no two clients name the same other person.")
            : Info.Raised(
                $"{other.Length} clients thank the same person, whose name is none of the contractor's.",
                [.. other.Take(3).Select(review => ReadReviews.Cite(dossier, review))]);
    }

    private static bool IsOwn(string name, string[] own) => Array.Exists(
        own, part => part == name || Nicknames.CanBeSame(part, name) || JaroWinkler.Similarity(part, name) >= SpelledAlike
            || part.StartsWith(name, StringComparison.Ordinal) || name.StartsWith(part, StringComparison.Ordinal));

    /// <summary>Words that stand where a review names a person, folded.</summary>
    private static string[] NamesIn(string? text) => text is null or { Length: > 5_000 }
        ? []
        :
        [
            .. Thanked.Matches(text).SelectMany(match => match.Groups["name"].Captures)
                .Select(capture => capture.Value)
                .Where(name => !NoNames.Contains(name) && Technologies.Named(name) is null)
                .Select(name => PersonName.Read(name).Parts is [var part, ..] ? part.Letters : "")
                .Where(letters => letters.Length > 0)
                .Distinct(StringComparer.Ordinal),
        ];

    private static readonly HashSet<string> NoNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "A", "All", "Amazing", "An", "And", "Awesome", "Best", "Developer", "Everyone", "Everything", "Excellent", "Fiverr", "For", "Freelancer", "Good",
        "Great", "Guys", "He", "Her", "Here", "Him", "His", "Highly", "I", "It", "Logo", "Many", "Me", "My", "Nice", "Our", "Overall", "Project", "Seller",
        "She", "Sir", "So", "Super", "Team", "Thank", "Thanks", "That", "The", "Their", "Them", "These", "They", "This", "To", "Upwork", "Us", "Very",
        "Was", "We", "Website", "Will", "Would", "You", "Your",
    };

    // "Thanks, Omar!", "working with Omar", "hire Omar again", "recommend Omar", "Omar H. was very": in any script, with or
    // without capitals. What follows the name may be another name, an initial or a particle.
    private const string Name = @"(?<name>\p{Lu}[\p{Ll}\p{M}\u2019']{1,20}(?:-\p{L}[\p{Ll}\p{M}]{0,20})?|[\p{Lo}\p{M}]{1,20})";
    private const string More = @"(?: (?:\p{Lu}[\p{Ll}\p{M}]{0,20}|\p{Lo}[\p{Lo}\p{M}]{0,20}|\p{Ll}{1,3})\.?){0,3}";

    [GeneratedRegex(
        @"\b(?:[Tt]hanks?(?: you)?(?: so much| again| a lot)?,? (?:to )?|[Ww]ork(?:ing|ed)? with |[Hh]ir(?:e|ed|ing) |[Rr]ecommend(?:ed|ing)? |[Rr]ehire )" + Name + @"(?![\p{L}\p{M}])"
        + @"|(?:^|[.!?]\s+)" + Name + More + " (?:is|was|did|has|delivered|understood|went|helped|made) ",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2_000)]
    private static partial Regex Thanked { get; }
}
