using GigVet.TestSupport;

namespace GigVet.Bench.Text;

/// <summary>Learns the weights of the model beside the message rules and writes the file that the product ships.</summary>
public sealed class TrainMessages : IMeasurement
{
    public string Name => "train-messages";

    public string About => "learns the model beside the message rules anew and writes its weights";

    public async Task MeasureAsync(BenchOptions options, Figures figures, CancellationToken cancellationToken)
    {
        var examples = AskExamples.Read();
        var lines = AskTrainer.Train(examples);
        await File.WriteAllLinesAsync(
            Repository.Folder("functions", "Core", "Text", "Messages", "Asks", "Weights.txt"), lines, cancellationToken);
        figures.Add("examples", examples.Count);
        figures.Add("asking", examples.Count(static example => example.Kind is not null));
        figures.Add("weights", lines.Count);
    }
}
