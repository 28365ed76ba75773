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

    // By language and name: the "na" of one language is the "not" of another.
    private readonly FrozenDictionary<(string Language, string Name), PatternGroup> cues;

    private RuleBook(IReadOnlyList<LanguageFile> languages, IReadOnlyList<RuleFile> files)
    {
        var common = languages.Single(language => language.Language == Everywhere);
        var parsers = languages.ToDictionary(
            language => language.Language,
            language => new PatternParser(Vocabulary, Merge(common.Classes, language.Classes)),
            StringComparer.Ordinal);

        Languages = [.. languages.Select(language => language.Language).Where(language => language != Everywhere)];
        var groups = languages.ToDictionary(language => language.Language, static _ => new List<PatternGroup>(), StringComparer.Ordinal);
        Rules =
        [
            .. files.SelectMany(file => file.Rules.SelectMany(text => text.Each()).Select(text =>
                new Rule(file.Kind, text, Group(text.Language, text.Patterns.Select(parsers[text.Language].Parse))))),
        ];
        ByLanguage = [.. Rules.GroupBy(rule => rule.Text.Language, StringComparer.Ordinal)];

        var everywhere = common.Cues.ToDictionary(
            cue => cue.Key, cue => cue.Value.Select(parsers[Everywhere].Parse).ToArray(), StringComparer.Ordinal);
        cues = languages
            .SelectMany(language => language.Cues.Keys.Union(everywhere.Keys, StringComparer.Ordinal)
                .Where(_ => language != common)
                .Select(name => (Key: (language.Language, name), Patterns: Group(
                    language.Language,
                    [
                        .. (language.Cues.GetValueOrDefault(name) ?? []).Select(parsers[language.Language].Parse),
                        .. everywhere.GetValueOrDefault(name) ?? [],
                    ]))))
            .ToFrozenDictionary(cue => cue.Key, cue => cue.Patterns);
        FirstPerson = languages
            .Where(language => language.Classes.ContainsKey("asker"))
            .ToFrozenDictionary(
                language => language.Language,
                language => Group(language.Language, [parsers[language.Language].Parse("{asker}")]),
                StringComparer.Ordinal);

        Spoken = new(languages.ToDictionary(
            language => language.Language,
            language => (IReadOnlyList<string>)[.. language.Classes.Concat(language.Cues).SelectMany(pair => pair.Value)
                .SelectMany(static pattern => pattern.Split(SignsOfPatterns, StringSplitOptions.RemoveEmptyEntries))
                .Where(static word => !word.Contains('{', StringComparison.Ordinal))],
            StringComparer.Ordinal));
        WordTable = new(Vocabulary, Spoken);
        var frequent = Spoken.Commonest.SelectMany(Vocabulary.TermsOf).ToHashSet();
        Patterns = groups.ToFrozenDictionary(
            language => language.Key, language => new LanguagePatterns(language.Value, Vocabulary.Count, frequent), StringComparer.Ordinal);

        PatternGroup Group(string language, IEnumerable<Pattern> patterns)
        {
            var group = new PatternGroup(language, groups[language].Count, [.. patterns]);
            groups[language].Add(group);
            return group;
        }
    }

    public static RuleBook Current => Shared.Value;

    public Vocabulary Vocabulary { get; } = new();

    public IReadOnlyList<Rule> Rules { get; }

    public IReadOnlyList<IGrouping<string, Rule>> ByLanguage { get; }

    public Spoken Spoken { get; }

    public WordTable WordTable { get; }

    /// <summary>What is looked for in a text of each language.</summary>
    public FrozenDictionary<string, LanguagePatterns> Patterns { get; }

    public IReadOnlyList<string> Languages { get; }

    /// <summary>Words by which the writer speaks of himself, by language.</summary>
    public FrozenDictionary<string, PatternGroup> FirstPerson { get; }

    /// <summary>The patterns of a cue in one language and of those that are the same everywhere.</summary>
    public PatternGroup? Cue(string language, string name) => cues.GetValueOrDefault((language, name));

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
internal sealed record Rule(string Kind, RuleText Text, PatternGroup Patterns);
