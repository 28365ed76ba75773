using System.Globalization;
using System.Text;
using System.Text.Json;
using GigVet.TestSupport;
using GigVet.Text.Messages.Asks;
using GigVet.Text.Messages.Patterns;

namespace GigVet.Bench.Text;

/// <summary>One invented text the model beside the rules learns from; without a kind it asks for nothing.</summary>
internal sealed record AskExample(string Text, string? Kind);

/// <summary>
/// The texts to learn from: sentences of ours with alternatives in brackets and slots in braces, a number before them
/// where many are wanted, invented messages, and the examples of the rules. Nobody else's words are among them.
/// </summary>
internal static class AskExamples
{
    private const int Seed = 5;
    private const int MostOfOne = 8;
    private const string Many = " x ";
    private const int TriesForEach = 3;

    // One line makes many sentences, a letter only itself.
    private const int TimesOfLetters = 10;

    // The others are kept for measuring.
    private static readonly string[] Letters = ["First", "Second", "Fourth", "Fifth", "Sixth", "Seventh"];

    private static string Folder => Repository.Folder("tests", "Bench", "Text", "Examples");

    /// <summary>Every example.</summary>
    public static List<AskExample> Read() => Read(static _ => true);

    /// <summary>Examples made of those lines only that are taken, so that others can be kept apart for measuring.</summary>
    public static List<AskExample> Read(Func<string, bool> take)
    {
        var random = new Random(Seed);
        var slots = Directory.EnumerateFiles(Folder, "*.tsv").Order(StringComparer.Ordinal).SelectMany(File.ReadLines)
            .Where(static line => line.Length > 0 && line[0] != '#')
            .GroupBy(static line => line[..line.IndexOf('\t', StringComparison.Ordinal)], StringComparer.Ordinal)
            .ToDictionary(static slot => slot.Key, slot => Fillings([.. slot], take), StringComparer.Ordinal);
        List<AskExample> examples = [];
        foreach (var file in Directory.EnumerateFiles(Folder, "*.txt").Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileNameWithoutExtension(file);
            var kind = AskModel.Kinds.Contains(name, StringComparer.Ordinal) ? name : null;
            foreach (var line in File.ReadLines(file).Where(static line => line.Length > 0 && line[0] != '#')
                .Where(line => IsFrame(line) || take(line)))
                examples.AddRange(Variants(line, slots, random).Select(text => new AskExample(text, kind)));
        }

        examples.AddRange(Told("paraphrases.tsv").Concat(Told("asked.tsv")).Where(example => take(example.Text)));
        AskExample[] letters = [.. Letters.SelectMany(Fresh).Where(example => take(example.Text))];
        examples.AddRange(Enumerable.Repeat(letters, TimesOfLetters).SelectMany(static all => all));
        foreach (var file in RuleFiles.Rules())
        {
            if (AskModel.Kinds.Contains(file.Kind, StringComparer.Ordinal))
                examples.AddRange(file.Rules.SelectMany(rule => rule.Matches).Where(take).Select(text => new AskExample(text, file.Kind)));
            examples.AddRange(file.Rules.SelectMany(rule => rule.Silent).Where(take).Select(static text => new AskExample(text, null)));
        }

        return examples;
    }

    private static IEnumerable<AskExample> Fresh(string name)
    {
        foreach (var line in File.ReadLines(Repository.Folder("tests", "Bench", "Text", "FreshWording", $"{name}.jsonl")))
        {
            using var document = JsonDocument.Parse(line);
            var message = document.RootElement;
            var asks = message.GetProperty("label").ValueEquals("suspicious");
            yield return new(
                message.GetProperty("text").GetString()!, asks ? KindOf(message.GetProperty("kind").GetString()!) : null);
        }
    }

    private static string KindOf(string kind) => kind switch
    {
        "laptop_hosting" => "remote-control",
        "front_partner" => "partner-pitch",
        "receive_funds" => "payment-agent",
        _ => kind.Replace('_', '-'),
    };

    // A line of slots alone says nothing itself.
    private static bool IsFrame(string line)
        => line.Contains("x {", StringComparison.Ordinal) && !line.Contains('[', StringComparison.Ordinal);

    // A greeting and the like is the same in every letter, so that it may stand on both sides.
    private static string[] Fillings(string[] lines, Func<string, bool> take)
        => [.. (Array.Exists(lines, line => take(line)) ? Array.FindAll(lines, line => take(line)) : lines)
            .Select(static line => line[(line.IndexOf('\t', StringComparison.Ordinal) + 1)..])];

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
        if (!SlotsOf(pattern).All(slots.ContainsKey))
            return variants;

        for (var attempt = 0; attempt < TriesForEach * most && variants.Count < most; attempt++)
        {
            var filled = pattern;
            while (filled.Contains('{', StringComparison.Ordinal))
                filled = Replace(filled, '{', '}', Fill);
            variants.Add(Replace(filled, '[', ']', options => One(options.Split('|'))));
        }

        return variants;

        // A slot with a question mark is filled as often as it is left empty.
        string Fill(string name) => name[^1] != '?' ? One(slots[name]) : random.Next(2) == 0 ? "" : One(slots[name[..^1]]);

        string One(string[] options) => options[random.Next(options.Length)];
    }

    private static IEnumerable<string> SlotsOf(string pattern)
        => pattern.Split('{').Skip(1).Select(static part => part[..part.IndexOf('}', StringComparison.Ordinal)].TrimEnd('?'));

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
