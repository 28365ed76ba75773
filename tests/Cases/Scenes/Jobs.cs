using System.Globalization;
using GigVet.Model;

namespace GigVet.Cases;

/// <summary>Engagements of a work history, in a line each.</summary>
internal static class Jobs
{
    /// <param name="from">As <c>2019-03</c>.</param>
    /// <param name="to">The same; null is to this day.</param>
    public static Job At(
        string employer, string title, string from, string? to, bool fullTime = true, string? domain = null, params string[] skills) => new()
        {
            Employer = employer,
            Title = title,
            Domain = domain,
            From = Month(from),
            To = to is null ? null : Month(to),
            FullTime = fullTime,
            Skills = skills.Length > 0 ? skills : null,
        };

    public static Claims With(this Claims claims, int? years = null, string[]? skills = null, params Job[] jobs) => claims with
    {
        YearsOfExperience = years,
        Skills = skills,
        WorkHistory = jobs.Length > 0 ? jobs : null,
    };

    private static DateOnly Month(string text) => DateOnly.ParseExact(text + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
