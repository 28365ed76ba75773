using System.Globalization;
using GigVet.Text;

namespace GigVet.Enrichers;

/// <summary>Hourly rates by platform, country and skill. A country's rates are only ever compared with those of the same country.</summary>
public sealed class RateTable
{
    /// <summary>Of fewer people a twentieth is nobody.</summary>
    public const int FewestPeople = 30;

    private const int LowOf = 20;

    private readonly Dictionary<Group, PeerRate> _groups;

    private RateTable(Dictionary<Group, PeerRate> groups) => _groups = groups;

    public int Count => _groups.Count;

    /// <exception cref="FormatException">A column or a number is missing; the message names the line.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static RateTable Load(string file)
    {
        using var reader = File.OpenText(file);
        return Read(reader);
    }

    /// <inheritdoc cref="Load"/>
    public static RateTable Read(TextReader reader)
    {
        string[] columns = ["platform", "country", "skill", "hourly", "currency"];
        var header = (reader.ReadLine() ?? "").Split(',', StringSplitOptions.TrimEntries);
        int[] places = [.. columns.Select(column => Array.FindIndex(header, name => name.Equals(column, StringComparison.OrdinalIgnoreCase)))];
        if (Array.IndexOf(places, -1) is var missing and >= 0)
            throw new FormatException($"line 1 has no column {columns[missing]}.");

        List<HourlyRate> rates = [];
        for (var number = 2; reader.ReadLine() is { } line; number++)
        {
            if (line.Length == 0)
                continue;

            var cells = line.Split(',', StringSplitOptions.TrimEntries);
            if (cells.Length != header.Length || !decimal.TryParse(cells[places[3]], NumberStyles.Number, CultureInfo.InvariantCulture, out var hourly) || hourly <= 0)
                throw new FormatException($"line {number} needs {header.Length} cells and a number above 0 in {columns[3]}.");
            rates.Add(new HourlyRate(cells[places[0]], cells[places[1]], cells[places[2]], hourly, cells[places[4]]));
        }

        return Of(rates);
    }

    public static RateTable Of(IEnumerable<HourlyRate> rates) => new(rates
        .Select(rate => (Rate: rate, Country: Countries.FromField(rate.Country)))
        .Where(row => row.Country is not null && row.Rate.Amount > 0)
        .GroupBy(row => new Group(row.Rate.Platform.ToLowerInvariant(), row.Country!, SkillWords.Of(row.Rate.Skill), row.Rate.Currency.ToUpperInvariant()))
        .Where(group => group.Count() >= FewestPeople)
        .ToDictionary(group => group.Key, group => Summary(group.Key, [.. group.Select(row => row.Rate.Amount).Order()])));

    /// <summary>The largest group of peers; null where too few are known.</summary>
    /// <param name="country">Alpha-2.</param>
    public PeerRate? Find(string platform, string country, IReadOnlyList<string> skills, string currency) => skills
        .Select(skill => _groups.GetValueOrDefault(new Group(platform, country, SkillWords.Of(skill), currency.ToUpperInvariant())))
        .OfType<PeerRate>()
        .MaxBy(peers => peers.People);

    private static PeerRate Summary(Group group, decimal[] sorted)
        => new(group.Skill, sorted.Length, sorted[sorted.Length / 2], sorted[sorted.Length / LowOf], group.Currency);

    private sealed record Group(string Platform, string Country, string Skill, string Currency);
}

/// <summary>What one profile asks per hour.</summary>
public sealed record HourlyRate(string Platform, string Country, string Skill, decimal Amount, string Currency);
