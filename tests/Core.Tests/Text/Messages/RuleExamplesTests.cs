using GigVet.Model;
using GigVet.Text.Messages;
using GigVet.Text.Messages.Patterns;

namespace GigVet.Core.Tests.Text.Messages;

/// <summary>Every example beside every rule is run: the rules are what their examples say.</summary>
public sealed class RuleExamplesTests
{
    public static TheoryData<string, string> Matching => Examples(rule => rule.Matches);

    public static TheoryData<string, string> Silent => Examples(rule => rule.Silent);

    [Theory]
    [MemberData(nameof(Matching))]
    public void An_example_that_must_match_does(string rule, string text)
    {
        var hits = MessageReader.Read(text).Hits;

        Assert.Contains(hits, hit => hit.RuleId == rule);
        Assert.All(hits, hit => Assert.Equal(text.Substring(hit.Start, hit.Length), hit.Quote));
    }

    [Theory]
    [MemberData(nameof(Silent))]
    public void An_example_that_must_not_match_raises_nothing(string rule, string text)
    {
        _ = rule;

        Assert.DoesNotContain(MessageReader.Read(text).Hits, hit => hit.Strength >= Strength.Moderate);
    }

    [Fact]
    public void Every_rule_has_examples_of_both_kinds_and_a_name_of_its_kind()
    {
        var files = RuleFiles.Rules();

        Assert.All(files, file => Assert.All(file.Rules, rule =>
        {
            Assert.StartsWith(file.Kind + ".", rule.Id, StringComparison.Ordinal);
            Assert.NotEmpty(rule.Matches);
            Assert.NotEmpty(rule.Silent);
            Assert.EndsWith(".", rule.Why, StringComparison.Ordinal);
        }));
        Assert.Equal(
            files.Sum(file => file.Rules.Count),
            files.SelectMany(file => file.Rules).DistinctBy(rule => (rule.Id, rule.Language)).Count());
    }

    private static TheoryData<string, string> Examples(Func<RuleText, IReadOnlyList<string>> examples)
        => [.. RuleFiles.Rules()
            .SelectMany(file => file.Rules)
            .SelectMany(rule => examples(rule).Select(text => new TheoryDataRow<string, string>(rule.Id, text)))];
}
