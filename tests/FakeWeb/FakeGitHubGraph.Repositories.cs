using System.Globalization;
using System.Text.Json.Nodes;

namespace GigVet.FakeWeb;

/// <content>Repositories, their commits and their stars.</content>
internal sealed partial class FakeGitHubGraph
{
    private GraphQlNode? Repository(string id)
        => accounts
            .SelectMany(account => account.Repositories.Select(repository => (account, repository)))
            .Where(own => IdOf(own.account, own.repository) == id)
            .Select(own => Own(own.account, own.repository))
            .FirstOrDefault();

    private static string IdOf(FakeAccount account, FakeRepository repository) => $"R_{account.Login}/{repository.Name}";

    /// <summary>A repository of others, of which only the outside is known.</summary>
    private GraphQlNode Place(string name) => new GraphQlNode("Repository")
        .With("nameWithOwner", Text(name))
        .With("url", Text(Web + name))
        .With("isPrivate", JsonValue.Create(false))
        .With("createdAt", Instant(now.AddDays(-2500)))
        .With("stargazerCount", JsonValue.Create(340))
        .With("owner", new GraphQlNode(IsPerson(name) ? "User" : "Organization", "RepositoryOwner"));

    private bool IsPerson(string name) => Find(name.Split('/')[0]) is { IsOrganisation: false };

    private GraphQlNode Own(FakeAccount account, FakeRepository repository) => Place($"{account.Login}/{repository.Name}")
        .With("id", Text(IdOf(account, repository)))
        .With("description", Text(repository.Description))
        .Without("homepageUrl")
        .With("isFork", JsonValue.Create(repository.Fork))
        .With("isEmpty", JsonValue.Create(repository is { Commits.Count: 0, Fork: false }))
        .With("createdAt", Instant(repository.CreatedAt))
        .With("pushedAt", Instant(repository.PushedAt))
        .With("diskUsage", JsonValue.Create(repository.Fork ? 500 : repository.Commits.Count * 4))
        .With("stargazerCount", JsonValue.Create(repository.Stars))
        .With("forkCount", JsonValue.Create(repository.Stars / 4))
        .With("parent", repository.Fork
            ? new GraphQlNode("Repository").With("nameWithOwner", Text("upstream/" + repository.Name))
            : null)
        .With("primaryLanguage", new GraphQlNode("Language").With("name", Text("C#")))
        .With("languages", new GraphQlConnection("LanguageConnection", [
            new GraphQlNode("Language").With("name", Text("C#")),
            new GraphQlNode("Language").With("name", Text("HTML"))]))
        .With("defaultBranchRef", _ => repository.Commits.Count == 0 ? null : Branch(account, repository))
        .With("stargazers", _ => new GraphQlConnection(
            "StargazerConnection",
            repository.Stars,
            place => Stargazer(repository, place),
            (place, edge) => edge.With("starredAt", Instant(StarredAt(repository, place)))));

    private static GraphQlNode Branch(FakeAccount account, FakeRepository repository) => new GraphQlNode("Ref")
        .With("target", new GraphQlNode("Commit", "GitObject").With("history", new GraphQlConnection(
            "CommitHistoryConnection",
            repository.Commits.Count,
            place => Commit(account, repository, repository.Commits.Count - 1 - place))));

    private static GraphQlNode Commit(FakeAccount account, FakeRepository repository, int place)
    {
        var commit = repository.Commits[place];
        var sha = FakeGitHubJson.Sha(account, repository, place);
        var date = commit.Date.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
        GraphQlNode Actor() => new GraphQlNode("GitActor")
            .With("name", Text(commit.Name))
            .With("email", Text(commit.Email))
            .With("date", Text(date))
            .With("user", commit.Login is { } login ? Person(login) : null);

        return new GraphQlNode("Commit", "GitObject")
            .With("oid", Text(sha))
            .With("url", Text($"{Web}{account.Login}/{repository.Name}/commit/{sha}"))
            .With("message", Text($"Change {place + 1}"))
            .With("committedViaWeb", JsonValue.Create(false))
            .With("committedDate", Instant(commit.Date))
            .With("author", Actor())
            .With("committer", Actor())
            .With("parents", Count(place == 0 ? 0 : 1))
            .With("additions", JsonValue.Create(commit.Additions))
            .With("deletions", JsonValue.Create(commit.Deletions))
            .With("signature", commit.Verified
                ? new GraphQlNode("GpgSignature", "GitSignature")
                    .With("isValid", JsonValue.Create(true))
                    .With("keyId", Text("3AA5C34371567BD2"))
                : null);
    }

    private DateTimeOffset StarredAt(FakeRepository repository, int place) => repository.StarsAreBought
        ? repository.CreatedAt.AddDays(5).AddHours(-place % 6)
        : now.AddDays(-1 - ((now - repository.CreatedAt).TotalDays * place / (repository.Stars + 1)));

    private GraphQlNode Stargazer(FakeRepository repository, int place) => new GraphQlNode("User")
        .With("createdAt", Instant(StarredAt(repository, place).AddDays(repository.StarsAreBought ? -2 : -400 - (place * 13 % 2000))))
        .With("followers", Count(repository.StarsAreBought ? 0 : 4 + (place % 30)))
        .With("repositories", Count(repository.StarsAreBought ? 0 : 8 + (place % 25)));
}
