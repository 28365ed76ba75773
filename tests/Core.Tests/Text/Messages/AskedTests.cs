using GigVet.Core.Tests.Support;
using GigVet.Model;
using GigVet.Text.Messages;

namespace GigVet.Core.Tests.Text.Messages;

/// <summary>
/// Invented single sentences in ten languages, written before the rules were widened for them, and as many honest ones,
/// warnings, refusals and reports about the same things.
/// </summary>
public sealed class AskedTests(ITestOutputHelper output)
{
    private const string Honest = "-";

    private static readonly (string Language, string Kind, string Text)[] Lines =
    [
        .. Fixture.Read("messages", "asked.tsv")
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(static line => line.Split('\t'))
            .Select(static parts => (parts[0], parts[1], parts[2])),
    ];

    public static TheoryData<string, string> Requests => [.. Lines
        .Where(line => line.Kind != Honest)
        .DistinctBy(line => (line.Language, line.Kind))
        .Select(line => new TheoryDataRow<string, string>(line.Language, line.Kind))];

    public static TheoryData<string> Others
        => [.. Lines.Where(line => line.Kind == Honest).Select(line => new TheoryDataRow<string>(line.Text))];

    [Theory]
    [MemberData(nameof(Requests))]
    public void Most_wordings_of_a_strong_request_are_found_in_every_language(string language, string kind)
    {
        List<string> asked = [.. Lines.Where(line => line.Language == language && line.Kind == kind).Select(line => line.Text)];
        List<string> missed = [.. asked.Where(text => !MessageReader.Read(text).IsSuspicious)];

        missed.ForEach(output.WriteLine);
        Assert.True(missed.Count <= 0.28 * asked.Count, $"{missed.Count} of {asked.Count} were missed.");
    }

    [Fact]
    public void Nearly_nine_in_ten_wordings_are_found_over_all_languages()
    {
        List<string> asked = [.. Lines.Where(line => line.Kind != Honest).Select(line => line.Text)];

        Assert.True(asked.Count(text => MessageReader.Read(text).IsSuspicious) >= 0.88 * asked.Count);
    }

    [Theory]
    [MemberData(nameof(Others))]
    public void Warnings_refusals_reports_and_ordinary_work_ask_for_nothing(string text)
        => Assert.DoesNotContain(MessageReader.Read(text).Hits, hit => hit.Strength >= Strength.Moderate);

    [Theory]
    [InlineData("can I use your account", "Would it be possible that I temporarily use your account, please?")]
    [InlineData("Let me use your account. I pay you.", "Allow me to make use of your account; you would be remunerated.")]
    [InlineData("You take the interview for me.", "It would be you who attends the interview in my place.")]
    [InlineData("Install AnyDesk and give me the code.", "Kindly install AnyDesk and thereafter share with me the code.")]
    [InlineData("I want to rent your account.", "I would like, if you are willing, to rent your account.")]
    [InlineData("me want rent you account your Upwork account, i pay", "I want to rent your Upwork account, I will pay.")]
    public void Simpler_or_richer_English_with_the_same_request_gives_the_same_findings(string simple, string rich)
        => Assert.Equal(Kinds(simple), Kinds(rich));

    private static string[] Kinds(string text)
        => [.. MessageReader.Read(text).Hits
            .Where(hit => hit.Strength >= Strength.Moderate)
            .Select(hit => hit.Kind)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)];
}
