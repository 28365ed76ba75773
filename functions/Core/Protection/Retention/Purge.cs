using System.Globalization;
using GigVet.Customers;
using GigVet.Model;
using GigVet.Protection.Audit;
using GigVet.Vetting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace GigVet.Protection.Retention;

/// <summary>
/// Deletes what was kept long enough. Every contractor leaves a receipt, and every run that deleted something a line in the
/// customer's audit. Safe to run twice and to stop anywhere.
/// </summary>
public sealed partial class Purge(
    ICustomerStore customers,
    IRetentionStore retention,
    IOldData old,
    ErasureDesk erasures,
    AuditLog audit,
    PlatformDirectory platforms,
    IOptions<RetentionOptions> options,
    TimeProvider time,
    ILogger<Purge> logger)
{
    /// <summary>Who did it, in audits and receipts.</summary>
    public const string By = "gigvet";

    private const string What = "Purge";

    /// <summary>An idempotency key is honoured for a day (the API's contract).</summary>
    private static readonly TimeSpan MarkLife = TimeSpan.FromHours(24);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (var customer in await customers.ListAsync(cancellationToken))
        {
            try
            {
                await RunAsync(customer.Id, cancellationToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // The next run tries again; the others must not wait for it.
                LogFailed(logger, exception, customer.Id);
            }
        }

        var usual = time.GetUtcNow() - TimeSpan.FromDays(options.Value.RetentionDays);
        var sweeps = await old.DeleteSweepsAsync(usual, cancellationToken);
        LogSweeps(logger, sweeps);
    }

    /// <summary>How many days this customer's contractors are kept.</summary>
    public async Task<int> DaysAsync(string customer, CancellationToken cancellationToken)
        => await retention.FindAsync(customer, cancellationToken) ?? options.Value.RetentionDays;

    private async Task RunAsync(string customer, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var before = now - TimeSpan.FromDays(await DaysAsync(customer, cancellationToken));
        var purged = 0;
        foreach (var age in await old.ContractorsAsync(customer, cancellationToken))
        {
            if (age.IsOf(before) && await EraseAsync(customer, age.Contractor, before, cancellationToken))
                purged++;
        }

        var deliveries = await old.DeleteDeliveriesAsync(customer, before, cancellationToken);
        var silences = await old.DeleteSilencesAsync(customer, now, cancellationToken);
        var marks = await old.DeleteMarksAsync(customer, now - MarkLife, cancellationToken);
        await old.DeleteAllowancesAsync(customer, now - MarkLife, cancellationToken);
        if (purged + deliveries + silences + marks == 0)
            return;

        var detail = string.Create(
            CultureInfo.InvariantCulture, $"{purged} contractors, rows of deliveries {deliveries}, silences {silences}, idempotency keys {marks}");
        await audit.AppendAsync(customer, new AuditEvent(now, By, What, null, detail));
        LogPurged(logger, customer, purged, deliveries, silences, marks);
    }

    /// <returns>False for whoever was hired or asked about in the meantime, and for whom it failed.</returns>
    private async Task<bool> EraseAsync(string customer, ContractorRef contractor, DateTimeOffset before, CancellationToken cancellationToken)
    {
        try
        {
            // The list may be long, and the work before this one too. What begins after this look stays.
            var now = time.GetUtcNow();
            if (await old.AgeAsync(customer, contractor, cancellationToken) is not { } age || !age.IsOf(before))
                return false;

            await EraseAsync(customer, contractor, now);
            return true;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            LogFailed(logger, exception, customer);
            return false;
        }
    }

    private async Task EraseAsync(string customer, ContractorRef contractor, DateTimeOffset at)
    {
        var whose = new Whose(customer, contractor, platforms[contractor].UrlOf(contractor.Handle));
        var receipt = await erasures.EraseAsync(whose, By, at, CancellationToken.None);
        await audit.AppendAsync(
            customer,
            new AuditEvent(
                time.GetUtcNow(),
                By,
                What,
                receipt.Reference,
                string.Create(CultureInfo.InvariantCulture, $"{receipt.Id}: {receipt.Rows.Values.Sum()} rows")));
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Something of {Customer} could not be purged and is tried again.")]
    private static partial void LogFailed(ILogger logger, Exception exception, string customer);

    [LoggerMessage(
        Level = LogLevel.Information,
        Message = "Purged of {Customer}: {Contractors} contractors, rows of deliveries {Deliveries}, silences {Silences}, idempotency keys {Marks}.")]
    private static partial void LogPurged(ILogger logger, string customer, int contractors, int deliveries, int silences, int marks);

    [LoggerMessage(Level = LogLevel.Information, Message = "Purged of sweeps: {Rows} rows.")]
    private static partial void LogSweeps(ILogger logger, int rows);
}
