using System.Text.Json.Nodes;
using GigVet.Text;

namespace GigVet.Bench.Text;

/// <summary>How well two spellings of one person's name are told from two people's names.</summary>
public sealed class Names : IMeasurement
{
    public string Name => "names";

    public string About => "pairs of names told apart";

    public bool TakesInput => true;

    public Task MeasureAsync(BenchOptions options, Figures figures, CancellationToken cancellationToken)
    {
        var path = DataFile.Find(options.Input, "watchlists", "name_matching", "name_pairs.csv");
        var (pairs, leftOut) = ReadFile(path);
        var begun = TimeProvider.System.GetTimestamp();
        var judged = pairs.ConvertAll(static pair => new Judged(
            pair, PersonName.Compare(pair.Left, pair.Right).IsLikelySamePerson));
        var elapsed = TimeProvider.System.GetElapsedTime(begun);

        figures.Add("pairs", judged.Count, note: leftOut > 0 ? $"{leftOut} pairs of companies and ships left out" : "");
        foreach (var (name, value) in Rates(judged))
            figures.Add(name, value);
        foreach (var (name, value) in Rates(CrossValidated(pairs)))
            figures.Add($"crossValidated{char.ToUpperInvariant(name[0])}{name[1..]}", value, note: CrossValidation.About);
        var companies = ReadCompanies(path);
        foreach (var (name, value) in companies.Count > 0 ? Rates([.. judged, .. companies]) : [])
            figures.Add($"all{char.ToUpperInvariant(name[0])}{name[1..]}", value, note: $"with {companies.Count} pairs of companies and ships");
        figures.Add("pairsPerSecond", judged.Count / elapsed.TotalSeconds);
        figures.AddEach("perCategory", judged
            .GroupBy(static row => row.Pair.Category, StringComparer.Ordinal)
            .OrderBy(static group => group.Key, StringComparer.Ordinal)
            .Select(static group => (group.Key.Length > 0 ? group.Key : "(none)", Of([.. group]))));
        return Task.CompletedTask;
    }

    private static List<Judged> CrossValidated(List<Pair> pairs) =>
    [
        .. CrossValidation.Judge(pairs.ConvertAll(static pair => (pair.Left, pair.Right, pair.IsMatch)))
            .Zip(pairs, static (same, pair) => new Judged(pair, same)),
    ];

    private static List<Judged> ReadCompanies(string path)
    {
        using var reader = File.OpenText(path);
        return
        [
            .. Csv.Read(reader)
                .Where(static row => row.GetValueOrDefault("schema") is { } schema and not "Person" && schema.Length > 0)
                .Select(row => ToPair(row, path))
                .Select(static pair => new Judged(pair, CompanyName.Read(pair.Left).IsLikelySame(CompanyName.Read(pair.Right)))),
        ];
    }

    private static JsonObject Of(List<Judged> judged)
    {
        var figures = new JsonObject { ["pairs"] = judged.Count };
        foreach (var (name, value) in Rates(judged))
            figures[name] = Math.Round(value, 4);

        return figures;
    }

    /// <summary>Only what can be said: without a match there is no recall.</summary>
    private static IEnumerable<(string Name, double Value)> Rates(List<Judged> judged)
    {
        double both = judged.Count(static row => row.Pair.IsMatch && row.Same);
        var (same, matches) = (judged.Count(static row => row.Same), judged.Count(static row => row.Pair.IsMatch));
        if (same > 0)
            yield return ("precision", both / same);
        if (matches > 0)
            yield return ("recall", both / matches);
        if (same + matches > 0)
            yield return ("f1", 2 * both / (same + matches));
        if (matches == 0)
            yield return ("falselySame", same);
    }

    private static (List<Pair> Pairs, int LeftOut) ReadFile(string path)
    {
        using var reader = File.OpenText(path);
        List<Pair> pairs = [];
        var (number, leftOut) = (1, 0);
        foreach (var row in Csv.Read(reader))
        {
            number++;
            if (row.TryGetValue("schema", out var schema) && schema is not "Person")
                leftOut++;
            else
                pairs.Add(ToPair(row, $"{path}, record {number}"));
        }

        return pairs.Count > 0 ? (pairs, leftOut) : throw new BenchException($"{path} holds no pairs of names.");
    }

    private static Pair ToPair(Dictionary<string, string> row, string place)
    {
        return new Pair(
            Cell("name1"),
            Cell("name2"),
            Cell("is_match").ToUpperInvariant() switch
            {
                "TRUE" or "1" => true,
                "FALSE" or "0" => false,
                _ => throw new BenchException($"{place}: is_match has to be true or false."),
            },
            row.GetValueOrDefault("category", ""));

        string Cell(string name) => row.GetValueOrDefault(name)
            ?? throw new BenchException($"{place}: there is no column {name}.");
    }

    private sealed record Pair(string Left, string Right, bool IsMatch, string Category);

    private sealed record Judged(Pair Pair, bool Same);
}
