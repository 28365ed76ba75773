using System.Collections.Frozen;
using GigVet.Enrichers;
using GigVet.Text;

namespace GigVet.Signals.GitHub;

/// <summary>What the names and descriptions of repositories say about where they came from.</summary>
internal static class GitHubNames
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> Words = EmbeddedTable.Rows("repositorywords.tsv")
        .ToFrozenDictionary(
            row => row[0],
            row => EmbeddedTable.List(row[1]).ToFrozenSet(StringComparer.Ordinal),
            StringComparer.Ordinal);

    private static readonly char[] Marks = [.. " -_./,;:()[]"];
    private static readonly char[] Digits = [.. "0123456789"];

    extension(GitHubRepository repository)
    {
        /// <summary>Work of a class, by its name.</summary>
        public bool IsCoursework => WordsIn(repository.Name).Any(Words["course"].Contains);

        /// <summary>Says itself that it draws on the contribution calendar.</summary>
        public bool IsCalendarArt
            => WordsIn($"{repository.Name} {repository.Description}").Any(Words["art"].Contains);

        /// <summary>Says itself that it came from elsewhere, in a word or with a link.</summary>
        public bool NamesItsSource => WordsIn($"{repository.Name} {repository.Description}").Any(Words["source"].Contains)
            || WebAddresses.FindIn(repository.Description ?? "").Any(link => GitHubLogin.OfUrl(link) is not null);
    }

    extension(IReadOnlyCollection<GitHubRepository> repositories)
    {
        /// <summary>At least half of them are exercises of a class.</summary>
        public bool AreMostlyCoursework
            => repositories.Count > 0 && repositories.Count(repository => repository.IsCoursework) * 2 >= repositories.Count;
    }

    /// <summary>Lower-case words without the digits behind them.</summary>
    private static IEnumerable<string> WordsIn(string text) => TextFold.Fold(text)
        .Split(Marks, StringSplitOptions.RemoveEmptyEntries)
        .Select(word => word.TrimEnd(Digits));
}
