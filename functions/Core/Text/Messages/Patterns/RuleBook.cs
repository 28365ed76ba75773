using System.Collections.Frozen;
using GigVet.Text.Messages.Reading;

namespace GigVet.Text.Messages.Patterns;

/// <summary>Every rule and cue, compiled once.</summary>
internal sealed class RuleBook
{
    private static readonly Lazy<RuleBook> Shared = new(() => new(RuleFiles.Languages(), RuleFiles.Rules()));

    // Brands and other words that are the same everywhere.
    private const string Everywhere = "any";

    private static readonly char[] SignsOfPatterns = [.. " ()|?!^.#*0123456789"];

    private RuleBook(IReadOnlyList<LanguageFile> languages, IReadOnlyList<RuleFile> files)
    {
        var common = languages.Single(language => language.Language == Everywhere);
        var parsers = languages.ToDictionary(
            language => language.Language,
            language => new PatternParser(Vocabulary, Merge(common.Classes, language.Classes)),
            StringComparer.Ordinal);

        Cues = languages
            .SelectMany(language => language.Cues.Select(cue => (
                Key: (language.Language, cue.Key),
                Patterns: cue.Value.Select(parsers[language.Language].Parse).ToArray())))
            .ToFrozenDictionary(cue => cue.Key, cue => cue.Patterns);
        Rules =
        [
            .. files.SelectMany(file => file.Rules.SelectMany(text => text.Each()).Select(text =>
                new Rule(file.Kind, text, [.. text.Patterns.Select(parsers[text.Language].Parse)]))),
        ];
        Languages = [.. languages.Select(language => language.Language).Where(language => language != Everywhere)];
        ByLanguage = [.. Rules.GroupBy(rule => rule.Text.Language, StringComparer.Ordinal)];
        Spoken = new(languages.ToDictionary(
            language => language.Language,
            language => (IReadOnlyList<string>)[.. language.Classes.Concat(language.Cues).SelectMany(pair => pair.Value)
                .SelectMany(static pattern => pattern.Split(SignsOfPatterns, StringSplitOptions.RemoveEmptyEntries))
                .Where(static word => !word.Contains('{', StringComparison.Ordinal))],
            StringComparer.Ordinal));
        FirstPerson = languages
            .Where(language => language.Classes.ContainsKey("asker"))
            .ToFrozenDictionary(
                language => language.Language,
                language => parsers[language.Language].Parse("{asker}"),
                StringComparer.Ordinal);
    }

    public static RuleBook Current => Shared.Value;

    public Vocabulary Vocabulary { get; } = new();

    public IReadOnlyList<Rule> Rules { get; }

    public IReadOnlyList<IGrouping<string, Rule>> ByLanguage { get; }

    public Spoken Spoken { get; }

    /// <summary>Cues by language and name: the "na" of one language is the "not" of another.</summary>
    public FrozenDictionary<(string Language, string Name), Pattern[]> Cues { get; }

    public IReadOnlyList<string> Languages { get; }

    /// <summary>Words by which the writer speaks of himself, by language.</summary>
    public FrozenDictionary<string, Pattern> FirstPerson { get; }

    /// <summary>The patterns of a cue in one language and of those that are the same everywhere.</summary>
    public IReadOnlyList<Pattern> Cue(string language, string name)
        => (Cues.GetValueOrDefault((language, name)), Cues.GetValueOrDefault((Everywhere, name))) switch
        {
            ({ } own, null) => own,
            (null, { } common) => common,
            ({ } own, { } common) => [.. own, .. common],
            _ => [],
        };

    private static Dictionary<string, IReadOnlyList<string>> Merge(
        IReadOnlyDictionary<string, IReadOnlyList<string>> common,
        IReadOnlyDictionary<string, IReadOnlyList<string>> own)
    {
        var merged = new Dictionary<string, IReadOnlyList<string>>(common, StringComparer.Ordinal);
        foreach (var (name, members) in own)
            merged[name] = common.TryGetValue(name, out var shared) ? [.. shared, .. members] : members;
        return merged;
    }
}

/// <summary>One rule with its patterns compiled.</summary>
internal sealed record Rule(string Kind, RuleText Text, IReadOnlyList<Pattern> Patterns);
