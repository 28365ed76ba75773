using GigVet.Vetting;

namespace GigVet.Customers;

/// <summary>Creates customers, each with a first key that manages the others.</summary>
public sealed class CustomerDesk(ICustomerStore customers, KeyDesk keys, TimeProvider time)
{
    private const int LongestName = 100;

    /// <returns>Null when there is a customer of this id.</returns>
    /// <exception cref="InvalidRequestException">Id or name cannot be used.</exception>
    public async Task<(Customer Customer, IssuedKey Key)?> CreateAsync(
        string id, string? name, bool isOperator, CancellationToken cancellationToken)
    {
        if (!Customer.IsId(id))
            throw new InvalidRequestException("id", Customer.WhatAnIdIs);
        if (name?.Trim() is { Length: 0 or > LongestName })
            throw new InvalidRequestException("name", $"must have 1 to {LongestName} characters.");

        var customer = new Customer(id, name?.Trim() ?? id, isOperator, time.GetUtcNow());
        if (!await customers.AddAsync(customer, cancellationToken))
            return null;

        var key = await keys.IssueAsync(
            id, new KeyRequest { Scopes = Scopes.All, Note = "first key" }, cancellationToken);
        return (customer, key);
    }
}
