using GigVet.Decisions.Replies;
using GigVet.Model;
using GigVet.Scoring;
using GigVet.Vetting.Proofs;

namespace GigVet.Decisions.Links;

/// <summary>
/// What a contractor is shown by a reply link: what was seen about them, in neutral words. It is made of an allow-list:
/// no score, no notes, no messages, no former names, and nothing of anybody else.
/// </summary>
public sealed record ReplySheet
{
    /// <summary>Platform, handle and address; no name, which may have been another one by now.</summary>
    public required SheetContractor Contractor { get; init; }

    public required string From { get; init; }

    public required DateTimeOffset CheckedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public required string About { get; init; }

    public required string? Question { get; init; }

    /// <summary>Heaviest first.</summary>
    public required IReadOnlyList<SheetFinding> Findings { get; init; }

    /// <summary>What speaks for the contractor, a sentence each.</summary>
    public required IReadOnlyList<string> InYourFavour { get; init; }

    /// <summary>What the contractor can do, a sentence each.</summary>
    public required IReadOnlyList<string> Asked { get; init; }

    /// <summary>How the contractor shows that the profile is theirs; null where nobody asked for it.</summary>
    public SheetProof? Proof { get; init; }

    /// <summary>What happens with the data, a sentence each.</summary>
    public required IReadOnlyList<string> YourData { get; init; }

    /// <summary>What came by this link so far, newest first.</summary>
    public required IReadOnlyList<SheetReply> Replies { get; init; }

    /// <param name="replies">Of this assessment; those of other links are left out.</param>
    public static ReplySheet Make(
        ReplyLink link, Assessment assessment, IReadOnlyList<ContractorReply> replies, SignalCatalogue signals)
    {
        SheetReply[] own = [.. replies.Where(reply => reply.Link == link.Id).Select(reply => new SheetReply(reply.At, reply.Text, reply.Findings))];
        var shown = RaisedFindings.ByWeight(assessment).Where(finding => IsShown(link, finding)).ToLookup(finding => Reassures(finding, assessment, signals));

        return new ReplySheet
        {
            Contractor = new SheetContractor(assessment.Contractor.Platform, assessment.Contractor.Handle, assessment.Contractor.Url),
            From = link.From,
            CheckedAt = assessment.AssessedAt,
            ExpiresAt = link.ExpiresAt,
            About = $"{link.From} looked at what is public about this profile, and at what it was told, before working with you. "
                + "Below is what was noticed. It is no accusation: each of these has ordinary explanations. A person decides, not a computer.",
            Question = link.Question,
            Findings = [.. shown[false].Select(finding => SheetFinding.Of(finding, Title(finding, assessment, signals), own))],
            InYourFavour = [.. shown[true].Select(finding => Title(finding, assessment, signals) + ".")],
            Asked =
            [
                "Say for each point whether it is so or not, and what explains it. You need not answer all of them.",
                "Where something can be looked up, add its public address. A person opens it; no program does.",
                "Do not send passwords, identity documents or bank details here.",
            ],
            YourData =
            [
                $"Your reply goes to {link.From} and to nobody else. It stands beside the points above and changes no figure: a person reads it.",
                "While a person has not answered, no new alarm is raised about what you dispute, for 14 days.",
                $"It is kept as long as this check is kept. Ask {link.From} for a copy, a correction or its deletion; they decide about it and answer you.",
                "This page sets no cookie and loads nothing from elsewhere.",
            ],
            Replies = own,
        };
    }

    /// <summary>The assessment with the findings that the contractor may answer, and no others.</summary>
    public static Assessment Answerable(ReplyLink link, Assessment assessment, SignalCatalogue signals) => assessment with
    {
        Findings =
        [
            .. assessment.Findings.Where(finding => finding.Outcome is Outcome.Raised
                && IsShown(link, finding) && !Reassures(finding, assessment, signals)),
        ],
    };

    private static bool IsShown(ReplyLink link, Finding finding)
        => link.Findings.Count == 0 || link.Findings.Contains(finding.Code, StringComparer.Ordinal);

    private static bool Reassures(Finding finding, Assessment assessment, SignalCatalogue signals)
        => signals.ById.TryGetValue(finding.Code, out var info) ? info.Reassures : RaisedFindings.Points(assessment, finding.Code) < 0;

    private static string Title(Finding finding, Assessment assessment, SignalCatalogue signals)
        => signals.ById.GetValueOrDefault(finding.Code)?.Title
            ?? assessment.Reasons.FirstOrDefault(reason => reason.Code == finding.Code)?.Title
            ?? "Something that an earlier version of this check noticed";
}

public sealed record SheetContractor(string Platform, string Handle, Uri Url);

/// <summary>One thing that was noticed.</summary>
/// <param name="Detail">What exactly was seen; null where that could concern others.</param>
/// <param name="Seen">Public pages it was seen on; empty where they could concern others.</param>
/// <param name="Explanations">When an honest person would show it.</param>
/// <param name="Answer">The latest that came by this link.</param>
public sealed record SheetFinding(
    string Code, string What, string? Detail, IReadOnlyList<Evidence> Seen, string Explanations, FindingAnswer? Answer)
{
    internal static SheetFinding Of(Finding finding, string title, IReadOnlyList<SheetReply> replies)
    {
        var isOpen = ContractorWords.IsOpen(finding);
        return new SheetFinding(
            finding.Code,
            ContractorWords.For(finding.Code, title),
            isOpen ? finding.Message : null,
            isOpen ? [.. finding.Evidence.Where(evidence => evidence.Source.Scheme is "https" or "http")] : [],
            finding.FalsePositives,
            replies.SelectMany(reply => reply.Findings).FirstOrDefault(answer => answer.Code == finding.Code));
    }
}

/// <summary>A word that proves whose the profile is, and where it may be put.</summary>
/// <param name="Word">Null when the time for it is over.</param>
/// <param name="Steps">One sentence each; one of the places is enough.</param>
/// <param name="Found">Where it was seen.</param>
public sealed record SheetProof(string? Word, DateTimeOffset ExpiresAt, IReadOnlyList<string> Steps, IReadOnlyList<Uri> Found)
{
    internal static SheetProof Of(ControlProof proof, IEnumerable<ProofTask> tasks, DateTimeOffset now) => new(
        proof.IsOpenAt(now) ? proof.Nonce : null,
        proof.ExpiresAt,
        proof.IsOpenAt(now) ? [.. tasks.Select(task => task.Instruction)] : [],
        [.. proof.Proven.Where(link => link.IsValidAt(now)).Select(link => link.Where)]);
}

public sealed record SheetReply(DateTimeOffset At, string? Text, IReadOnlyList<FindingAnswer> Findings);
