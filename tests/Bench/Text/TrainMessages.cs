using GigVet.TestSupport;
using GigVet.Text.Messages.Asks;

namespace GigVet.Bench.Text;

/// <summary>Learns the weights of the model beside the message rules and writes their file.</summary>
public sealed class TrainMessages : IMeasurement
{
    public string Name => "train-messages";

    public string About => "learns the model beside the message rules anew and writes its weights";

    /// <summary>The examples, and the file that the product ships.</summary>
    public static string Examples => Repository.Folder("tests", "Bench", "Text", "Examples");

    public static string Weights
        => Repository.Folder("functions", "Core", "Text", "Messages", "Asks", "Weights.txt");

    public async Task MeasureAsync(BenchOptions options, Figures figures, CancellationToken cancellationToken)
    {
        var examples = AskExamples.Read(Examples);
        var lines = AskTrainer.Train(examples);
        await File.WriteAllLinesAsync(Weights, [Head(), .. lines], cancellationToken);
        figures.Add("examples", examples.Count);
        figures.Add("asking", examples.Count(static example => example.Kind is not null));
        figures.Add("weights", lines.Count);
    }

    /// <summary>The first line of the file.</summary>
    public static string Head() => "# Written by tests/Bench -- train-messages. & in one sentence, ~ in one passage, > "
        + "within four words\t" + string.Join('\t', AskModel.Kinds);
}
