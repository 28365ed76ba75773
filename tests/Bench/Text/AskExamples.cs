using System.Text.RegularExpressions;
using GigVet.Text.Messages.Asks;
using GigVet.Text.Messages.Patterns;

namespace GigVet.Bench.Text;

/// <summary>One invented text the model beside the rules learns from; without a kind it asks for nothing.</summary>
internal sealed record AskExample(string Text, string? Kind);

/// <summary>
/// The texts to learn from: sentences of ours with alternatives in brackets, and the examples of the rules. Nobody
/// else's words are among them.
/// </summary>
internal static partial class AskExamples
{
    private const int Seed = 5;
    private const int MostOfOne = 8;
    private const int Tries = 3 * MostOfOne;

    public static List<AskExample> Read(string folder)
    {
        var random = new Random(Seed);
        List<AskExample> examples = [];
        foreach (var file in Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileNameWithoutExtension(file);
            var kind = AskModel.Kinds.Contains(name, StringComparer.Ordinal) ? name : null;
            foreach (var line in File.ReadLines(file).Where(static line => line.Length > 0 && line[0] != '#'))
                examples.AddRange(Variants(line, random).Select(text => new AskExample(text, kind)));
        }

        foreach (var file in RuleFiles.Rules())
        {
            if (AskModel.Kinds.Contains(file.Kind, StringComparer.Ordinal))
                examples.AddRange(file.Rules.SelectMany(rule => rule.Matches).Select(text => new AskExample(text, file.Kind)));
            examples.AddRange(file.Rules.SelectMany(rule => rule.Silent).Select(static text => new AskExample(text, null)));
        }

        return examples;
    }

    private static HashSet<string> Variants(string line, Random random)
    {
        HashSet<string> variants = new(StringComparer.Ordinal);
        for (var attempt = 0; attempt < Tries && variants.Count < MostOfOne; attempt++)
        {
            variants.Add(Choice().Replace(line, match =>
            {
                var options = match.Groups[1].Value.Split('|');
                return options[random.Next(options.Length)];
            }));
        }

        return variants;
    }

    [GeneratedRegex(@"\[([^\]]*)\]", RegexOptions.CultureInvariant)]
    private static partial Regex Choice();
}
