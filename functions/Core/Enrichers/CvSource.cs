using GigVet.Model;

namespace GigVet.Enrichers;

/// <summary>Says what a CV could be read for; nothing leaves the machine.</summary>
public sealed class CvSource : IEnricher
{
    public string Source => "cv";

    public int MaximumRequests => 0;

    public Task<Enrichment> EnrichAsync(Look look, CancellationToken cancellationToken)
        => Task.FromResult(look.Request.Cv is { } cv
            ? Describe(cv)
            : new Enrichment(SourceState.NotAsked, "No CV was given; add one if you have it."));

    private static Enrichment Describe(Cv cv)
    {
        string[] unread =
        [
            .. new[]
            {
                (Field: "name", Missing: cv.Name is null),
                (Field: "e-mail", Missing: cv.Email is null),
                (Field: "country", Missing: cv.Country is null),
                (Field: "skills", Missing: cv.Skills is null),
                (Field: "work history", Missing: cv.WorkHistory is null),
            }.Where(field => field.Missing).Select(field => field.Field),
        ];
        var jobs = cv.WorkHistory is { Count: var count } ? $" with {count} {(count == 1 ? "job" : "jobs")}" : "";

        return unread.Length == 0
            ? new Enrichment(SourceState.Ok, $"The {cv.Format}{jobs} was read.", cv)
            : new Enrichment(
                SourceState.Partial,
                $"The {cv.Format}{jobs} was read, but not for certain: {string.Join(", ", unread)}; add what they told you.",
                cv);
    }
}
