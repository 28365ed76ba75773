namespace GigVet.Bench;

/// <summary>One thing that can be measured. Found by reflection: a new one is a new class and nothing else.</summary>
public interface IMeasurement
{
    /// <summary>What it is asked for by.</summary>
    string Name { get; }

    /// <summary>In one line, for the list of names.</summary>
    string About { get; }

    /// <summary>Whether <c>--input</c> names a file to measure on.</summary>
    bool TakesInput => false;

    /// <summary>Options of its own that take a whole number, without their dashes.</summary>
    IReadOnlyList<string> Numbers => [];

    /// <param name="options">What was asked for on the command line.</param>
    /// <param name="figures">What is printed in the end.</param>
    /// <param name="cancellationToken">Ends it without figures.</param>
    /// <exception cref="BenchException">It cannot be measured; the message says what to change.</exception>
    Task MeasureAsync(BenchOptions options, Figures figures, CancellationToken cancellationToken);
}

/// <summary>A measurement that cannot be done as asked. The message is one line for the person who asked.</summary>
public sealed class BenchException(string message) : Exception(message);
