using System.Security.Cryptography;
using System.Text;
using GigVet.TestSupport;
using GigVet.Text.Messages.Asks;
using GigVet.Text.Messages.Patterns;
using GigVet.Text.Messages.Reading;

namespace GigVet.Bench.Text;

/// <summary>
/// Learns the weights of the model beside the message rules and writes the file that the product ships. Before that it
/// learns from four lines in five and shows what it makes of texts of the fifth.
/// </summary>
public sealed class TrainMessages : IMeasurement
{
    private const int Parts = 5;

    private static readonly double[] Thresholds = [1, 2, 3];

    public string Name => "train-messages";

    public string About => "learns the model beside the message rules anew and writes its weights";

    public async Task MeasureAsync(BenchOptions options, Figures figures, CancellationToken cancellationToken)
    {
        AddHeldOut(figures);
        var examples = AskExamples.Read();
        var lines = AskTrainer.Train(examples);
        await File.WriteAllLinesAsync(
            Repository.Folder("functions", "Core", "Text", "Messages", "Asks", "Weights.txt"), lines, cancellationToken);
        figures.Add("examples", examples.Count);
        figures.Add("asking", examples.Count(static example => example.Kind is not null));
        figures.Add("weights", lines.Count);
    }

    private static void AddHeldOut(Figures figures)
    {
        var model = new AskModel(new(AskTrainer.Train(AskExamples.Read(static line => !IsHeldOut(line)))));
        AddEach(figures, model, "heldOut", AskExamples.Read(IsHeldOut));
    }

    private static void AddEach(Figures figures, AskModel model, string name, List<AskExample> examples)
    {
        var asking = examples.FindAll(static example => example.Kind is not null);
        var honest = examples.FindAll(static example => example.Kind is null);
        foreach (var threshold in Thresholds)
        {
            figures.AddShare($"{name}Recall above {threshold}", asking.Count(Raised), asking.Count);
            figures.AddShare($"{name}FalseAlarms above {threshold}", honest.Count(Raised), honest.Count);

            bool Raised(AskExample example) => model.Find(
                Page.Of(example.Text, RuleBook.Current), RuleBook.Current, example.Text, threshold) is not null;
        }
    }

    private static bool IsHeldOut(string line) => SHA256.HashData(Encoding.UTF8.GetBytes(line))[0] % Parts == 0;
}
