using GigVet.TestSupport;
using GigVet.Watchlists;

namespace GigVet.Bench.Watchlists;

/// <summary>The lists to screen against: those in the folder that was named, else those beside the checkout.</summary>
internal sealed class ScreeningLists
{
    private readonly Dictionary<string, (IReadOnlyList<ListedEntry> Entries, double Milliseconds)> _lists = new(
        StringComparer.Ordinal);

    public IReadOnlyList<(string List, ListedEntry Entry)> All =>
        [.. _lists.SelectMany(list => list.Value.Entries.Select(entry => (list.Key, entry)))];

    public IReadOnlyList<ListedEntry> Entries(string list) => _lists[list].Entries;

    public bool Has(string list) => _lists.ContainsKey(list);

    public double ParseMilliseconds(string list) => _lists[list].Milliseconds;

    public string Describe() => string.Join(", ", _lists.Select(list => $"{list.Key} {list.Value.Entries.Count}"));

    public static ScreeningLists Read(string? input)
    {
        var lists = new ScreeningLists();
        lists.Add(new OfacSdn(), input, "sdn.csv", "ofac_bench_older");
        lists.Add(new OfacConsolidated(), input, "cons_prim.csv", "ofac_cons");
        lists.Add(new UnitedNations(), input, "UN_consolidated.xml", "un");
        return lists.Has("OfacSdn")
            ? lists
            : throw new BenchException("there is no sdn.csv (or sdn.csv.gz, with alt and add beside it), in the folder or beside the checkout.");
    }

    private void Add(IWatchlistFormat format, string? input, string file, string usual)
    {
        if ((Find(input, file) ?? Find(Repository.SharedData("watchlists", usual), file)) is not { } main)
            return;

        var begun = TimeProvider.System.GetTimestamp();
        var files = ListFiles.Of(
            Open(main),
            [
                .. format.Beside(Path.GetFileName(main))
                    .Select(part => (part.Part, Path: Path.Combine(Path.GetDirectoryName(main)!, part.File)))
                    .Where(part => File.Exists(part.Path))
                    .Select(part => (part.Part, Open(part.Path))),
            ]);
        var content = format.Read(files);
        _lists.Add(format.List, (content.Entries, TimeProvider.System.GetElapsedTime(begun).TotalMilliseconds));
    }

    private static string? Find(string? folder, string file) => folder is null || !Directory.Exists(folder)
        ? null
        : Directory.EnumerateFiles(folder, file + "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).FirstOrDefault();

    private static ListFile Open(string path) => ListFile.Open(Path.GetFileName(path), File.ReadAllBytes(path));
}
