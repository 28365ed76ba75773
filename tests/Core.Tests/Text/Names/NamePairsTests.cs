using GigVet.TestSupport;
using GigVet.Text;

namespace GigVet.Core.Tests.Text;

public sealed class NamePairsTests(ITestOutputHelper output)
{
    /// <summary>A floor, not a target: the verdicts of the data are partly matters of taste.</summary>
    private const double F1Floor = 0.85;

    [Fact]
    public void Labelled_pairs_of_people_are_told_apart_well_and_rarely_called_different_wrongly()
    {
        var path = Repository.SharedData("watchlists", "name_matching", "name_pairs.csv");
        if (path is null)
            Assert.Skip("The labelled name pairs are not on this machine.");

        var pairs = ReadPeople(path);
        var judged = pairs.ConvertAll(pair =>
            (pair.Left, pair.Right, pair.IsMatch, Match: PersonName.Compare(pair.Left, pair.Right)));
        double both = judged.Count(row => row.IsMatch && row.Match.IsLikelySamePerson);
        var precision = both / judged.Count(row => row.Match.IsLikelySamePerson);
        var recall = both / judged.Count(row => row.IsMatch);
        var f1 = 2 * precision * recall / (precision + recall);
        var wronglyDifferent = judged.FindAll(row => row.IsMatch && row.Match.Verdict == NameVerdict.Different);

        output.WriteLine($"{judged.Count} pairs: precision {precision:F3}, recall {recall:F3}, F1 {f1:F3}");
        output.WriteLine($"wrongly different: {wronglyDifferent.Count}");
        foreach (var (left, right, isMatch, match) in judged.Where(row => row.IsMatch != row.Match.IsLikelySamePerson))
            output.WriteLine($"{isMatch} {match.Verdict} {match.Similarity:F2} {left} | {right} | {match.Explanation}");

        Assert.True(f1 >= F1Floor, $"F1 fell to {f1:F3}.");
        Assert.True(wronglyDifferent.Count <= judged.Count / 50, $"{wronglyDifferent.Count} wrongly different.");
    }

    private static List<(string Left, string Right, bool IsMatch)> ReadPeople(string path)
    {
        List<(string Left, string Right, bool IsMatch)> pairs = [];
        foreach (var line in File.ReadLines(path).Skip(1))
        {
            var cells = Cells(line);
            if (cells[1] == "Person")
                pairs.Add((cells[2], cells[3], cells[4] == "true"));
        }

        return pairs;
    }

    private static List<string> Cells(string line)
    {
        List<string> cells = [""];
        var quoted = false;
        foreach (var character in line)
        {
            if (character == '"')
                quoted = !quoted;
            else if (character == ',' && !quoted)
                cells.Add("");
            else
                cells[^1] += character;
        }

        return cells;
    }
}
