namespace GigVet.Model;

/// <summary>One contractor on one platform: the key of everything GigVet stores, queues and shows.</summary>
/// <param name="Platform">Lower-case platform name, such as <c>upwork</c>.</param>
/// <param name="Handle">The platform's canonical handle, such as <c>~01ab…</c>.</param>
public readonly record struct ContractorRef(string Platform, string Handle)
{
    /// <summary><c>platform:handle</c>, the form in which people and the API write it.</summary>
    public override string ToString() => $"{Platform}:{Handle}";
}
