using GigVet.Model;

namespace GigVet.Cases;

/// <summary>Every labelled case. A new file of cases is a new class and nothing else.</summary>
public static class CaseBook
{
    public static IReadOnlyList<LabelledCase> All { get; } =
    [
        .. typeof(CaseBook).Assembly.GetTypes()
            .Where(static type => type.IsClass && type.IsAssignableTo(typeof(ICases)))
            .Select(static type => (ICases)Activator.CreateInstance(type)!)
            .SelectMany(static some => some.Cases.Select(told => told with { IsHeld = some.AreHeld }))
            .OrderBy(static told => told.Id, StringComparer.Ordinal),
    ];

    /// <summary>
    /// Who each case is told about: both halves walk the same lists of names and places, in turn; those that are held come
    /// last, so that writing them changed nobody in the others.
    /// </summary>
    public static IReadOnlyDictionary<string, Cast> Casts { get; } = All
        .OrderBy(static told => told.IsHeld)
        .GroupBy(static told => told.IsHonest)
        .SelectMany(static half => half.Select(static (told, place) => (told.Id, Cast: Cast.Number(place))))
        .ToDictionary(static pair => pair.Id, static pair => pair.Cast, StringComparer.Ordinal);

    public static Dossier Dossier(this LabelledCase told) => told.DossierOf(Casts[told.Id]);
}

/// <summary>Some cases of one kind.</summary>
internal interface ICases
{
    IEnumerable<LabelledCase> Cases { get; }

    /// <inheritdoc cref="LabelledCase.IsHeld"/>
    bool AreHeld => false;
}

/// <summary>Bands by what they mean for a case.</summary>
internal static class Bands
{
    public static readonly RiskBand[] Low = [RiskBand.Low];

    /// <summary>Nothing against them, and perhaps too little to say "low".</summary>
    public static readonly RiskBand[] NotAgainst = [RiskBand.Low, RiskBand.Inconclusive];

    /// <summary>Too little to say anything.</summary>
    public static readonly RiskBand[] Unknown = [RiskBand.Inconclusive];

    /// <summary>Something is worth a question; no more.</summary>
    public static readonly RiskBand[] AtMostAQuestion = [RiskBand.Low, RiskBand.Inconclusive, RiskBand.Medium];

    /// <summary>A person has to look.</summary>
    public static readonly RiskBand[] Seen = [RiskBand.Medium, RiskBand.High, RiskBand.Critical];

    public static readonly RiskBand[] Grave = [RiskBand.High, RiskBand.Critical];
}
