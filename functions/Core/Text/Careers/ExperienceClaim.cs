using System.Runtime.CompilerServices;

namespace GigVet.Text;

/// <summary>What a text claims about the time somebody has used a technology.</summary>
/// <param name="Years">"10 years of", or null when dates were given instead.</param>
/// <param name="From">First year of the dates.</param>
/// <param name="To">Last year of the dates; null while they last.</param>
/// <param name="Quote">The words that say so.</param>
public sealed record ExperienceClaim(Technology Technology, int? Years, int? From, int? To, string Quote)
{
    // Several signals read the same texts of one dossier.
    private static readonly ConditionalWeakTable<string, IReadOnlyList<ExperienceClaim>> Known = [];

    /// <summary>The year in which the use is said to have begun.</summary>
    public int BeginsIn(int asOfYear) => From ?? asOfYear - (Years ?? 0);

    /// <summary>
    /// By how many years the claim cannot be: a job that ended before the technology was public, or experience that
    /// began before. Dates of a job count by its end, because skills are picked up on the way. 0 or less: possible.
    /// </summary>
    public int YearsTooEarly(int asOfYear) => Technology.FirstYear - (To ?? BeginsIn(asOfYear));

    /// <summary>Reads the claims of a text; what is unclear is left out.</summary>
    public static IReadOnlyList<ExperienceClaim> ReadAll(string? text)
        => text is null or "" ? [] : Known.GetValue(text, ExperienceReader.Read);
}
