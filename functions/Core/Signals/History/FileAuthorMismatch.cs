using System.Collections.Frozen;
using GigVet.Model;
using GigVet.Signals.Identity;
using GigVet.Text;

namespace GigVet.Signals.History;

/// <summary>The file of the CV names another person as its author.</summary>
public sealed class FileAuthorMismatch : ISignal
{
    /// <summary>Of names that programs and computers put there.</summary>
    private static readonly FrozenSet<string> Machines = FrozenSet.Create(
        StringComparer.Ordinal,
        "microsoft", "office", "user", "users", "admin", "administrator", "windows", "apple", "macbook", "canva", "adobe",
        "acrobat", "word", "libreoffice", "openoffice", "google", "docs", "latex", "tex", "unknown", "owner", "author", "pc",
        "laptop", "desktop", "computer", "hp", "dell", "lenovo", "asus", "acer", "resume", "cv", "curriculum", "lebenslauf",
        "template", "builder", "pdf", "printer", "default", "guest", "usuario", "benutzer", "utilisateur", "uzytkownik",
        "hewlett", "packard", "team", "studio", "com");

    public SignalInfo Info { get; } = new()
    {
        Id = "history.file-author-mismatch",
        Title = "The file of the CV names another author",
        Rationale = "Programs sign a file with whoever uses the computer, and few think of it.",
        FalsePositives = "A service or friend who made the CV, a borrowed or second-hand computer, a former surname.",
        NextStep = "Ask who made the file; many answers are ordinary.",
        Strength = Strength.Moderate,
        Lawfulness = Lawfulness.MismatchOnly,
        References = ["WH-12: the author of a PDF, compared as ID-01 with full names only; names of programs are left out"],
    };

    public Finding Evaluate(Dossier dossier)
    {
        if (dossier.Find<Cv>() is not { } cv)
            return Info.NotApplicable("No CV was given; add one if you have it.");

        StatedName[] names =
            [.. StatedNames.Of(dossier).Where(stated => stated.IsFull && stated.Place != StatedNames.Messages)];
        if (cv.Author is not { } text || Person(dossier, text) is not { } author)
            return Info.NotApplicable("The file of the CV names no person as its author; that says nothing.");

        var verdicts = names.Select(stated => (Stated: stated, stated.Name.CompareWith(author).Verdict)).ToArray();
        if (Array.Exists(verdicts, pair => pair.Verdict is NameVerdict.Same or NameVerdict.Compatible))
            return Info.Clear("The author of the file can be the contractor.");
        if (Array.Find(verdicts, pair => pair.Verdict is NameVerdict.Different).Stated is not { } different)
            return Info.NotAvailable("The author of the file cannot be compared with any name that is known; add the name they told you.");

        return dossier.Claims.Agency is { } agency
            ? Info.Clear($"The author of the file is another one, and an agency is declared: {agency.Name}.")
            : Info.Raised(
                $"The file names {text} as its author; the contractor is known as {different.Name.Text}.",
                [dossier.CiteRequest("/cv", $"Author of the file: {text}"), different.Evidence]);
    }

    /// <summary>
    /// One word is mostly the name of a computer or an account; it is a person's where the letters leave no blanks between
    /// the parts of a name, or where the contractor told one word as the whole name.
    /// </summary>
    private static PersonName? Person(Dossier dossier, string author)
    {
        var name = StatedNames.Read(dossier, author);
        return name.Kind is NameKind.Person
            && (name.Parts.Count(part => part.Kind is NamePartKind.Name) > 1
                || name.Parts[0].Script is not NameScript.Latin
                || PersonName.IsOneName(dossier.Claims.Name))
            && !CvWords.Plain(author).Split(' ').Any(Machines.Contains)
                ? name
                : null;
    }
}
