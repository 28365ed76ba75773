namespace GigVet.Model;

/// <summary>A person's word that a watchlist match is somebody else. It holds until the listed entry changes.</summary>
/// <param name="Match">Id of the match.</param>
/// <param name="EntryVersion">What the entry said when it was dismissed.</param>
/// <param name="By">Who looked, as they call themselves; null where they did not say.</param>
public sealed record Dismissal(string Match, string EntryVersion, string Reason, DateTimeOffset At, string? By = null);
