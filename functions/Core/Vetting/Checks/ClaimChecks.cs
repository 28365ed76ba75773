using GigVet.Model;
using GigVet.Text;

namespace GigVet.Vetting.Checks;

/// <summary>What cannot be meant in claims, each with its field.</summary>
internal static class ClaimChecks
{
    public const int MostJobs = 500;

    private const int MostSkills = 500;
    private const int MostYears = 80;

    /// <summary>A signed contract may begin next year; nobody knows when a job of today ends.</summary>
    private const int YearsAheadFrom = 1;

    private const int YearsAheadTo = 10;

    public static IEnumerable<FieldError> Of(Claims? claims, DateTimeOffset now)
    {
        if (claims is null)
            return [];

        return
        [
            .. Contacts(claims),
            .. Skills("claims.skills", claims.Skills),
            .. Jobs(claims.WorkHistory, now),
        ];
    }

    /// <summary>A month no career can have.</summary>
    public static string? Absurd(DateOnly month, DateTimeOffset now, int yearsAhead)
        => month.Year < MonthSpan.FirstYear ? $"lies before {MonthSpan.FirstYear}."
            : month > DateOnly.FromDateTime(now.UtcDateTime).AddYears(yearsAhead) ? "lies too far in the future."
            : null;

    private static IEnumerable<FieldError> Contacts(Claims claims)
    {
        if (claims.YearsOfExperience is < 0 or > MostYears)
            yield return new FieldError("claims.yearsOfExperience", $"must be between 0 and {MostYears}.");
        if (claims.Agency is { Url: { IsAbsoluteUri: false } })
            yield return new FieldError("claims.agency.url", "must be an absolute address.");
        if (claims.Email is { } email && EmailAddress.Read(email) is null)
            yield return new FieldError("claims.email", "is not an e-mail address.");
        if (claims.Phone is { } phone && PhoneNumber.Read(phone) is null)
            yield return new FieldError("claims.phone", "is not a telephone number; write it like \"+370 612 34567\".");
        if (claims.Country is { } country && !Countries.IsCountry(country))
            yield return new FieldError("claims.country", "is not a country; give a code such as \"PL\", or its name.");
    }

    private static IEnumerable<FieldError> Skills(string field, IReadOnlyList<string>? skills)
    {
        if (skills is { Count: > MostSkills })
            yield return new FieldError(field, $"has {skills.Count} entries; at most {MostSkills} are allowed.");

        foreach (var (place, skill) in (skills ?? []).Take(MostSkills).Index())
        {
            if (skill is null)
                yield return new FieldError($"{field}[{place}]", "is null.");
        }
    }

    private static IEnumerable<FieldError> Jobs(IReadOnlyList<Job>? jobs, DateTimeOffset now)
    {
        if (jobs is { Count: > MostJobs })
        {
            yield return new FieldError("claims.workHistory", $"has {jobs.Count} entries; at most {MostJobs} are allowed.");
            yield break;
        }

        foreach (var (place, job) in (jobs ?? []).Index())
        {
            var field = $"claims.workHistory[{place}]";
            if (job is null)
            {
                yield return new FieldError(field, "is null.");
                continue;
            }

            var from = job.From is { } first ? Absurd(first, now, YearsAheadFrom) : null;
            var to = job.To is { } last ? Absurd(last, now, YearsAheadTo) : null;
            if (from is not null)
                yield return new FieldError($"{field}.from", from);
            if (to is not null)
                yield return new FieldError($"{field}.to", to);
            else if (from is null && job.To < job.From)
                yield return new FieldError($"{field}.to", "lies before \"from\".");
            foreach (var error in Skills($"{field}.skills", job.Skills))
                yield return error;
        }
    }
}
