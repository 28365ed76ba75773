using System.Globalization;
using GigVet.Text.Messages;

namespace GigVet.Core.Tests.Text.Messages;

/// <summary>Recall and false alarms on real messages, the groups that were read apart from the others.</summary>
public sealed class SharedPitchesTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(true, 0.93, 0.005)]
    [InlineData(false, 0.9, 0.012)]
    public void Real_pitches_are_found_and_honest_messages_left_alone(bool read, double recall, double falseAlarms)
    {
        var messages = SharedPitches.Load("pitches.jsonl", "pitches2.jsonl");
        if (messages is null)
            Assert.Skip("The labelled messages (data/pitches) are not on this machine.");

        List<LabelledMessage> half = [.. messages.Where(message => message.Read == read)];
        List<LabelledMessage> core = [.. half.Where(message => message.Suspicious && !message.Near)];
        List<LabelledMessage> benign = [.. half.Where(message => !message.Suspicious)];
        List<LabelledMessage> missed = [.. core.Where(message => !IsRaised(message))];
        List<LabelledMessage> raised = [.. benign.Where(IsRaised)];

        Print($"core {core.Count} missed {missed.Count}, benign {benign.Count} raised {raised.Count}");
        foreach (var message in missed)
            Print($"missed {message.Id} {message.Kind} {message.Group}");
        foreach (var message in raised)
            Print($"raised {message.Id} {message.Kind} {message.Group}: {Rules(message)}");
        foreach (var kind in half.Where(message => message.Suspicious).GroupBy(message => (message.Kind, message.Near)))
            Print($"{kind.Key.Kind}{(kind.Key.Near ? " (near)" : "")}: {kind.Count(IsRaised)}/{kind.Count()}");
        foreach (var group in core.GroupBy(message => message.Group, StringComparer.Ordinal))
            Print($"  {group.Key}: {group.Count(IsRaised)}/{group.Count()}");

        Assert.True(missed.Count <= (1 - recall) * core.Count, $"missed {missed.Count}/{core.Count}");
        Assert.True(raised.Count <= falseAlarms * benign.Count, $"false alarms {raised.Count}/{benign.Count}");
    }

    private static bool IsRaised(LabelledMessage message) => MessageReader.Read(message.Text).IsSuspicious;

    private static string Rules(LabelledMessage message)
        => string.Join(" ; ", MessageReader.Read(message.Text).Hits.Select(hit => $"{hit.RuleId} «{hit.Quote}»"));

    private void Print(FormattableString line) => output.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
