using GigVet.Model;

namespace GigVet.Protection;

/// <summary>One contractor of one customer: whose data is looked for.</summary>
/// <param name="Url">Of the profile.</param>
public sealed record Whose(string Customer, ContractorRef Contractor, Uri Url);
