using GigVet.Model;
using GigVet.Text;

namespace GigVet.Signals.Profile;

/// <summary>When and at what a contractor worked on the platform, as its jobs and reviews show.</summary>
internal static class Traces
{
    /// <summary>Days of jobs and reviews, oldest first.</summary>
    public static IEnumerable<DateTimeOffset> Of(ContractorProfile profile)
        => (profile.Contracts ?? [])
            .SelectMany(contract => new[] { contract.From, contract.To })
            .OfType<DateOnly>()
            .Select(day => new DateTimeOffset(day, default, TimeSpan.Zero))
            .Concat((profile.Reviews ?? []).Select(review => review.At).OfType<DateTimeOffset>())
            .Where(day => day <= profile.FetchedAt.AddDays(1))
            .Order();

    /// <summary>The first trace after the last silence of a year or more; null when there was none.</summary>
    public static DateTimeOffset? LastSilence(ContractorProfile profile)
    {
        DateTimeOffset[] days = [.. Of(profile)];
        for (var place = days.Length - 1; place > 0; place--)
        {
            if ((days[place] - days[place - 1]).TotalDays >= DormantThenActive.QuietDays)
                return days[place];
        }

        return null;
    }

    public static DateTimeOffset? Day(DateOnly? day)
        => day is { } date ? new DateTimeOffset(date, default, TimeSpan.Zero) : null;

    /// <summary>Skills as they are compared: folded, each once.</summary>
    public static HashSet<string> Skills(IEnumerable<string>? skills)
        => (skills ?? []).Select(Fold).Where(skill => skill.Length > 0).ToHashSet(StringComparer.Ordinal);

    /// <summary>One spelling of a technology that is known, else the words themselves.</summary>
    private static string Fold(string skill) => Technologies.Named(skill)?.Name.ToLowerInvariant()
        ?? string.Join(' ', TextFold.Fold(skill).Split([' ', '-', '_', '/'], StringSplitOptions.RemoveEmptyEntries));
}
