using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace GigVet.Enrichers;

/// <summary>The GraphQL queries, and what each costs.</summary>
/// <remarks>
/// GitHub counts one request for every connection read with <c>first</c>, times the objects it hangs on, and charges a
/// point for a hundred of them (docs: rate limits and query limits). Account: one connection each for seven lists and the
/// search, and one of languages for each of 100 repositories, 108 in all. Work: one history for each repository and one
/// list of stars for each of three. Both lie far below the 500,000 nodes of one query.
/// </remarks>
internal static class GitHubQueries
{
    /// <summary>What one first look costs at most, in points, to know beforehand whether it can be afforded.</summary>
    public const int MostPoints = 4;

    /// <summary>Stars are sampled of this many own repositories.</summary>
    public const int StarSamples = 3;

    // Fewer stars say nothing about where they came from.
    public const int FewestStars = 20;

    private const string Years = "# years";

    private static readonly string AccountText = Read("account.graphql");

    private static readonly string WorkText = Read("work.graphql");

    /// <param name="scoped">Ask for what only a token with scopes may see.</param>
    public static string Account(string login, bool scoped) => Body(AccountText, new JsonObject
    {
        ["login"] = login,
        ["elsewhere"] = $"author:{login} type:pr is:merged -user:{login}",
        ["scoped"] = scoped,
    });

    public static string Work(string login, IEnumerable<int> years, GitHubWorkload load)
    {
        var calendars = new StringBuilder();
        foreach (var year in years)
        {
            calendars.Append(CultureInfo.InvariantCulture, $"y{year}: contributionsCollection(")
                .Append(CultureInfo.InvariantCulture, $"from: \"{year:D4}-01-01T00:00:00Z\", ")
                .Append(CultureInfo.InvariantCulture, $"to: \"{year:D4}-12-31T23:59:59Z\") {{ ...Year }}\n    ");
        }

        return Body(WorkText.Replace(Years, calendars.ToString(), StringComparison.Ordinal), new JsonObject
        {
            ["login"] = login,
            ["telling"] = Ids(load.Telling),
            ["others"] = Ids(load.Others),
            ["starred"] = Ids(load.Starred),
            ["commits"] = load.Commits,
        });
    }

    private static JsonArray Ids(IEnumerable<string> ids) => new([.. ids.Select(id => (JsonNode)id)]);

    private static string Body(string query, JsonObject variables)
        => new JsonObject { ["query"] = query, ["variables"] = variables }.ToJsonString();

    private static string Read(string file)
    {
        using var stream = typeof(GitHubQueries).Assembly.GetManifestResourceStream(file)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}

/// <summary>Whose commits and stars the second query reads, by the ids of the first.</summary>
/// <param name="Telling">With the lines of each commit.</param>
/// <param name="Commits">Newest ones of each repository.</param>
internal sealed record GitHubWorkload(
    IReadOnlyList<string> Telling, IReadOnlyList<string> Others, IReadOnlyList<string> Starred, int Commits)
{
    public bool IsEmpty => Telling.Count == 0 && Others.Count == 0 && Starred.Count == 0;
}
