namespace GigVet.Core.Tests.Web.Attacks;

/// <summary>One way in which a portfolio address can be turned against the service that opens it, and how that ends.</summary>
/// <param name="Kind">Heading of its table.</param>
/// <param name="Does">What the attacker does, in a line.</param>
/// <param name="Outcome">What the service says in the end, word for word.</param>
/// <param name="RunAsync">Does it, and gives what was said.</param>
public sealed record Attack(string Kind, string Name, string Does, string Outcome, Func<Task<string>> RunAsync)
{
    public static IReadOnlyList<Attack> All { get; } =
    [
        .. AddressAttacks.All,
        .. NameAttacks.All,
        .. RedirectAttacks.All,
        .. AnswerAttacks.All,
        .. BodyAttacks.All,
        .. PageAttacks.All,
        .. WallAttacks.All,
    ];
}
