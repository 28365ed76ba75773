using System.Text.Json.Nodes;
using GigVet.Model;
using GigVet.Text.Messages;
using GigVet.Text.Messages.Asks;
using GigVet.Text.Messages.Patterns;
using GigVet.Text.Messages.Reading;

namespace GigVet.Bench.Text;

/// <summary>A labelled message and the rules that found something in it worth a person's attention.</summary>
internal sealed record ReadMessage(LabelledMessage Message, IReadOnlyList<string> Rules)
{
    /// <summary>Whether the model alone, without any rule, would raise it.</summary>
    public required bool HasModel { get; init; }

    public bool Raised => Rules.Count > 0;

    /// <summary>A real message of the kinds the rules are for.</summary>
    public bool IsCore => Message is { Suspicious: true, Apart: false, Real: true };

    /// <summary>A real message that asks for nothing of the kind.</summary>
    public bool IsHonest => Message is { Suspicious: false, Real: true };

    public static ReadMessage Of(LabelledMessage message) => new(
        message,
        [
            .. MessageReader.Read(message.Text).Hits
                .Where(static hit => hit.Strength >= Strength.Moderate)
                .Select(static hit => hit.RuleId)
                .Distinct(StringComparer.Ordinal),
        ])
    {
        HasModel = AskModel.Current.Find(Page.Of(message.Text, RuleBook.Current), RuleBook.Current, message.Text) is not null,
    };

    /// <summary>Whether a finding is the model's and no rule's.</summary>
    public static bool IsModel(string rule) => rule.EndsWith(AskModel.RuleName, StringComparison.Ordinal);

    /// <summary>Recall and false alarms of some of the messages.</summary>
    public static JsonObject Figures(IReadOnlyList<ReadMessage> read)
    {
        List<ReadMessage> suspicious = [.. read.Where(static row => row.Message.Suspicious)];
        List<ReadMessage> benign = [.. read.Where(static row => !row.Message.Suspicious)];
        var figures = new JsonObject { ["messages"] = read.Count };
        if (suspicious.Count > 0)
            figures["recall"] = Bench.Figures.Share(suspicious.Count(static row => row.Raised), suspicious.Count);
        if (benign.Count > 0)
            figures["falseAlarms"] = Bench.Figures.Share(benign.Count(static row => row.Raised), benign.Count);

        return figures;
    }

    public static IEnumerable<(string Key, JsonObject Figures)> Each(
        IEnumerable<ReadMessage> read, Func<LabelledMessage, string> key)
        => read.GroupBy(row => key(row.Message), StringComparer.Ordinal)
            .OrderBy(static group => group.Key, StringComparer.Ordinal)
            .Select(static group => (group.Key, Figures([.. group])));

    public static string[] Ids(IEnumerable<ReadMessage> read) => [.. read.Select(static row => row.Message.Id)];
}
