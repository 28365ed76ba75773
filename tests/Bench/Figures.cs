using System.Globalization;
using System.Text.Json.Nodes;

namespace GigVet.Bench;

/// <summary>What a measurement found: rows of a small table, and the same by name as JSON.</summary>
public sealed class Figures
{
    private readonly List<string[]> _rows = [];
    private readonly JsonObject _json = [];

    public void Add(string name, double value, string unit = "", string note = "")
    {
        _json[name] = Math.Round(value, 4);
        _rows.Add([name, Text(value), unit, note]);
    }

    /// <summary>Several runs of the same: the middle one counts, the ends are shown beside it.</summary>
    public void AddRuns(string name, IReadOnlyCollection<double> runs, string unit)
    {
        var sorted = runs.Order().ToArray();
        var median = Median(sorted);
        _json[name] = Math.Round(median, 4);
        _json[name + "Min"] = Math.Round(sorted[0], 4);
        _json[name + "Max"] = Math.Round(sorted[^1], 4);
        _rows.Add([name, Text(median), unit, $"{Text(sorted[0])} to {Text(sorted[^1])}, {sorted.Length} runs"]);
    }

    /// <summary>Ours and another's side by side, and how many times the other's ours is.</summary>
    public void AddBeside(string name, double ours, string other, double others, string unit)
    {
        var ratio = ours / others;
        _json[name] = new JsonObject
        {
            ["ours"] = Math.Round(ours, 4),
            [other] = Math.Round(others, 4),
            ["ratio"] = Math.Round(ratio, 4),
        };
        _rows.Add([name, Text(ours), unit, $"{other} {Text(others)}, ratio {Text(ratio)}"]);
    }

    /// <summary>A share, shown with what it was counted from; null when there was nothing to count.</summary>
    public void AddShare(string name, int part, int whole)
    {
        _json[name] = Share(part, whole);
        _rows.Add([name, whole == 0 ? "-" : Text((double)part / whole), "", $"{part} of {whole}"]);
    }

    /// <summary>Figures for each of several kinds.</summary>
    public void AddEach(string name, IEnumerable<(string Key, JsonObject Figures)> each)
    {
        var json = new JsonObject();
        _rows.Add([name, "", "", ""]);
        foreach (var (key, figures) in each)
        {
            var texts = figures.Select(static figure => $"{figure.Key} {figure.Value?.ToJsonString() ?? "-"}");
            _rows.Add(["  " + key, "", "", string.Join(", ", texts)]);
            json[key] = figures;
        }

        _json[name] = json;
    }

    /// <summary>Ids, to look them up.</summary>
    public void AddList(string name, IReadOnlyCollection<string> ids)
    {
        const int Shown = 5;
        _json[name] = new JsonArray([.. ids.Select(static id => JsonValue.Create(id))]);
        var more = ids.Count > Shown ? ", ..." : "";
        _rows.Add([name, Text(ids.Count), "", string.Join(", ", ids.Take(Shown)) + more]);
    }

    public static double? Share(int part, int whole) => whole == 0 ? null : Math.Round((double)part / whole, 4);

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        var middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    public string ToJson() => _json.ToJsonString();

    public void Print(TextWriter output)
    {
        var widths = Enumerable.Range(0, 3).Select(column => _rows.Max(row => row[column].Length)).ToArray();
        foreach (var row in _rows)
        {
            var figure = $"{row[0].PadRight(widths[0])}  {row[1].PadLeft(widths[1])} {row[2].PadRight(widths[2])}";
            output.WriteLine($"{figure}  {row[3]}".TrimEnd());
        }
    }

    private static string Text(double value) => value.ToString(
        value == Math.Floor(value) ? "#,0" : Math.Abs(value) >= 100 ? "#,0.0" : "0.###", CultureInfo.InvariantCulture);
}
