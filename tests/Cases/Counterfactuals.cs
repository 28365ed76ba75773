using GigVet.Model;

namespace GigVet.Cases;

/// <summary>
/// The same case told about somebody else: one thing that must not matter is swapped everywhere, or all of them at once.
/// What an assessment concludes has to stay the same.
/// </summary>
public static class Counterfactuals
{
    private const int AllAtOnce = 8;

    /// <summary>Each with what was swapped.</summary>
    public static IEnumerable<(string What, Cast Cast)> Of(Cast cast) =>
    [
        .. NameSets.All.Where(names => names != cast.Names).Select(names => ($"names: {names.Origin}", cast with { Names = names })),
        .. Enumerable.Range(0, Place.All.Count).Select(cast.At).Where(moved => moved.Home != cast.Home)
            .Select(moved => ($"place: {moved.Home.Country}", moved)),
        .. Tongue.All.Where(tongue => tongue != cast.Tongue).Select(tongue => ($"language: {tongue.Name}", cast with { Tongue = tongue })),
        .. Cast.Universities.Where(university => university != cast.University)
            .Select(university => ($"university: {university}", cast with { University = university })),
        .. Cast.Photos.Where(photo => photo != cast.Photo).Select(photo => ("photo", cast with { Photo = photo })),
        .. Enumerable.Range(0, AllAtOnce).Select(number => ("everything", Cast.Number((number * 31) + 5))),
    ];

    /// <summary>Everything that must not move when only the person does: findings and points, no words.</summary>
    public static IReadOnlyList<string> ConclusionsOf(Dossier dossier)
    {
        var assessment = JudgedCase.Judge(dossier);
        return
        [
            $"score {assessment.Score} {assessment.Band} {assessment.Recommendation}",
            .. assessment.Reasons.Select(static reason => $"{reason.Code} {reason.Points}"),
            .. assessment.Findings.Select(static finding =>
                $"{finding.Code} {finding.Outcome} {finding.Strength} {finding.Applicable} {finding.Evidence.Count}"),
        ];
    }

    /// <summary>What the other way round would be concluded and is not; empty when the two agree.</summary>
    public static string Difference(IReadOnlyList<string> left, IReadOnlyList<string> right)
        => string.Join("; ", left.Except(right, StringComparer.Ordinal).Select(static line => "-" + line)
            .Concat(right.Except(left, StringComparer.Ordinal).Select(static line => "+" + line)));
}
