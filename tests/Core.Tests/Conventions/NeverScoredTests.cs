using System.Reflection;
using System.Text.RegularExpressions;
using GigVet.Discovery;
using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Platforms;
using GigVet.TestSupport;
using GigVet.Text;

namespace GigVet.Core.Tests.Conventions;

/// <summary>What is never scored cannot be reached by a signal: no dossier holds it, and where a place is held, no value of it counts.</summary>
public sealed partial class NeverScoredTests
{
    private static readonly string[] Words =
    [
        "nationality", "national", "ethnicity", "ethnic", "race", "racial", "birth", "born", "birthday", "birthdate", "sex", "gender",
        "citizenship", "citizen", "immigration", "visa", "religion", "faith", "language", "native", "fluency", "accent", "grammar",
        "face", "facial", "emotion", "gaze", "voice", "skin", "looks", "disability", "health", "marital", "pregnant", "loyalty",
        "political", "politics", "university", "keyboard", "locale", "pronoun", "pronouns", "ancestry", "origin",
    ];

    /// <summary>What only sounds like it, and what a list says of the people it lists.</summary>
    private static readonly HashSet<string> Other = new(StringComparer.Ordinal)
    {
        // A programming language.
        "GitHubRepository.Language", "GitHubRepository.Languages",

        // Of the listed, never of the contractor: a screening answers whether they agree, and signals do not read it (below).
        "ListedEntry.BirthDates",
    };

    public static TheoryData<string> Signals =>
        [.. Directory.EnumerateFiles(Folder, "*.cs", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Folder, file))];

    [Fact]
    public void No_dossier_holds_what_is_never_scored()
    {
        var properties = Reachable(typeof(Dossier)).SelectMany(type => type.GetProperties().Select(property => (type, property.Name))).ToArray();

        // Or else the walk is broken.
        Assert.Contains(properties, property => property.Name == nameof(GitHubAccount.Followers));
        Assert.Contains(properties, property => property.Name == nameof(InterviewAnswers.DifferentPerson));
        Assert.DoesNotContain(properties, property => !Other.Contains($"{property.type.Name}.{property.Name}")
            && (property.Name is "Age" || WordsOf(property.Name).Intersect(Words, StringComparer.OrdinalIgnoreCase).Any()));
    }

    /// <summary>An earlier assessment is a fact, and its sources tell what the profile claimed, in words.</summary>
    [Fact]
    public void What_is_shown_only_cannot_be_got_at_from_a_dossier()
    {
        Assert.DoesNotContain(typeof(ShownOnly), Reachable(typeof(Dossier)));
        Assert.DoesNotContain(typeof(ClaimedLanguage), Reachable(typeof(Dossier)));
        Assert.Contains(typeof(ClaimedLanguage), Reachable(typeof(FetchResult.Found)));
        Assert.All(Signals, file => Assert.DoesNotMatch(@"\bEarlierFindings\b|\bSourceReport\b|\.Sources\b", CodeOf(file.Data)));
    }

    [Theory]
    [MemberData(nameof(Signals))]
    public void No_signal_reads_dates_of_birth_or_depends_on_a_culture(string file)
    {
        var code = CodeOf(file);

        Assert.DoesNotMatch(@"BirthDate|\.Born\b", code);
        Assert.DoesNotMatch(@"CurrentCulture|CurrentUICulture|RegionInfo|TimeZoneInfo|new CultureInfo|StringComparison\.CurrentCulture", code);
    }

    /// <summary>A signal that names a country, a zone or an offset could only be asking for that one.</summary>
    [Theory]
    [MemberData(nameof(Signals))]
    public void No_signal_names_a_place(string file)
    {
        foreach (var text in Literal().Matches(CodeOf(file)).Select(match => match.Groups["text"].Value))
        {
            Assert.False(text.Length == 2 && text.All(char.IsAsciiLetterUpper) && CountryOffsets.Of(text) is not null, text);
            Assert.False(Countries.Read(text) is { } code && text.Equals(Countries.NameOf(code), StringComparison.OrdinalIgnoreCase), text);
            Assert.DoesNotMatch(@"^[+-]\d\d:?\d\d$|^(Europe|Asia|Africa|America|Australia|Pacific)/", text);
        }
    }

    /// <summary>Who reads a name or a place compares it, and says so.</summary>
    [Fact]
    public void Signals_that_read_names_or_places_compare_them_only()
    {
        var comparing = ServiceDiscovery.ImplementationsOf<ISignal>()
            .Select(type => (type.Name, Signal: (ISignal)Activator.CreateInstance(type)!))
            .Where(signal => Place().IsMatch(CodeOf(Path.Combine(FolderOf(signal.Signal.Info.Family), signal.Name + ".cs"))))
            .ToArray();

        Assert.NotEmpty(comparing);
        Assert.All(comparing, signal => Assert.True(
            // One account's own sign-ins beside each other: no place is stated anywhere.
            signal.Signal.Info.Lawfulness is not Lawfulness.Conduct || signal.Name is "SeveralCountriesADay",
            $"{signal.Signal.Info.Id} reads a place and calls itself conduct."));
    }

    private static string Folder => Repository.Folder("functions", "Core", "Signals");

    private static string FolderOf(string family) => Directory.EnumerateDirectories(Folder)
        .Select(Path.GetFileName).Single(name => name!.Equals(family, StringComparison.OrdinalIgnoreCase))!;

    private static string CodeOf(string file)
        => string.Join('\n', File.ReadLines(Path.Combine(Folder, file)).Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal)));

    /// <summary>Every type of ours that can be got at from a dossier, the facts of every source among them.</summary>
    private static HashSet<Type> Reachable(Type root)
    {
        var seen = new HashSet<Type>();
        var open = new Stack<Type>(typeof(IFact).Assembly.GetTypes().Where(type => type.IsAssignableTo(typeof(IFact))).Prepend(root));
        while (open.TryPop(out var type))
        {
            foreach (var part in type.IsGenericType ? type.GetGenericArguments() : type.IsArray ? [type.GetElementType()!] : [])
                open.Push(part);
            if (type.Assembly != typeof(IFact).Assembly || !seen.Add(type))
                continue;

            foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.NonPublic))
                open.Push(property.PropertyType);
        }

        return seen;
    }

    private static IEnumerable<string> WordsOf(string name) => Word().Matches(name).Select(match => match.Value);

    [GeneratedRegex("[A-Z][a-z]*", RegexOptions.NonBacktracking)]
    private static partial Regex Word();

    [GeneratedRegex("\"(?<text>[^\"]*)\"", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Literal();

    [GeneratedRegex(@"\.(Country|City|Location|Zone|Offset)\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Place();
}
