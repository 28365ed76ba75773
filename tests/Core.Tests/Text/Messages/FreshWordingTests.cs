using System.Text.Json;
using GigVet.TestSupport;
using GigVet.Text.Messages;

namespace GigVet.Core.Tests.Text.Messages;

/// <summary>
/// Invented messages in words of their own; the model learns from the first two files, and from the third nothing. The
/// bounds are near what was measured, so that a change of words, rules or examples shows what it costs.
/// </summary>
public sealed class FreshWordingTests
{
    [Theory]
    [InlineData("First", 0.65, 0.05)]
    [InlineData("Second", 0.2, 0.07)]
    [InlineData("Third", 0.58, 0.04)]
    public void Fresh_wordings_are_found_and_honest_ones_left_alone(string file, double recall, double falseAlarms)
    {
        var messages = File.ReadLines(Repository.Folder("tests", "Bench", "Text", "FreshWording", $"{file}.jsonl"))
            .Select(Parse)
            .ToLookup(message => message.Asks, message => MessageReader.Read(message.Text).IsSuspicious);

        Assert.InRange(messages[true].Average(raised => raised ? 1.0 : 0), recall, 1);
        Assert.InRange(messages[false].Average(raised => raised ? 1.0 : 0), 0, falseAlarms);
    }

    private static (string Text, bool Asks) Parse(string line)
    {
        using var document = JsonDocument.Parse(line);
        return (document.RootElement.GetProperty("text").GetString()!,
            document.RootElement.GetProperty("label").GetString() == "suspicious");
    }
}
