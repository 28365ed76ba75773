using System.Text.Json;
using GigVet.Model;
using GigVet.Vetting;

namespace GigVet.Core.Tests.Scoring;

public sealed class ConclusionJsonTests
{
    [Fact]
    public void Reads_what_decides_the_score_and_steps_over_the_rest()
    {
        var read = Read("""
            {"code":"a.one","family":"a","outcome":"raised","strength":"strong","message":"\"code\":\"b.two\"",
             "evidence":[{"code":"c.three","outcome":["clear"]}],"expiresAt":"2027-01-02T03:04:05+00:00","applicable":true}
            """);

        Assert.Equal(
            new Conclusion
            {
                Code = "a.one",
                Family = "a",
                Outcome = Outcome.Raised,
                Strength = Strength.Strong,
                ExpiresAt = new(2027, 1, 2, 3, 4, 5, TimeSpan.Zero),
                Applicable = true,
            },
            read);
    }

    [Fact]
    public void Names_and_words_may_be_written_with_escapes_and_in_any_order()
    {
        var read = Read("""
            {"applicable":false,"strength":"we\u0061k","outc\u006Fme":"not_\u0061vailable","expiresAt":null,"family":"a","code":"a.one"}
            """);

        Assert.Equal((Outcome.NotAvailable, Strength.Weak, false, "a.one"), (read.Outcome, read.Strength, read.Applicable, read.Code));
    }

    [Theory]
    [InlineData("clear", Outcome.Clear)]
    [InlineData("failed", Outcome.Failed)]
    [InlineData("Raised", Outcome.Raised)]
    public void Every_outcome_is_read_as_it_is_everywhere(string written, Outcome expected)
        => Assert.Equal(expected, Read(Finding(outcome: $"\"{written}\"")).Outcome);

    [Theory]
    [InlineData("\"maybe\"")]
    [InlineData("1")]
    [InlineData("null")]
    [InlineData("{}")]
    public void Refuses_an_outcome_that_is_none(string outcome)
        => Assert.Throws<JsonException>(() => Read(Finding(outcome)));

    [Theory]
    [InlineData("[]")]
    [InlineData("""{"code":"a.one","family":"a","outcome":"clear","strength":"weak"}""")]
    [InlineData("""{"code":1,"family":"a","outcome":"clear","strength":"weak","applicable":true}""")]
    public void Refuses_what_is_no_whole_finding(string json) => Assert.Throws<JsonException>(() => Read(json));

    [Fact]
    public void What_is_written_is_read_again()
    {
        var conclusion = Read(Finding("\"raised\"")) with { ExpiresAt = new(2027, 1, 2, 3, 4, 5, TimeSpan.Zero) };

        Assert.Equal(conclusion, Read(JsonSerializer.Serialize(conclusion, GigVetJson.Options)));
    }

    private static string Finding(string outcome)
        => $$"""{"code":"a.one","family":"a","outcome":{{outcome}},"strength":"context","applicable":true}""";

    private static Conclusion Read(string json) => JsonSerializer.Deserialize<Conclusion>(json, GigVetJson.Options)!;
}
