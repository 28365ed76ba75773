using System.Text.RegularExpressions;

namespace GigVet.Customers;

/// <summary>A small business that has contractors vetted: the tenant, first part of every partition key.</summary>
/// <param name="IsOperator">Runs this GigVet, and may create customers.</param>
public sealed record Customer(string Id, string Name, bool IsOperator, DateTimeOffset CreatedAt)
{
    public const string WhatAnIdIs = "must be 2 to 40 lower-case letters, digits and hyphens, beginning with a letter; \"key\" and \"customer\" are taken.";

    // The names of partitions that are no customer's.
    private static readonly string[] Reserved = ["key", "customer", "slot", "open"];

    public static bool IsId(string id) => IdPattern.IsMatch(id) && !Reserved.Contains(id, StringComparer.Ordinal);

    private static Regex IdPattern { get; } = new(@"^[a-z][a-z0-9-]{1,39}\z", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
}
