using GigVet.Model;
using GigVet.Platforms.Reading;

namespace GigVet.Platforms;

/// <summary>One field that a look at a profile filled.</summary>
/// <param name="Name">As reports call it.</param>
/// <param name="Sure">Null where the platform is read by rules of its own, which do not grade themselves.</param>
public sealed record ReadField(string Name, Sureness? Sure)
{
    /// <summary>As the reader graded them, or by what the profile holds.</summary>
    public static IReadOnlyList<ReadField> Of(FetchResult.Found found)
        => found.Fields.Count > 0 ? found.Fields : [.. NamesIn(found.Profile).Concat(NamesIn(found.Shown)).Select(name => new ReadField(name, null))];

    private static IEnumerable<string> NamesIn(ContractorProfile profile) => new (string Name, bool IsKnown)[]
    {
        ("name", profile.DisplayName is not null),
        ("headline", profile.Headline is not null),
        ("overview", profile.Overview is not null),
        ("country", profile.Location is not null),
        ("date of joining", profile.JoinedAt is not null),
        ("skills", profile.Skills is { Count: > 0 }),
        ("rating", profile.Reputation?.Rating is not null),
        ("number of reviews", profile.Reputation?.Reviews is not null),
        ("hourly rate", profile.HourlyRate is not null),
        ("completed jobs", profile.Reputation?.CompletedJobs is not null),
        ("job success", profile.Reputation?.JobSuccess is not null),
        ("last activity", profile.LastActiveAt is not null),
        ("account id", profile.AccountId is not null),
        ("identity check", profile.IdentityVerified is not null),
        ("payment check", profile.PaymentVerified is not null),
        ("phone check", profile.PhoneVerified is not null),
        ("e-mail check", profile.EmailVerified is not null),
        ("time zone", profile.Zone is not null),
        ("account state", profile.Suspended is not null),
        ("reviews", profile.Reviews is { Count: > 0 }),
        ("photo", profile.Photo is not null),
        ("level", profile.Level is not null),
        ("answering time", profile.AnswersWithinHours is not null),
        ("certificates", profile.Certificates is { Count: > 0 }),
        ("portfolio pieces", profile.PortfolioPieces is not null),
        ("work history", profile.WorkHistory is { Count: > 0 }),
    }
    .Where(field => field.IsKnown)
    .Select(field => field.Name);

    private static IEnumerable<string> NamesIn(ShownOnly shown) =>
    [
        .. shown.Exams.Count > 0 ? ["exams"] : Array.Empty<string>(),
        .. shown.Totals.Count > 0 ? ["totals"] : Array.Empty<string>(),
    ];
}
