using GigVet.Model;

namespace GigVet.Vetting;

/// <summary>A profile and a look-up may be of one source, such as a GitHub profile: the report shows it once.</summary>
public static class SourceReports
{
    public static IReadOnlyList<SourceReport> Merge(IReadOnlyList<SourceReport> reports)
        => [.. reports.GroupBy(report => report.Name, StringComparer.Ordinal).Select(source => source.Aggregate(Merge))];

    private static SourceReport Merge(SourceReport first, SourceReport second) => first with
    {
        State = (first.State, second.State) switch
        {
            (SourceState.NotAsked, var other) => other,
            (var other, SourceState.NotAsked) => other,
            var (one, other) when one == other => one,
            (SourceState.Ok or SourceState.Partial, _) or (_, SourceState.Ok or SourceState.Partial) => SourceState.Partial,
            var (one, _) => one,
        },
        Detail = first.State is SourceState.Ok or SourceState.NotAsked || first.Detail == second.Detail
            ? second.Detail
            : second.State is SourceState.Ok or SourceState.NotAsked ? first.Detail : $"{first.Detail} {second.Detail}",
        Requests = first.Requests + second.Requests,
        FetchedAt = first.FetchedAt > second.FetchedAt ? first.FetchedAt : second.FetchedAt,
    };
}
