using System.Globalization;
using System.Text;
using GigVet.TestSupport;
using GigVet.Text.Messages.Asks;
using GigVet.Text.Messages.Patterns;

namespace GigVet.Bench.Text;

/// <summary>One invented text the model beside the rules learns from; without a kind it asks for nothing.</summary>
internal sealed record AskExample(string Text, string? Kind);

/// <summary>
/// The texts to learn from: sentences of ours with alternatives in brackets and slots in braces, a number before them
/// where many are wanted, and the examples of the rules. Nobody else's words are among them.
/// </summary>
internal static class AskExamples
{
    private const int Seed = 5;
    private const int MostOfOne = 8;
    private const string Many = " x ";
    private const int TriesForEach = 3;

    private static string Folder => Repository.Folder("tests", "Bench", "Text", "Examples");

    public static List<AskExample> Read()
    {
        var random = new Random(Seed);
        var slots = File.ReadLines(Path.Combine(Folder, "Slots.tsv"))
            .Select(static line => line.Split('\t'))
            .ToLookup(static cells => cells[0], static cells => cells[1], StringComparer.Ordinal)
            .ToDictionary(static slot => slot.Key, static slot => slot.ToArray(), StringComparer.Ordinal);
        List<AskExample> examples = [];
        foreach (var file in Directory.EnumerateFiles(Folder, "*.txt").Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileNameWithoutExtension(file);
            var kind = AskModel.Kinds.Contains(name, StringComparer.Ordinal) ? name : null;
            foreach (var line in File.ReadLines(file).Where(static line => line.Length > 0 && line[0] != '#'))
                examples.AddRange(Variants(line, slots, random).Select(text => new AskExample(text, kind)));
        }

        examples.AddRange(Told("paraphrases.tsv").Concat(Told("asked.tsv")));
        foreach (var file in RuleFiles.Rules())
        {
            if (AskModel.Kinds.Contains(file.Kind, StringComparer.Ordinal))
                examples.AddRange(file.Rules.SelectMany(rule => rule.Matches).Select(text => new AskExample(text, file.Kind)));
            examples.AddRange(file.Rules.SelectMany(rule => rule.Silent).Select(static text => new AskExample(text, null)));
        }

        return examples;
    }

    // Each line ends in kinds, or a dash for none, and a text.
    private static IEnumerable<AskExample> Told(string file)
        => File.ReadLines(Repository.Folder("tests", "Core.Tests", "Fixtures", "messages", file))
            .Select(static line => line.Split('\t'))
            .Select(static cells => new AskExample(cells[^1], cells[^2] == "-" ? null : cells[^2].Split(',')[0]))
            .Where(static example => example.Kind is null || AskModel.Kinds.Contains(example.Kind, StringComparer.Ordinal));

    private static HashSet<string> Variants(string line, Dictionary<string, string[]> slots, Random random)
    {
        var at = line.IndexOf(Many, StringComparison.Ordinal);
        var counted = at > 0 && line.AsSpan(0, at).ContainsAnyExceptInRange('0', '9') is false;
        var most = counted ? int.Parse(line.AsSpan(0, at), CultureInfo.InvariantCulture) : MostOfOne;
        var pattern = counted ? line[(at + Many.Length)..] : line;
        HashSet<string> variants = new(StringComparer.Ordinal);
        for (var attempt = 0; attempt < TriesForEach * most && variants.Count < most; attempt++)
        {
            var filled = Replace(pattern, '{', '}', name => One(slots[name]));
            variants.Add(Replace(filled, '[', ']', options => One(options.Split('|'))));
        }

        return variants;

        string One(string[] options) => options[random.Next(options.Length)];
    }

    private static string Replace(string text, char open, char close, Func<string, string> with)
    {
        var replaced = new StringBuilder();
        var at = 0;
        while (text.IndexOf(open, at) is var start and >= 0)
        {
            var end = text.IndexOf(close, start);
            replaced.Append(text, at, start - at).Append(with(text[(start + 1)..end]));
            at = end + 1;
        }

        return replaced.Append(text, at, text.Length - at).ToString();
    }
}
