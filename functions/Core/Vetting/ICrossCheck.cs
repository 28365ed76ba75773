using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
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
}

internal static partial class CrossChecks
{
    extension(IEnumerable<ICrossCheck> checks)
    {
        /// <summary>The facts of all of them. What storage throws is thrown on: a later attempt may fare better.</summary>
        /// <param name="id">The assessment's id, for the log.</param>
        public async Task<IReadOnlyList<IFact>> AllAsync(
            string id, string customer, Dossier dossier, ILogger logger, CancellationToken cancellationToken)
        {
            var facts = await Task.WhenAll(checks.Select(
                check => IsolateAsync(check, id, customer, dossier, logger, cancellationToken)));
            return [.. facts.SelectMany(found => found)];
        }
    }

    /// <summary>What one check stumbles over, it stumbles over in every attempt: it must not cost the vetting.</summary>
    private static async Task<IReadOnlyList<IFact>> IsolateAsync(
        ICrossCheck check, string id, string customer, Dossier dossier, ILogger logger, CancellationToken cancellationToken)
    {
        try
        {
            return await check.CheckAsync(customer, dossier, cancellationToken);
        }
        catch (Exception exception) when (IsOwnFault(exception))
        {
            LogFailed(logger, exception, check.GetType().Name, id);
            return [];
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
