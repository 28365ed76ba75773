using System.Text.Json;
using GigVet.Host.Tests.Support;

namespace GigVet.Host.Tests.Api.Decisions;

public sealed class RepliesTests(ServiceFixture service)
{
    [Fact]
    public async Task A_reply_stands_beside_its_finding_and_changes_no_point()
    {
        using var decided = await Decided.VetAsync(service);

        var (created, reply) = await decided.PostAsync(
            "/reply",
            $$"""
            { "text": "My brother wrote that message.", "by": "Ines",
              "findings": [{ "code": "{{Decided.Rental}}", "stance": "dispute", "text": "Not me.", "proofs": ["mira.example/proof", "https://github.com/mira"] }] }
            """);
        var (_, again) = await decided.GetAsync("");

        Assert.Equal(201, created);
        Assert.Equal(("Ines", JsonValueKind.Null), (Decided.Text(reply, "by"), reply.GetProperty("link").ValueKind));
        var answer = Finding(again).GetProperty("answer");
        Assert.Equal(("dispute", "Not me.", Decided.Text(reply, "id")), (Decided.Text(answer, "stance"), Decided.Text(answer, "text"), Decided.Text(answer, "reply")));
        Assert.Equal(["https://mira.example/proof", "https://github.com/mira"], answer.GetProperty("proofs").EnumerateArray().Select(proof => proof.GetString()), StringComparer.Ordinal);
        Assert.All(
            again.GetProperty("findings").EnumerateArray().Where(finding => Decided.Text(finding, "code") != Decided.Rental),
            finding => Assert.False(finding.TryGetProperty("answer", out _)));
        Assert.Equal(
            (decided.Assessment.GetProperty("score").GetInt32(), decided.Assessment.GetProperty("reasons").ToString(), Decided.Text(decided.Assessment, "band")),
            (again.GetProperty("score").GetInt32(), again.GetProperty("reasons").ToString(), Decided.Text(again, "band")));
    }

    [Fact]
    public async Task The_latest_answer_stands_with_the_finding_and_every_reply_is_kept()
    {
        using var decided = await Decided.VetAsync(service);
        await decided.PostAsync("/reply", $$"""{"findings":[{"code":"{{Decided.Rental}}","stance":"dispute"}]}""");
        await decided.PostAsync("/reply", $$"""{"findings":[{"code":"{{Decided.Rental}}","stance":"agree","text":"It was me."}]}""");
        await decided.PostAsync("/reply", """{"text":"Thank you."}""");

        var (_, all) = await decided.GetAsync("/reply");
        var contractor = await decided.ContractorAsync();

        Assert.Equal(3, all.GetProperty("replies").GetArrayLength());
        Assert.Equal("Thank you.", Decided.Text(all.GetProperty("replies")[0], "text"));
        Assert.Equal("agree", Decided.Text(Finding(contractor.GetProperty("latest")).GetProperty("answer"), "stance"));
        Assert.Equal("Thank you.", Decided.Text(contractor.GetProperty("reply"), "text"));
    }

    [Theory]
    [InlineData("{}", "text")]
    [InlineData("""{"text":" "}""", "text")]
    [InlineData("""{"text":7}""", "text")]
    [InlineData("""{"points":-10,"text":"x"}""", "points")]
    [InlineData("""{"findings":[{"code":"identity.name-mismatch","stance":"agree"}]}""", "findings[0].code")]
    [InlineData("""{"findings":[{"code":"messages.account-rental"}]}""", "findings[0].stance")]
    [InlineData("""{"findings":[{"code":"messages.account-rental","stance":"maybe"}]}""", "findings[0].stance")]
    [InlineData("""{"findings":[{"code":"messages.account-rental","stance":"agree"},{"code":"messages.account-rental","stance":"dispute"}]}""", "findings[1].code")]
    [InlineData("""{"findings":[{"code":"messages.account-rental","stance":"dispute","proofs":["javascript:alert(1)"]}]}""", "findings[0].proofs[0]")]
    [InlineData("""{"findings":[{"code":"messages.account-rental","stance":"dispute","proofs":["https://ok.example","http://169.254.169.254/"]}]}""", "findings[0].proofs[1]")]
    [InlineData("nonsense", "body")]
    public async Task What_cannot_be_used_is_refused_by_its_name(string body, string field)
    {
        using var decided = await Decided.VetAsync(service);

        var (status, problem) = await decided.PostAsync("/reply", body);

        Assert.Equal((400, field), (status, Assert.Single(Decided.Fields(problem))));
    }

    private static JsonElement Finding(JsonElement assessment) => assessment.GetProperty("findings").EnumerateArray()
        .Single(finding => Decided.Text(finding, "code") == Decided.Rental);
}
