using GigVet.Model;

namespace GigVet.Core.Tests.Support;

/// <summary>A signal whose finding the test chooses. Not public, so that nothing discovers it.</summary>
internal sealed class FakeSignal(SignalInfo info, Func<SignalInfo, Finding> evaluate) : ISignal
{
    public SignalInfo Info => info;

    public Finding Evaluate(Dossier dossier) => evaluate(info);

    public static FakeSignal Raises(string id, Strength strength)
        => new(Describe(id, strength), info => info.Raised("raised", A.Evidence()));

    public static FakeSignal Reassures(string id, Strength strength)
        => new(Describe(id, strength) with { Reassures = true }, info => info.Raised("raised", A.Evidence()));

    public static FakeSignal Abuse(string id)
        => new(Describe(id, Strength.Strong) with { DeliberateAbuse = true }, info => info.Raised("raised", A.Evidence()));

    public static FakeSignal Listed(string id)
        => new(Describe(id, Strength.Strong) with { Lawfulness = Lawfulness.LegalDuty }, info => info.Raised("raised", A.Evidence()));

    public static FakeSignal CannotReassure(string id)
        => new(Describe(id, Strength.Strong) with { Reassures = true }, info => info.NotApplicable("not asked for"));

    /// <summary>Moderate, and about whether the accounts are one person's.</summary>
    public static FakeSignal Doubts(string id)
        => new(Describe(id, Strength.Moderate) with { AboutIdentity = true }, info => info.Raised("raised", A.Evidence()));

    public static FakeSignal Proves(string id)
        => new(Describe(id, Strength.Strong) with { AboutIdentity = true, Reassures = true }, info => info.Raised("raised", A.Evidence()));

    public static FakeSignal Clears(string id) => new(Describe(id, Strength.Moderate), info => info.Clear("clear"));

    public static FakeSignal CannotTell(string id)
        => new(Describe(id, Strength.Moderate), info => info.NotAvailable("not available"));

    public static FakeSignal DoesNotApply(string id)
        => new(Describe(id, Strength.Moderate), info => info.NotApplicable("not applicable"));

    public static FakeSignal Throws(string id)
        => new(Describe(id, Strength.Strong), _ => throw new InvalidOperationException("broken"));

    public static SignalInfo Describe(string id, Strength strength) => new()
    {
        Id = id,
        Title = id,
        Rationale = id,
        FalsePositives = id,
        NextStep = $"Look at {id}.",
        Strength = strength,
        Lawfulness = Lawfulness.Conduct,
        References = [id],
    };
}
