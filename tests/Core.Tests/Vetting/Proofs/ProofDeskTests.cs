using GigVet.Core.Tests.Support;
using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Platforms;
using GigVet.TestSupport;
using GigVet.Vetting;
using GigVet.Vetting.Proofs;
using GigVet.Watched.Stores;
using GigVet.Watching;
using GigVet.Web;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace GigVet.Core.Tests.Vetting.Proofs;

public sealed partial class ProofDeskTests
{
    private const string Customer = "c1";
    private const string User = "https://api.github.com/users/mira";
    private const string Gists = User + "/gists?per_page=10";
    private const string File = "https://mira-kessler.example/.well-known/gigvet.txt";
    private const string Txt = "https://dns.example/query?name=_gigvet.mira-kessler.example&type=TXT";

    private readonly StubWeb _web = new();
    private readonly MemoryProofs _proofs = new();
    private readonly ManualTime _time = new(A.Today);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static VetRequest Named => A.Request() with { GitHub = "Mira", Portfolio = [Seen.SiteUrl] };

    [Fact]
    public async Task A_word_is_long_random_and_another_each_time()
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var _ in Enumerable.Range(0, 50))
            words.Add((await IssueAsync()).Nonce);

        Assert.Equal(50, words.Count);
        Assert.All(words, word => Assert.Matches("^gigvet-[0-9a-z]{26}$", word));
    }

    [Fact]
    public async Task Every_named_place_has_a_task_and_those_of_the_roster_are_asked_for_when_none_is_named()
    {
        var named = await IssueAsync();
        var desk = Desk(SmallRoster.Of(Customer, Named));
        var fromRoster = await desk.IssueAsync(Customer, A.Request(), Stop);

        Assert.Equal(
            [ProofPlace.Github, ProofPlace.Dns, ProofPlace.Profile, ProofPlace.SiteFile],
            Desk().TasksFor(named).Select(task => task.Place));
        Assert.Equal(4, desk.TasksFor(fromRoster).Count);
        Assert.Equal([ProofPlace.Profile], Desk().TasksFor(await IssueAsync(A.Request())).Select(task => task.Place));
    }

    [Fact]
    public async Task Found_in_the_bio_the_file_and_the_record_it_is_proven_there()
    {
        var proof = await IssueAsync();
        Answer(bio: $"Stock software. {proof.Nonce}", file: $"hello\r\n {proof.Nonce} \n", txt: $"\"{proof.Nonce}\"");

        var links = await LookAsync();

        Assert.Equal([ProofPlace.Dns, ProofPlace.Github, ProofPlace.SiteFile], links.Select(link => link.Place));
        Assert.All(links, link => Assert.Equal(A.Today, link.ProvenAt));
    }

    [Fact]
    public async Task A_gist_counts_when_it_is_the_accounts_own()
    {
        var proof = await IssueAsync();
        Answer(gists: $$"""[{"description":"x","owner":{"login":"MIRA"},"files":{"{{proof.Nonce}}.md":{} } }]""");
        Assert.Single(await LookAsync());
    }

    public static TheoryData<string> Misplaced =>
    [
        """{"login":"jonas","bio":"NONCE"}""",
        """{"login":"mira","bio":"xNONCEx"}""",
        """{"login":"mira","bio":"NONCE7"}""",
        """{"login":"mira","bio":null,"company":"NONCE"}""",
        """{"message":"NONCE"}""",
        """[]""",
        """<html>NONCE</html>""",
    ];

    [Theory]
    [MemberData(nameof(Misplaced))]
    public async Task On_somebody_elses_account_or_as_part_of_a_longer_word_it_proves_nothing(string user)
    {
        var proof = await IssueAsync();
        Answer(gists: $$"""[{"description":"{{proof.Nonce}}","owner":{"login":"jonas"},"files":{} },null]""");
        _web.Json(User, user.Replace("NONCE", proof.Nonce, StringComparison.Ordinal));

        Assert.Empty(await LookAsync());
    }

    [Theory]
    [InlineData("You asked for NONCE here.", 200, "text/html")]
    [InlineData("NONCENONCE", 200, "text/plain")]
    [InlineData("NONCE", 404, "text/plain")]
    [InlineData("", 200, "text/plain")]
    public async Task A_file_counts_with_the_word_on_a_line_of_its_own(string body, int status, string type)
    {
        var proof = await IssueAsync();
        Answer();
        _web.Respond(File, body.Replace("NONCE", proof.Nonce, StringComparison.Ordinal), type, status);

        Assert.Empty(await LookAsync());
    }

    [Fact]
    public async Task A_file_that_another_host_answers_for_proves_nothing()
    {
        var proof = await IssueAsync();
        Answer();
        _web.Answer(File, _ => new WebAnswer.Answered(
            new Uri("https://paste.example/raw"),
            200,
            System.Text.Encoding.UTF8.GetBytes(proof.Nonce),
            "text/plain",
            new Dictionary<string, string>(StringComparer.Ordinal),
            A.Today));

        Assert.Empty(await LookAsync());
    }

    [Theory]
    [InlineData("""{"Status":0,"Answer":[{"type":5,"data":"NONCE"}]}""", ProofLookState.NotFound)]
    [InlineData("""{"Status":0,"Answer":[{"type":16,"data":"\"NONCEx\""}]}""", ProofLookState.NotFound)]
    [InlineData("""{"Status":0,"Answer":[null,{"type":16,"data":null},{"type":16}]}""", ProofLookState.NotFound)]
    [InlineData("""{"Status":0}""", ProofLookState.NotFound)]
    [InlineData("""{"Status":3}""", ProofLookState.NotFound)]
    [InlineData("""{"Status":2}""", ProofLookState.NotReadable)]
    [InlineData("""{"Answer":"NONCE"}""", ProofLookState.NotReadable)]
    [InlineData("NONCE", ProofLookState.NotReadable)]
    [InlineData("""{"Status":0,"Answer":[{"type":16,"data":"NONCE"}]}""", ProofLookState.Found)]
    [InlineData("""{"Status":0,"Answer":[{"type":16,"data":"\"v=1\""},{"type":16,"data":"\"gigvet=\" \"NONCE\""}]}""", ProofLookState.Found)]
    public async Task A_record_counts_when_it_is_text_and_holds_the_word(string answer, ProofLookState expected)
    {
        var proof = await IssueAsync();
        Answer();
        _web.Json(Txt, answer.Replace("NONCE", proof.Nonce, StringComparison.Ordinal));

        var (_, looks) = (await Desk().LookAsync(Customer, A.Contractor, Stop))!.Value;

        Assert.Equal(expected, looks.Single(look => look.Task.Place is ProofPlace.Dns).Look.State);
    }

    [Fact]
    public async Task Another_contractors_word_and_another_customers_word_prove_nothing()
    {
        await IssueAsync();
        var other = await Desk().IssueAsync(Customer, Named with { Contractor = new("upwork", "~other") }, Stop);
        var foreign = await Desk().IssueAsync("c2", Named, Stop);
        Answer(bio: $"{other.Nonce} {foreign.Nonce}");

        Assert.Empty(await LookAsync());
    }

    [Fact]
    public async Task Nobody_asked_is_nothing_to_look_for()
        => Assert.Null(await Desk().LookAsync(Customer, A.Contractor, Stop));

    private Task<ControlProof> IssueAsync(VetRequest? named = null) => Desk().IssueAsync(Customer, named ?? Named, Stop);

    private async Task<IReadOnlyList<ProvenLink>> LookAsync()
        => [.. (await Desk().LookAsync(Customer, A.Contractor, Stop))!.Value.Proof.Proven.OrderBy(link => link.Place.ToString(), StringComparer.Ordinal)];

    private void Answer(string bio = "", string gists = "[]", string file = "", string txt = "")
    {
        _web.Json(User, $$"""{"login":"Mira","bio":"{{bio}}"}""");
        _web.Json(Gists, gists);
        _web.Respond(File, file, "text/plain", file.Length > 0 ? 200 : 404);
        _web.Json(Txt, $$"""{"Status":0,"Answer":[{"name":"x","type":16,"data":{{System.Text.Json.JsonSerializer.Serialize(txt)}} }]}""");
        _web.Unreachable(A.ProfileUrl.AbsoluteUri);
    }

    private ProofDesk Desk(IRosterStore? roster = null) => new(
        _proofs,
        [
            new AccountPlace(Options.Create(new GitHubOptions()), new GitHubBudget(_time)),
            new SitePlace(),
            new DnsPlace(Options.Create(new DnsOptions { BaseUrl = new Uri("https://dns.example/query") })),
            new ProfilePlace(new PlatformDirectory([new Upwork()], PrivateHosts.None)),
        ],
        roster ?? new MemoryRosters(),
        _web,
        _time,
        NullLogger<ProofDesk>.Instance);
}
