using Microsoft.Extensions.Logging;

namespace GigVet.LocalRuntime.Tests.Simulation;

/// <summary>What the host says at the level it shows.</summary>
internal sealed class RecordedLog : ILogger
{
    public List<(string Text, Exception? Exception)> Lines { get; } = [];

    public string[] Texts => [.. Lines.Select(line => line.Text)];

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
        => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter)
        => Lines.Add((formatter(state, exception), exception));
}
