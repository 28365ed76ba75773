using System.Globalization;
using GigVet.Customers;
using GigVet.Protection.Audit;
using Microsoft.Extensions.DependencyInjection;

namespace GigVet.Functions.Start;

/// <summary>
/// <c>audit verify [CUSTOMER]</c> recomputes the audit's chain of one customer, or of all, and names the first broken link.
/// Exit code: 0 sound, 1 broken.
/// </summary>
public static class AuditCommand
{
    public const string Name = "audit";

    public static async Task<int> RunAsync(
        IServiceProvider services, string[] arguments, TextWriter output, CancellationToken cancellationToken)
    {
        var store = services.GetRequiredService<ICustomerStore>();
        string[] customers;
        switch (arguments)
        {
            case ["verify"]:
                customers = [.. (await store.ListAsync(cancellationToken)).Select(customer => customer.Id)];
                break;
            case ["verify", var customer] when Customer.IsId(customer) && await store.FindAsync(customer, cancellationToken) is not null:
                customers = [customer];
                break;
            case ["verify", var customer]:
                await output.WriteLineAsync($"There is no customer \"{customer}\".");
                return 2;
            default:
                await output.WriteLineAsync("audit verify [CUSTOMER]");
                return 2;
        }

        var check = services.GetRequiredService<AuditCheck>();
        var isBroken = false;
        foreach (var customer in customers)
        {
            var verdict = await check.RunAsync(customer, cancellationToken);
            isBroken |= verdict.Break is not null;
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"{customer}  {(verdict.Break is { } broken ? "BROKEN: " + broken : "sound")}  {verdict.Number} links, last {verdict.Hash}"));
        }

        return isBroken ? 1 : 0;
    }
}
