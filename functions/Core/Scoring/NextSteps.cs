using GigVet.Model;

namespace GigVet.Scoring;

/// <summary>
/// What the person who hires can do next, most useful first: what was found, what could not be read, and what nobody has
/// checked yet. Never a question about opinions, origin or loyalty.
/// </summary>
public static class NextSteps
{
    private const int MostFromFindings = 5;

    /// <summary>What a small business can do itself, by the check that it would answer (signals, IV-06, LD-11).</summary>
    private static readonly (string Answers, string Step)[] OpenChecks =
    [
        ("identity.proven-control", "Have control proven: the contractor puts a word that GigVet makes on profile, site or code host."),
        ("payments.steady-payout", "Pay only to an account in the contractor's own name, and add whose it is at the next check."),
        ("identity.could-not-discuss-own-work", "Let them show a piece of their own claimed work on a call, ask why it is made that way, and fill in the interview form."),
        ("history.unconfirmed-employers", "Call one earlier client or employer back, through a number you found yourself and not one you were given."),
        ("access.delivery-country-mismatch", "Send equipment only to an address that was checked, and add it at the next check."),
    ];

    public static IEnumerable<string> For(
        ContractorRole role,
        RiskBand band,
        IReadOnlyList<Reason> reasons,
        IReadOnlyList<Finding> findings,
        IReadOnlyList<SourceReport> sources)
    {
        var heaviest = reasons.Where(reason => reason.Points > 0).Select(reason => reason.Code).ToArray();
        var raised = findings
            .Where(finding => finding.Outcome is Outcome.Raised && heaviest.Contains(finding.Code, StringComparer.Ordinal))
            .OrderBy(finding => Array.IndexOf(heaviest, finding.Code))
            .Select(finding => finding.NextStep);
        var unread = sources
            .Where(source => source.State is not SourceState.Ok)
            .Select(source => source.State switch
            {
                SourceState.Partial => $"{source.Name} was read only in part: {source.Detail}",
                SourceState.NotAsked => source.Detail,
                _ => $"{source.Name} could not be checked: {source.Detail}",
            });

        return raised.Distinct(StringComparer.Ordinal).Take(MostFromFindings)
            .Concat(unread)
            .Concat(UnreadMessages(findings))
            .Concat(OpenFor(role, band, findings))
            .Concat(ForRole(role, band));
    }

    /// <summary>A message that no rule can read counts against nobody, and a person has to read it.</summary>
    private static IEnumerable<string> UnreadMessages(IReadOnlyList<Finding> findings) => findings
        .Where(finding => finding is { Family: "messages", Outcome: Outcome.NotAvailable, Applicable: true })
        .Select(finding => finding.Message)
        .Distinct(StringComparer.Ordinal)
        .Take(1);

    /// <summary>Nobody who is low and has an ordinary role is sent through checks that were not asked for.</summary>
    private static IEnumerable<string> OpenFor(ContractorRole role, RiskBand band, IReadOnlyList<Finding> findings)
        => band is RiskBand.Low && role is ContractorRole.Standard
            ? []
            : OpenChecks
                .Where(check => findings.Any(finding => finding.Code == check.Answers && finding.Outcome is Outcome.NotAvailable))
                .Select(check => check.Step);

    private static IEnumerable<string> ForRole(ContractorRole role, RiskBand band)
    {
        if (role is not ContractorRole.Standard)
            yield return "The role has access to sensitive things: meet on video and check an identity document before giving it.";
        if (band is RiskBand.High or RiskBand.Critical)
            yield return "Let a second person read the evidence, and hear the contractor, before anybody decides.";
    }
}
