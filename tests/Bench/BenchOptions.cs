using System.Globalization;

namespace GigVet.Bench;

/// <summary>What stands after the name on the command line.</summary>
public sealed record BenchOptions
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    public bool Json { get; private set; }

    /// <summary>Ends within a minute.</summary>
    public bool Quick { get; private set; }

    public string? Input { get; private set; }

    /// <exception cref="BenchException">Says which word is wrong.</exception>
    public static BenchOptions Read(IMeasurement measurement, ReadOnlySpan<string> words)
    {
        var options = new BenchOptions();
        for (var index = 0; index < words.Length; index++)
        {
            var word = words[index];
            switch (word)
            {
                case "--json":
                    options.Json = true;
                    break;
                case "--quick":
                    options.Quick = true;
                    break;
                case "--input" when measurement.TakesInput:
                    options.Input = Value(words, ref index);
                    break;
                case ['-', '-', .. var name] when measurement.Numbers.Contains(name, StringComparer.Ordinal):
                    options._numbers[name] = Number(words, ref index);
                    break;
                default:
                    throw new BenchException(
                        $"{measurement.Name} does not take \"{word}\"; it takes {Known(measurement)}.");
            }
        }

        return options;
    }

    /// <summary>The number given for an option, or what it is without one.</summary>
    public int Number(string name, int otherwise) => _numbers.GetValueOrDefault(name, otherwise);

    private static string Known(IMeasurement measurement) => string.Join(
        ", ",
        [
            "--json", "--quick",
            .. measurement.TakesInput ? ["--input FILE"] : (string[])[],
            .. measurement.Numbers.Select(static name => $"--{name} N"),
        ]);

    private static string Value(ReadOnlySpan<string> words, ref int index)
        => index + 1 < words.Length && !words[index + 1].StartsWith("--", StringComparison.Ordinal)
            ? words[++index]
            : throw new BenchException($"{words[index]} needs a value.");

    private static int Number(ReadOnlySpan<string> words, ref int index)
    {
        var name = words[index];
        return int.TryParse(Value(words, ref index), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number > 0
            ? number
            : throw new BenchException($"{name} needs a whole number from 1.");
    }
}
