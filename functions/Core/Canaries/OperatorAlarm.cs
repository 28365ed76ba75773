using GigVet.Alerts;
using GigVet.Customers;

namespace GigVet.Canaries;

/// <summary>Whoever is told that a platform can no longer be read.</summary>
public interface IConnectorAlarm
{
    /// <summary>Safe to repeat: one outage is told once.</summary>
    Task TellAsync(ConnectorState broken, CancellationToken cancellationToken);
}

/// <summary>Tells the operators of this GigVet, wherever they want to be told. Other customers have no use for it: they cannot mend it.</summary>
public sealed class OperatorAlarm(ICustomerStore customers, AlertDesk desk, TimeProvider time) : IConnectorAlarm
{
    public async Task TellAsync(ConnectorState broken, CancellationToken cancellationToken)
    {
        var since = broken.BrokenSince!.Value.UtcDateTime;
        foreach (var customer in await customers.ListAsync(cancellationToken))
        {
            if (customer.IsOperator)
                await desk.HandOnAsync(customer.Id, Alert(customer.Id, broken, since), _ => true, cancellationToken);
        }
    }

    private Alert Alert(string customer, ConnectorState broken, DateTime since) => new()
    {
        Id = AlertId.Derived($"{customer}|{broken.Platform}|{since:O}"),
        Kind = AlertKind.ConnectorBroken,
        Title = $"GigVet can no longer read the pages of {broken.Platform}",
        At = time.GetUtcNow(),
        Causes =
        [
            new AlertCause(
                AlertKind.ConnectorBroken,
                broken.Platform,
                $"Known profiles of {broken.Platform} no longer show {string.Join(", ", broken.Missing)}. Its contractors are reported as not checked, never as suspicious."),
        ],
        NextStep = "Ask for captures as plain text until a version of GigVet reads the new pages; GET /api/v1/health says when it does.",
    };
}
