using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using GigVet.Core.Tests.Support;
using GigVet.FakeWeb;
using GigVet.TestSupport;
using Microsoft.Azure.Functions.Worker.Local.Emulator;

namespace GigVet.Core.Tests.FakeWeb;

/// <summary>Every query that is sent, and every answer of the fake, by GitHub's published schema.</summary>
public sealed class GitHubSchemaTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Queries_and_the_fakes_answers_are_what_GitHubs_schema_allows()
    {
        var exchanges = new List<JsonNode>();
        foreach (var account in FakeAccounts.All(A.Today))
            exchanges.AddRange(await ExchangesAsync(account.Login, _ => { }));
        exchanges.AddRange(await ExchangesAsync(FakeAccounts.Typical, gitHub => gitHub.TokensHaveScopes = false));
        exchanges.AddRange(await ExchangesAsync(FakeAccounts.Typical, gitHub => gitHub.MostNodes = 2000));

        Assert.True(exchanges.Count > 20);
        Assert.Equal("", await ProblemsAsync(exchanges));
    }

    [Theory]
    [InlineData("query Q($login: String!) { user(login: $login) { nickname } }", """{"user":null}""", "nickname")]
    [InlineData("query Q($login: String!) { user(login: $login) { login } }", """{"user":{"login":null}}""", "Cannot return null")]
    [InlineData("query Q($login: String!) { user(login: $login) { login } }", """{"user":{"login":7}}""", "other values")]
    [InlineData("query Q($login: [Int!]!) { rateLimit { cost } }", """{"rateLimit":{"cost":1}}""", "$login")]
    public async Task What_the_schema_does_not_allow_is_found(string query, string data, string says)
    {
        var exchange = new JsonObject
        {
            ["query"] = query,
            ["variables"] = new JsonObject { ["login"] = "mira" },
            ["data"] = JsonNode.Parse(data),
        };

        Assert.Contains(says, await ProblemsAsync([exchange]), StringComparison.Ordinal);
    }

    private static async Task<IEnumerable<JsonNode>> ExchangesAsync(string login, Action<FakeGitHub> change)
    {
        var looking = new GitHubLooking();
        change(looking.Web.GitHub);
        await looking.LookAsync(login);

        return looking.Web.GitHub.Graphs.Select(exchange =>
        {
            var sent = JsonNode.Parse(exchange.Query)!.AsObject();
            sent["data"] = JsonNode.Parse(exchange.Answer)!["data"]?.DeepClone();
            return sent;
        });
    }

    private static async Task<string> ProblemsAsync(IReadOnlyList<JsonNode> exchanges)
    {
        var folder = Repository.Folder("tests", "Core.Tests", "FakeWeb", "Schema");
        await EmulatorPackage.EnsureInstalledAsync(folder, static _ => { }, Stop);
        using var node = Process.Start(new ProcessStartInfo("node")
        {
            ArgumentList = { "check.js" },
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
        })!;
        var problems = node.StandardOutput.ReadToEndAsync(Stop);
        await node.StandardInput.WriteAsync(
            new JsonArray([.. exchanges.Select(exchange => exchange.DeepClone())]).ToJsonString().AsMemory(), Stop);
        node.StandardInput.Close();
        await node.WaitForExitAsync(Stop);

        Assert.Equal(0, node.ExitCode);
        return (await problems).Trim();
    }
}
