using GigVet.Model;

namespace GigVet.Cases;

/// <summary>One whole dossier about invented people, and what an assessment of it must and must not say.</summary>
/// <param name="Id">Stable; what the story leaves open follows from it.</param>
/// <param name="Story">What happened, in a line.</param>
/// <param name="Tell">Puts the dossier together for any cast.</param>
public sealed record LabelledCase(string Id, CaseKind Kind, string Story, Action<Scene> Tell)
{
    /// <summary>Bands that are right.</summary>
    public required IReadOnlyList<RiskBand> Expected { get; init; }

    /// <summary>Reasons that must be there; of those joined by a bar, one.</summary>
    public IReadOnlyList<string> Because { get; init; } = [];

    /// <summary>Reasons that must not be there.</summary>
    public IReadOnlyList<string> Without { get; init; } = [];

    public bool IsHonest => Kind < CaseKind.BoughtAccount;

    /// <summary>
    /// A third, measured and never looked at when something is tuned. It was written last, by somebody who had read the design
    /// and the catalogue but no signal, no policy and no result, and settled before any of it was run. The third that was held
    /// before, chosen by the id, had been seen by then; it is tuned on since.
    /// </summary>
    public bool IsHeld { get; init; }

    /// <inheritdoc cref="Scene.Build"/>
    public Dossier DossierOf(Cast cast, Func<IReadOnlyList<IFact>, IReadOnlyList<IFact>>? arrange = null)
    {
        var scene = new Scene(Id, cast);
        Tell(scene);
        return scene.Build(arrange);
    }

    public override string ToString() => Id;
}

/// <summary>What a case is an example of.</summary>
public enum CaseKind
{
    Newcomer,
    CareerChanger,
    Moved,
    AgencyWorker,
    Pseudonymous,
    PrivateVeteran,
    FewTraces,
    SharedFlat,
    ReturningParent,
    MigratedHistory,
    BootcampGraduate,
    ChangedName,
    CommonName,
    Nomad,
    MonorepoOwner,
    SeveralPlatforms,

    // Schemes.
    BoughtAccount,
    RentedAccount,
    FrontMan,
    LaptopFarm,
    CopiedHistory,
    StolenPortfolio,
    ClonedProfile,
    CvMill,
}
