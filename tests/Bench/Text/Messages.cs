using System.Text.Json.Nodes;

namespace GigVet.Bench.Text;

/// <summary>How many labelled messages are read as what they are, and how fast.</summary>
public sealed class Messages : IMeasurement
{
    private const string FuzzSeconds = "fuzz-seconds";

    private const int FuzzSeed = 7;

    public string Name => "messages";

    public string About => "suspicious messages found and honest ones left alone";

    public bool TakesInput => true;

    public IReadOnlyList<string> Numbers => [FuzzSeconds];

    public Task MeasureAsync(BenchOptions options, Figures figures, CancellationToken cancellationToken)
    {
        string[] paths = options.Input is { } input
            ? [DataFile.Find(input)]
            : [DataFile.Find(null, "pitches", "pitches.jsonl"), DataFile.Find(null, "pitches", "pitches2.jsonl")];
        var (messages, leftOut) = LabelledMessage.ReadFiles(paths);
        var read = messages.ConvertAll(ReadMessage.Of);

        figures.Add("messages", read.Count, note: leftOut > 0 ? $"{leftOut} paraphrases left out" : "");
        AddCore(figures, read);
        AddApart(figures, read);
        AddParts(figures, read);
        GroupsLeftOut.Add(figures, read);
        if (options.Input is null)
            FreshWording.Add(figures);
        MessageSpeed.Measure(figures, [.. messages.Select(static message => message.Text)], cancellationToken);
        if (options.Number(FuzzSeconds, 0) is var seconds and > 0)
            MessageFuzz.Run(FuzzSeed, TimeSpan.FromSeconds(seconds), cancellationToken).AddTo(figures);

        return Task.CompletedTask;
    }

    private static void AddCore(Figures figures, List<ReadMessage> read)
    {
        var core = read.FindAll(static row => row.IsCore);
        var benign = read.FindAll(static row => row.IsHonest);
        var hard = benign.FindAll(static row => row.Message.HardNegative);
        AddShare(figures, "recall", core);
        AddShare(figures, "falseAlarms", benign);
        AddShare(figures, "hardNegativeFalseAlarms", hard);
        figures.AddList("missed", ReadMessage.Ids(core.Where(static row => !row.Raised)));
        figures.AddList("falselyRaised", ReadMessage.Ids(benign.Where(static row => row.Raised)));
        figures.AddEach("parts",
        [
            Part("development", read.Where(static row => !row.Message.HeldOut)),
            Part("heldOut", read.Where(static row => row.Message.HeldOut)),
        ]);
    }

    private static (string, JsonObject) Part(string name, IEnumerable<ReadMessage> read)
        => (name, ReadMessage.Figures([.. read.Where(static row => row.IsCore || row.IsHonest)]));

    private static void AddApart(Figures figures, List<ReadMessage> read)
    {
        var apart = read.FindAll(static row => row.Message is { Suspicious: true, Apart: true });
        var ads = apart.FindAll(static row => row.Message.Kind.StartsWith("fake_job_", StringComparison.Ordinal));
        AddShare(figures, "jobAdRecall", ads);
        AddShare(figures, "generalScamRecall", [.. apart.Except(ads)]);

        // What the author of a filter made up shows wordings, and no sender.
        var written = read.FindAll(static row => row.Message is { Real: false, Apart: false });
        var askers = written.FindAll(static row => row.Message.Suspicious);
        AddShare(figures, "writtenExampleRecall", askers);
        AddShare(figures, "writtenExampleFalseAlarms", [.. written.Except(askers)]);
        figures.AddList("missedApart", ReadMessage.Ids(apart.Concat(askers).Where(static row => !row.Raised)));
        figures.AddList(
            "writtenFalselyRaised", ReadMessage.Ids(written.Except(askers).Where(static row => row.Raised)));
    }

    private static void AddParts(Figures figures, List<ReadMessage> read)
    {
        figures.AddEach("perKind", ReadMessage.Each(read, static message => message.Kind));
        figures.AddEach("perGroup", ReadMessage.Each(read, static message => message.Group));
        figures.AddEach("perLanguage", ReadMessage.Each(
            read.Where(static row => row.IsCore || !row.Message.Suspicious), static message => message.Language));
    }

    private static void AddShare(Figures figures, string name, List<ReadMessage> read)
        => figures.AddShare(name, read.Count(static row => row.Raised), read.Count);
}
