using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using GigVet.Enrichers;
using GigVet.Model;
using Microsoft.Extensions.Logging;

namespace GigVet.Vetting;

/// <summary>
/// Adds to a dossier what only the service knows, because it remembers: other contractors of the same customer, proofs
/// that were given. A vetting on one machine has none.
/// </summary>
public interface ICrossCheck
{
    /// <param name="dossier">What the sources of this vetting brought.</param>
    Task<IReadOnlyList<IFact>> CheckAsync(string customer, Dossier dossier, CancellationToken cancellationToken);

    /// <summary>Under which its <see cref="Recalled.Memory"/> is kept beside those of the sources; null: it keeps none.</summary>
    string? MemoryName => null;

    /// <summary>The same facts in a planned re-check, from memory where they are sure to be the same.</summary>
    /// <param name="memory">What this check left last; null where there is none, or where something it depends on changed.</param>
    async Task<Recalled> RecallAsync(string customer, Dossier dossier, SourceMemory? memory, CancellationToken cancellationToken)
        => new(await CheckAsync(customer, dossier, cancellationToken), null);
}

/// <param name="Memory">For the next re-check; null leaves what is remembered as it is.</param>
public sealed record Recalled(IReadOnlyList<IFact> Facts, SourceMemory? Memory);

internal static partial class CrossChecks
{
    extension(IEnumerable<ICrossCheck> checks)
    {
        /// <summary>The facts of all of them. What storage throws is thrown on: a later attempt may fare better.</summary>
        /// <param name="id">The assessment's id, for the log.</param>
        public async Task<IReadOnlyList<IFact>> AllAsync(
            string id, string customer, Dossier dossier, ILogger logger, CancellationToken cancellationToken)
        {
            var facts = await Task.WhenAll(checks.Select(check => IsolateAsync(
                check, id, token => check.CheckAsync(customer, dossier, token), [], logger, cancellationToken)));
            return [.. facts.SelectMany(found => found)];
        }

        /// <summary>The same in a planned re-check.</summary>
        /// <param name="left">Is given what the checks want to have back next time.</param>
        public async Task<IReadOnlyList<IFact>> RecallAsync(
            string id,
            string customer,
            Dossier dossier,
            IReadOnlyDictionary<string, SourceMemory> memories,
            ConcurrentDictionary<string, SourceMemory> left,
            ILogger logger,
            CancellationToken cancellationToken)
        {
            var recalled = await Task.WhenAll(checks.Select(async check =>
            {
                var memory = check.MemoryName is { } name ? memories.GetValueOrDefault(name) : null;
                var found = await IsolateAsync(
                    check, id, token => check.RecallAsync(customer, dossier, memory, token), new Recalled([], null), logger, cancellationToken);
                if (found.Memory is { } next)
                    left[check.MemoryName!] = next;
                return found.Facts;
            }));
            return [.. recalled.SelectMany(found => found)];
        }
    }

    /// <summary>What one check stumbles over, it stumbles over in every attempt: it must not cost the vetting.</summary>
    private static async Task<T> IsolateAsync<T>(
        ICrossCheck check, string id, Func<CancellationToken, Task<T>> run, T none, ILogger logger, CancellationToken cancellationToken)
    {
        try
        {
            return await run(cancellationToken);
        }
        catch (Exception exception) when (IsOwnFault(exception))
        {
            LogFailed(logger, exception, check.GetType().Name, id);
            return none;
        }
    }

    /// <summary>
    /// Mistakes of the program. All else may pass: refusals of storage, the network, time that ran out, cancellation,
    /// and clients that are disposed because the service is stopping.
    /// </summary>
    private static bool IsOwnFault(Exception exception) => exception
        is ArgumentException or NullReferenceException or IndexOutOfRangeException or KeyNotFoundException
        or InvalidCastException or InvalidDataException or FormatException or ArithmeticException or NotSupportedException or JsonException
        or RegexMatchTimeoutException or UnreachableException
        or (InvalidOperationException and not ObjectDisposedException);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Check} failed in {Assessment}; its facts are missing there.")]
    private static partial void LogFailed(ILogger logger, Exception exception, string check, string assessment);
}
