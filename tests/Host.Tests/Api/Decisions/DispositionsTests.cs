using System.Text.Json;
using GigVet.Host.Tests.Support;

namespace GigVet.Host.Tests.Api.Decisions;

public sealed class DispositionsTests(ServiceFixture service)
{
    [Fact]
    public async Task A_decision_is_taken_with_who_why_and_when_and_the_latest_is_shown_with_the_contractor()
    {
        using var decided = await Decided.VetAsync(service);

        var (created, first) = await decided.PostAsync("/disposition", """{"decision":"needs_more","reason":"Asked for a call.","by":"Ines, hiring"}""");
        var (_, second) = await decided.PostAsync(
            "/disposition", $$"""{"decision":"confirmed_risk","action":"not_hired","findings":["{{Decided.Rental}}"],"reason":"Asked for our account."}""");
        var (_, all) = await decided.GetAsync("/disposition");
        var contractor = await decided.ContractorAsync();

        Assert.Equal(201, created);
        Assert.Equal(("needs_more", "Ines, hiring", decided.Id), (Decided.Text(first, "decision"), Decided.Text(first, "by"), Decided.Text(first, "assessment")));
        Assert.StartsWith("key_", Decided.Text(first, "key"), StringComparison.Ordinal);
        Assert.InRange(TimeProvider.System.GetUtcNow() - first.GetProperty("at").GetDateTimeOffset(), TimeSpan.Zero, TimeSpan.FromMinutes(5));
        Assert.Equal([second.ToString(), first.ToString()], all.GetProperty("dispositions").EnumerateArray().Select(one => one.ToString()), StringComparer.Ordinal);
        Assert.Equal(second.ToString(), all.GetProperty("latest").ToString());
        Assert.Equal(second.ToString(), contractor.GetProperty("disposition").ToString());
        Assert.Equal("not_hired", Decided.Text(second, "action"));
    }

    [Fact]
    public async Task A_decision_stands_with_its_assessment_and_changes_no_point()
    {
        using var decided = await Decided.VetAsync(service);
        await decided.PostAsync("/disposition", """{"decision":"false_positive","reason":"It quoted somebody."}""");

        var (_, again) = await decided.GetAsync("");

        Assert.Equal("false_positive", Decided.Text(Assert.Single(again.GetProperty("dispositions").EnumerateArray()), "decision"));
        Assert.Equal(
            (decided.Assessment.GetProperty("score").GetInt32(), decided.Assessment.GetProperty("reasons").ToString()),
            (again.GetProperty("score").GetInt32(), again.GetProperty("reasons").ToString()));
        Assert.Empty(decided.Assessment.GetProperty("dispositions").EnumerateArray());
    }

    [Fact]
    public async Task Decisions_that_come_at_the_same_time_all_stand()
    {
        using var decided = await Decided.VetAsync(service);

        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(number
            => decided.PostAsync("/disposition", $$"""{"decision":"cleared","reason":"Read by person {{number}}."}""")));
        var (_, all) = await decided.GetAsync("/disposition");

        Assert.All(answers, answer => Assert.Equal(201, answer.Status));
        Assert.Equal(
            answers.Select(answer => Decided.Text(answer.Body, "id")).Order(StringComparer.Ordinal),
            all.GetProperty("dispositions").EnumerateArray().Select(one => Decided.Text(one, "id")).Order(StringComparer.Ordinal),
            StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("""{"reason":"x"}""", "decision")]
    [InlineData("""{"decision":"cleared"}""", "reason")]
    [InlineData("""{"decision":"cleared","reason":"  "}""", "reason")]
    [InlineData("""{"decision":"guilty","reason":"x"}""", "decision")]
    [InlineData("""{"decision":1,"reason":"x"}""", "decision")]
    [InlineData("""{"decision":"cleared","reason":"x","action":"fired"}""", "action")]
    [InlineData("""{"decision":"cleared","reason":"x","verdict":"bad"}""", "verdict")]
    [InlineData("""{"decision":"cleared","reason":"x","reason":"y"}""", "reason")]
    [InlineData("""{"decision":"cleared","reason":"x","findings":["github.no-such"]}""", "findings[0]")]
    [InlineData("[]", "body")]
    [InlineData("", "body")]
    public async Task What_cannot_be_used_is_refused_by_its_name(string body, string field)
    {
        using var decided = await Decided.VetAsync(service);

        var (status, problem) = await decided.PostAsync("/disposition", body);
        var (_, all) = await decided.GetAsync("/disposition");

        Assert.Equal((400, field), (status, Assert.Single(Decided.Fields(problem))));
        Assert.Empty(all.GetProperty("dispositions").EnumerateArray());
    }

    [Fact]
    public async Task Everything_that_is_too_long_is_named_at_once()
    {
        using var decided = await Decided.VetAsync(service);
        var body = JsonSerializer.Serialize(new
        {
            decision = "cleared",
            reason = new string('x', 4_001),
            by = new string('y', 201),
            findings = Enumerable.Repeat("a", 101),
        });

        var (status, problem) = await decided.PostAsync("/disposition", body);

        Assert.Equal(400, status);
        Assert.Equal(["reason", "by", "findings"], Decided.Fields(problem), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("/disposition", """{"decision":"cleared","reason":"x"}""")]
    [InlineData("/reply", """{"text":"x"}""")]
    public async Task Another_customers_assessment_and_none_at_all_are_both_not_found(string below, string body)
    {
        using var decided = await Decided.VetAsync(service);
        var (_, other) = await Decided.CustomerAsync(service);
        string[] paths = [decided.Path(below), "/api/v1/assessments/asm_00000000000000000000000000" + below, "/api/v1/assessments/x%7Cy" + below];

        foreach (var path in paths)
        {
            var (posted, problem) = await Decided.SendAsync(other, HttpMethod.Post, path, body);
            var (got, _) = await Decided.SendAsync(other, HttpMethod.Get, path);
            Assert.Equal((404, 404, 404), (posted, got, problem.GetProperty("status").GetInt32()));
        }

        var (_, own) = await decided.GetAsync("");
        Assert.Empty(own.GetProperty("dispositions").EnumerateArray().Concat(own.GetProperty("replies").EnumerateArray()));
    }

    [Theory]
    [InlineData("/disposition")]
    [InlineData("/reply")]
    public async Task A_key_that_only_reads_reads_and_does_not_decide(string below)
    {
        using var decided = await Decided.VetAsync(service);
        var (_, key) = await Decided.SendAsync(decided.Http, HttpMethod.Post, "/api/v1/keys", """{"scopes":["read"]}""");
        using var reader = service.Client(Decided.Text(key, "key"));
        using var nobody = service.Client(key: null);

        var (posted, _) = await Decided.SendAsync(reader, HttpMethod.Post, decided.Path(below), "{}");
        var (got, _) = await Decided.SendAsync(reader, HttpMethod.Get, decided.Path(below));
        var (keyless, _) = await Decided.SendAsync(nobody, HttpMethod.Get, decided.Path(below));

        Assert.Equal((403, 200, 401), (posted, got, keyless));
    }
}
