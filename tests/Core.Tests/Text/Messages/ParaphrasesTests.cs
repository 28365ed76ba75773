using GigVet.Core.Tests.Support;
using GigVet.Model;
using GigVet.Text.Messages;

namespace GigVet.Core.Tests.Text.Messages;

/// <summary>
/// Invented messages, written before the rules were widened for them: each asks in other words for what a kind is
/// about, and as many honest ones speak of the same things.
/// </summary>
public sealed class ParaphrasesTests
{
    private const string Honest = "-";

    private static readonly (string Kinds, string Text)[] Lines =
    [
        .. Fixture.Read("messages", "paraphrases.tsv")
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(static line => line.Split('\t'))
            .Select(static parts => (parts[0], parts[1])),
    ];

    public static TheoryData<string, string> Requests
        => [.. Lines.Where(line => line.Kinds != Honest).Select(line => new TheoryDataRow<string, string>(line.Kinds, line.Text))];

    public static TheoryData<string> Others
        => [.. Lines.Where(line => line.Kinds == Honest).Select(line => new TheoryDataRow<string>(line.Text))];

    [Theory]
    [MemberData(nameof(Requests))]
    public void A_request_in_other_words_is_found_as_one_of_its_kinds(string kinds, string text)
        => Assert.NotEmpty(MessageReader.Read(text).Hits.Select(hit => hit.Kind).Intersect(kinds.Split(','), StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Others))]
    public void An_honest_message_about_the_same_things_is_not_suspicious(string text)
        => Assert.DoesNotContain(MessageReader.Read(text).Hits, hit => hit.Strength >= Strength.Moderate);
}
