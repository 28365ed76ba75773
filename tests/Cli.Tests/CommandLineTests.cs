using System.Text.Json;

namespace GigVet.Cli.Tests;

public sealed class CommandLineTests : IDisposable
{
    private const string Profile = "upwork:~01d4f7c2b9a86e5310";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("honest-veteran", 0)]
    [InlineData("two-names", 10)]
    [InlineData("rented-account", 20)]
    public async Task A_sample_needs_no_network_and_ends_with_its_recommendation(string sample, int code)
    {
        var run = await Gigvet.RunAsync("sample", sample, "--json");

        Assert.Equal(code, run.Code);
        var assessment = JsonElement.Parse(run.Output);
        Assert.All(assessment.GetProperty("sources").EnumerateArray(), source =>
            Assert.Equal(0, source.GetProperty("requests").GetInt32()));
        Assert.Equal(
            assessment.GetProperty("score").GetInt32(),
            Math.Clamp(assessment.GetProperty("reasons").EnumerateArray().Sum(reason => reason.GetProperty("points").GetInt32()), 0, 100));
    }

    [Fact]
    public async Task Progress_is_on_standard_error_and_the_report_alone_on_standard_output()
    {
        var run = await Gigvet.RunAsync("sample", "two-names");

        Assert.Contains("github       ok", run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("github       ok", run.Output, StringComparison.Ordinal);
        Assert.Contains("How the score adds up", run.Output, StringComparison.Ordinal);
        Assert.Contains("What could not be checked", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\e[", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("vet")]
    [InlineData("vet", "http://127.0.0.1/me")]
    [InlineData("vet", "http://[::1]/me")]
    [InlineData("vet", "http://2130706433/me")]
    [InlineData("vet", "nowhere")]
    [InlineData("vet", "myspace:tom")]
    [InlineData("vet", "ftp://example.org/me")]
    [InlineData("vet", Profile, "--message", "no-such-file.txt")]
    [InlineData("vet", Profile, "--claims", "no-such-file.json")]
    [InlineData("vet", Profile, "--cv", "no-such-file.pdf")]
    [InlineData("vet", Profile, "--cv", "gigvet.docx")]
    [InlineData("vet", Profile, "--capture", "no-such-file.html")]
    [InlineData("vet", Profile, "--capture", "https://a.example=no-such-file.html")]
    [InlineData("vet", Profile, "--portfolio", "http://10.0.0.1/")]
    [InlineData("vet", Profile, "--github", "not a login")]
    [InlineData("vet", Profile, "--role", "boss")]
    [InlineData("vet", Profile, "--colour", "red")]
    [InlineData("sample", "nobody")]
    [InlineData("frobnicate")]
    public async Task Bad_input_is_one_line_and_code_2(params string[] arguments)
    {
        var run = await Gigvet.RunAsync(arguments);

        Assert.Equal(2, run.Code);
        Assert.Empty(run.Output);
        Assert.StartsWith("gigvet: ", run.Errors, StringComparison.Ordinal);
        Assert.Single(run.Errors.TrimEnd().Split('\n'));
    }

    [Theory]
    [InlineData("10.0.0.1")]
    [InlineData("::ffff:8.8.8.8")]
    [InlineData("office")]
    public async Task An_address_of_a_sign_in_that_cannot_be_one_is_bad_input(string ip)
    {
        var seen = Write("observations.json", $$$"""{"signIns":[{"ip":"{{{ip}}}","at":"2026-05-01T10:00:00Z"}]}""");
        var run = await Gigvet.RunAsync("vet", Profile, "--observations", seen);

        Assert.Equal(2, run.Code);
        Assert.StartsWith("gigvet: observations.signIns[0].ip: ", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cv_becomes_claims_and_its_source_is_reported()
    {
        var page = Write("page.html", "<html><body><h1>Mira Kessler</h1><p>I build stock systems.</p></body></html>");
        var cv = Write("cv.txt", "Mira Kessler\nmira@mailinator.com\n\nExperience\nDeveloper at Nordlicht\n2019 - 2021\n");
        var run = await Gigvet.RunAsync(
            "vet", "https://mira-kessler.example/", "--capture", $"https://mira-kessler.example/={page}", "--cv", cv, "--json");

        var assessment = JsonElement.Parse(run.Output);
        Assert.Contains(assessment.GetProperty("sources").EnumerateArray(), source => source.GetProperty("name").ValueEquals("cv"));
        var finding = assessment.GetProperty("findings").EnumerateArray().Single(one => one.GetProperty("code").ValueEquals("identity.disposable-email"));
        Assert.Equal("raised", finding.GetProperty("outcome").GetString());
        Assert.EndsWith("#/cv", finding.GetProperty("evidence")[0].GetProperty("source").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"nationality":"x"}""", "nationality")]
    [InlineData("""{"yearsOfExperience":"many"}""", "yearsOfExperience")]
    [InlineData("{", "--claims")]
    [InlineData("", "--claims")]
    public async Task A_file_that_cannot_be_used_is_named_by_option_or_field(string claims, string named)
    {
        var run = await Gigvet.RunAsync("vet", Profile, "--claims", Write("claims.json", claims));

        Assert.Equal(2, run.Code);
        Assert.Contains(named, run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_saved_page_is_read_instead_of_its_address()
    {
        var page = Write("page.html", "<html><head><title>Mira Kessler</title></head><body><h1>Mira Kessler</h1><p>"
            + string.Concat(Enumerable.Repeat("I write stock software for small warehouses. ", 20)) + "</p></body></html>");

        var run = await Gigvet.RunAsync("vet", "https://mira.example/me", "--capture", $"https://mira.example/me={page}", "--json");

        var source = JsonElement.Parse(run.Output).GetProperty("sources")[0];
        Assert.Equal(("web", 0), (source.GetProperty("name").GetString(), source.GetProperty("requests").GetInt32()));
        Assert.Equal("partial", source.GetProperty("state").GetString());
        Assert.Equal(10, run.Code);
    }

    [Fact]
    public async Task A_dead_host_is_said_and_makes_nobody_low()
    {
        var run = await Gigvet.RunAsync("vet", "https://nobody-lives-here.invalid/", "--json");

        var assessment = JsonElement.Parse(run.Output);
        Assert.Equal("failed", assessment.GetProperty("sources")[0].GetProperty("state").GetString());
        Assert.Equal(("inconclusive", 10), (assessment.GetProperty("band").GetString(), run.Code));
    }

    [Fact]
    public async Task Help_names_every_option_of_the_contract()
    {
        var run = await Gigvet.RunAsync("vet", "--help");

        Assert.Equal(0, run.Code);
        Assert.All(
            ["--github", "--portfolio", "--message", "--capture", "--claims", "--observations", "--role", "--json"],
            option => Assert.Contains(option, run.Output, StringComparison.Ordinal));
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }
}
