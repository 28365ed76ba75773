using System.IO.Compression;
using GigVet.Bench.Text;
using GigVet.TestSupport;
using GigVet.Watchlists;

namespace GigVet.Bench.Watchlists;

/// <summary>Queries that must hit and queries that must not, from files named positives and negatives.</summary>
internal sealed record ScreeningQueries(
    IReadOnlyList<ScreeningQuery> Positives, IReadOnlyList<(string File, IReadOnlyList<ScreeningQuery> Queries)> Negatives)
{
    public IEnumerable<ScreeningQuery> All => Positives.Concat(Negatives.SelectMany(file => file.Queries));

    public static ScreeningQueries Read(string? input)
    {
        var folder = input ?? Repository.SharedData("watchlists", "name_matching");
        if (folder is null || !Directory.Exists(folder))
            throw new BenchException("there is no folder of queries; name one with --input.");

        var positives = Files(folder, "positives").SelectMany(ReadFile).ToArray();
        var negatives = Files(folder, "negatives")
            .Select(path => (Path.GetFileName(path).Split('.')[0], (IReadOnlyList<ScreeningQuery>)[.. ReadFile(path)]))
            .ToArray();
        return positives.Length + negatives.Length > 0
            ? new ScreeningQueries(positives, negatives)
            : throw new BenchException($"{folder} holds no file named positives or negatives (.csv or .csv.gz).");
    }

    private static IEnumerable<string> Files(string folder, string kind) => Directory
        .EnumerateFiles(folder, $"*{kind}*.csv*", SearchOption.AllDirectories)
        .Order(StringComparer.Ordinal);

    private static IEnumerable<ScreeningQuery> ReadFile(string path)
    {
        using var file = File.OpenRead(path);
        using Stream stream = path.EndsWith(".gz", StringComparison.Ordinal)
            ? new GZipStream(file, CompressionMode.Decompress)
            : file;
        using var reader = new StreamReader(stream);
        foreach (var row in Csv.Read(reader))
        {
            var name = row.GetValueOrDefault("full_name") ?? row.GetValueOrDefault("name")
                ?? throw new BenchException($"{path}: there is no column full_name.");
            if (name.Trim().Length > 0)
            {
                yield return new ScreeningQuery
                {
                    Name = name,
                    Type = ScreenedType.Person,
                    BirthDate = PartialDate.Read(row.GetValueOrDefault("date_of_birth")),
                };
            }
        }
    }
}
