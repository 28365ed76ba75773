using GigVet.Model;

namespace GigVet.Enrichers;

/// <summary>An account that was read before is not public any more, under any login.</summary>
/// <param name="LastRead">When it was last there.</param>
/// <param name="Days">On how many different days it was looked for in vain.</param>
public sealed record GitHubGone(string Login, Uri Url, DateTimeOffset LastRead, DateTimeOffset LookedAt, int Days) : IFact;
