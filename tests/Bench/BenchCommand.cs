namespace GigVet.Bench;

/// <summary>Finds the measurement by its name, runs it and prints what it found.</summary>
public static class BenchCommand
{
    private const int BadInput = 2;
    private const int Stopped = 1;

    public static IReadOnlyList<IMeasurement> Measurements { get; } =
    [
        .. typeof(BenchCommand).Assembly.GetTypes()
            .Where(static type => type.IsClass && type.IsAssignableTo(typeof(IMeasurement)))
            .Select(static type => (IMeasurement)Activator.CreateInstance(type)!)
            .OrderBy(static measurement => measurement.Name, StringComparer.Ordinal),
    ];

    /// <returns>0, or 2 when the command line or the data cannot be used.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        // Parts under measurement may print on their way; the last line of standard output is ours.
        var output = Console.Out;
        Console.SetOut(Console.Error);
        using var stop = new CancellationTokenSource();
        Console.CancelKeyPress += (_, press) =>
        {
            press.Cancel = true;
            stop.Cancel();
        };
        try
        {
            var measurement = Find(args);
            var options = BenchOptions.Read(measurement, args.AsSpan(1));
            var figures = new Figures();
            await measurement.MeasureAsync(options, figures, stop.Token);
            figures.Print(output);
            if (options.Json)
                await output.WriteLineAsync(figures.ToJson());

            return 0;
        }
        catch (BenchException exception)
        {
            await Console.Error.WriteLineAsync($"bench: {exception.Message}");
            return BadInput;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            await Console.Error.WriteLineAsync("bench: stopped.");
            return Stopped;
        }
    }

    private static IMeasurement Find(string[] args)
    {
        var names = string.Join(", ", Measurements.Select(static measurement => measurement.Name));
        return args is [var name, ..]
            ? Measurements.FirstOrDefault(measurement => measurement.Name == name)
                ?? throw new BenchException($"there is no measurement \"{name}\"; there are {names}.")
            : throw new BenchException($"name a measurement: {names}.");
    }
}
