using System.Buffers;
using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using GigVet.Functions;
using GigVet.Host.Tests.Settings;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Logging;

[assembly: AssemblyFixture(typeof(GigVet.Host.Tests.Support.LogWatch))]

namespace GigVet.Host.Tests.Support;

/// <summary>
/// Every line that any service of this suite logs, held at the end against every secret that any test used: keys, tokens in
/// settings, secrets and addresses of receivers, sessions, and links that open something.
/// </summary>
public sealed partial class LogWatch : IDisposable
{
    /// <summary>Shorter ones stand in words by chance.</summary>
    private const int ShortestSecret = 10;

    private static readonly ConcurrentDictionary<string, byte> Secrets = new(StringComparer.Ordinal);
    private static readonly ConcurrentQueue<string> Lines = new();

    /// <summary>A service of settings as on the command line, whose log is watched.</summary>
    internal static FunctionsApplicationBuilder Builder(IEnumerable<KeyValuePair<string, string>> settings)
    {
        var all = settings.ToArray();
        foreach (var setting in all.Where(setting => ServiceSettings.Catalogue.All.Any(one => one.IsSecret && one.Covers(setting.Key))))
            Learn(setting.Value);

        var builder = GigVetApplication.CreateBuilder([.. all.Select(setting => $"--{setting.Key}={setting.Value}")]);
        builder.Logging.AddProvider(new Provider());
        return builder;
    }

    internal static void Learn(string? secret)
    {
        if (secret?.Length >= ShortestSecret)
            Secrets.TryAdd(secret, 0);
    }

    /// <summary>Whatever of a request or an answer opens something.</summary>
    internal static void LearnFrom(string text)
    {
        foreach (Match found in Opening().Matches(text))
            Learn(found.Groups["it"].Value);
    }

    internal static ICollection<string> Known => Secrets.Keys;

    internal static void Note(string line) => Lines.Enqueue(line);

    /// <summary>The first lines that hold any of the secrets, without these.</summary>
    internal static IReadOnlyList<string> Leaks(IEnumerable<string> lines, IEnumerable<string> secrets)
    {
        string[] all = [.. secrets];
        var any = SearchValues.Create(all, StringComparison.Ordinal);
        return
        [
            .. lines.Where(line => line.AsSpan().ContainsAny(any)).Take(10)
                .Select(line => all.Aggregate(line, (rest, secret) => rest.Replace(secret, "[secret]", StringComparison.Ordinal))),
        ];
    }

    public void Dispose()
    {
        if (Leaks(Lines, Secrets.Keys) is not { Count: > 0 } leaks)
            return;

        // The runner fails the run without saying why.
        var said = $"{Lines.Count} lines were logged; these hold secrets:\n{string.Join('\n', leaks)}";
        Console.Error.WriteLine(said);
        throw new InvalidOperationException(said);
    }

    [GeneratedRegex(
        """(?<it>gv_live_[\w-]+|whsec_[\w+/=]+)|/(reply|report)/(?<it>[\w.~-]{20,})|gigvet=(?<it>[\w-]{20,})|"webhookUrl"\s*:\s*"(?<it>[^"]+)""",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 5_000)]
    private static partial Regex Opening();

    private sealed class Provider : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            Note($"{state}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
            => Note($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
            // The lines are read when everything has ended.
        }
    }
}
