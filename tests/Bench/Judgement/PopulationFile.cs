using System.Globalization;
using System.IO.Compression;
using GigVet.Enrichers;
using GigVet.Model;
using Microsoft.VisualBasic.FileIO;

namespace GigVet.Bench.Judgement;

/// <summary>A file of scraped profiles, as its README says: names are hashed, and nobody is labelled.</summary>
internal sealed record PopulationFile(IReadOnlyList<PopulationRow> Rows, int Unreadable, RateTable Rates)
{
    /// <exception cref="BenchException">A column is missing.</exception>
    public static PopulationFile Read(string file)
    {
        using var stream = File.OpenRead(file);
        using Stream plain = file.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(stream, CompressionMode.Decompress) : stream;
        using var parser = new TextFieldParser(plain) { Delimiters = [","], HasFieldsEnclosedInQuotes = true };
        var header = parser.ReadFields() ?? [];
        var places = PopulationRow.Columns.ToDictionary(column => column, column => Array.IndexOf(header, column), StringComparer.Ordinal);
        if (places.FirstOrDefault(place => place.Value < 0).Key is { } missing)
            throw new BenchException($"{file} has no column {missing}.");

        List<PopulationRow> rows = [];
        var unreadable = 0;
        while (!parser.EndOfData)
        {
            if (parser.ReadFields() is { } cells && cells.Length == header.Length && PopulationRow.Read(column => cells[places[column]]) is { } row)
                rows.Add(row);
            else
                unreadable++;
        }

        return new PopulationFile(rows, unreadable, RateTable.Of(rows.Select(static row => row.Rate).OfType<HourlyRate>()));
    }
}

/// <summary>One profile as the platform listed it.</summary>
internal sealed record PopulationRow(string Account, string Country, HourlyRate? Rate, int? Reviews, double? Rating, string Skill, double? RepeatHire, DateTimeOffset? Joined)
{
    private const string Platform = "freelancer";

    /// <summary>When the rows were collected, a day after the last of them joined.</summary>
    private static readonly DateTimeOffset ReadAt = new(2025, 4, 17, 0, 0, 0, TimeSpan.Zero);

    public static IReadOnlyList<string> Columns { get; } =
        ["account_ref", "Country", "Hourly_Paid", "Reviews", "Rating", "Skill", "Repeat_Hire", "Joined"];

    /// <summary>Null for a row without an account.</summary>
    public static PopulationRow? Read(Func<string, string> cell)
    {
        if (cell("account_ref").Length == 0)
            return null;

        var (country, skill) = (cell("Country"), cell("Skill"));
        return new PopulationRow(
            cell("account_ref"),
            country,
            cell("Hourly_Paid").Split(' ') is [['$', .. var amount], var currency, ..]
                && decimal.TryParse(amount, NumberStyles.Number, CultureInfo.InvariantCulture, out var hourly)
                ? new HourlyRate(Platform, country, skill, hourly, currency)
                : null,
            int.TryParse(cell("Reviews"), NumberStyles.None, CultureInfo.InvariantCulture, out var reviews) ? reviews : null,
            double.TryParse(cell("Rating"), CultureInfo.InvariantCulture, out var rating) && rating > 0 ? rating : null,
            skill,
            double.TryParse(cell("Repeat_Hire").TrimEnd('%'), CultureInfo.InvariantCulture, out var again) ? again / 100 : null,
            DateTimeOffset.TryParseExact(
                cell("Joined"), "'Joined on' MMMM d, yyyy", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var joined)
                ? joined
                : null);
    }

    public Dossier ToDossier(RateTable rates)
    {
        var contractor = new ContractorRef(Platform, Account);
        var url = new Uri($"https://www.freelancer.com/u/{Account}");
        var profile = new ContractorProfile
        {
            Contractor = contractor,
            Url = url,
            FetchedAt = ReadAt,
            // Names are hashed in the file; a handle is what this platform shows of most.
            DisplayName = Account,
            Location = Country,
            JoinedAt = Joined,
            HourlyRate = Rate is { } rate ? new Money(rate.Amount, rate.Currency) : null,
            Skills = [Skill.Replace('-', ' ')],
            Reputation = new Reputation { Rating = Rating, Reviews = Reviews, RepeatHires = RepeatHire },
        };
        var peers = Rate is { } asked && GigVet.Text.Countries.Read(Country) is { } alpha2
            ? rates.Find(Platform, alpha2, profile.Skills, asked.Currency)
            : null;
        return new Dossier(new VetRequest { Contractor = contractor, ProfileUrl = url }, profile, ReadAt, peers is null ? [] : [peers]);
    }
}
