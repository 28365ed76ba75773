namespace GigVet.Model;

/// <summary>One independent check. Pure: same dossier, same finding; no clock, no network, no storage.</summary>
public interface ISignal
{
    SignalInfo Info { get; }

    Finding Evaluate(Dossier dossier);
}

/// <summary>What a signal says about itself. The catalogue page, the API and the tests are built from this.</summary>
public sealed record SignalInfo
{
    /// <summary>Stable public name, <c>family.kebab-name</c>. It is also the reason code.</summary>
    public required string Id
    {
        get;
        init => (field, Family) = (value, value[..value.IndexOf('.', StringComparison.Ordinal)]);
    }

    public required string Title { get; init; }

    /// <summary>Why a reviewer should care.</summary>
    public required string Rationale { get; init; }

    /// <summary>When an honest contractor would raise it.</summary>
    public required string FalsePositives { get; init; }

    /// <summary>What a person can do about it when it is raised.</summary>
    public required string NextStep { get; init; }

    public required Strength Strength { get; init; }

    public required Lawfulness Lawfulness { get; init; }

    /// <summary>Where the check and its threshold come from: entries of the published catalogue, papers, code.</summary>
    public required IReadOnlyList<string> References { get; init; }

    /// <summary>A raised finding speaks for the contractor: its points lower the score.</summary>
    public bool Reassures { get; init; }

    /// <summary>Shows intent to deceive; while it is raised no reassurance counts, because good history can be bought.</summary>
    public bool DeliberateAbuse { get; init; }

    /// <summary>
    /// Raised, it says whether the accounts, names and calls are of one person. Beside two that say they are not, history
    /// does not reassure, because it may be somebody else's; what shows that they are still does.
    /// </summary>
    public bool AboutIdentity { get; init; }

    public string Family { get; private init; } = "";

    /// <summary>Raises the signal. There is no way to do so without evidence.</summary>
    /// <param name="strength">When the facts weigh differently than usual; null is the signal's own.</param>
    public Finding Raised(string message, Evidence evidence, Strength? strength = null)
        => Raised(message, [evidence], strength);

    /// <inheritdoc cref="Raised(string, Evidence, Model.Strength?)"/>
    /// <exception cref="ArgumentException"><paramref name="evidence"/> is empty.</exception>
    public Finding Raised(string message, IReadOnlyList<Evidence> evidence, Strength? strength = null)
        => evidence.Count > 0
            ? Create(Outcome.Raised, message, evidence, strength ?? Strength)
            : throw new ArgumentException("A finding is raised with evidence or not at all.", nameof(evidence));

    public Finding Clear(string message) => Create(Outcome.Clear, message, [], Strength);

    /// <summary>Could not be checked though it should have been; <paramref name="message"/> says how to supply it.</summary>
    public Finding NotAvailable(string message) => Create(Outcome.NotAvailable, message, [], Strength);

    /// <summary>The question does not arise: no message was given, the contractor names no code host, and the like.</summary>
    public Finding NotApplicable(string message)
        => Create(Outcome.NotAvailable, message, [], Strength) with { Applicable = false };

    internal Finding Failed() => Create(Outcome.Failed, "This check failed inside GigVet; it says nothing.", [], Strength);

    private Finding Create(Outcome outcome, string message, IReadOnlyList<Evidence> evidence, Strength strength) => new()
    {
        Code = Id,
        Family = Family,
        Outcome = outcome,
        Strength = strength,
        Message = message,
        Evidence = evidence,
        FalsePositives = FalsePositives,
        NextStep = NextStep,
        Applicable = true,
    };
}

/// <summary>Why it is lawful to look at this.</summary>
public enum Lawfulness
{
    /// <summary>Conduct, or whether a person's statements agree with each other and with the record.</summary>
    Conduct,

    /// <summary>Correlates with a protected trait: only a mismatch between the person's own claims counts, never the value.</summary>
    MismatchOnly,

    /// <summary>Sanctions law forbids to pay whom it lists: somebody has to look, and a name alone never counts.</summary>
    LegalDuty,
}
