namespace GigVet.Watchlists;

/// <summary>What was fetched is not the list, or not all of it. Says which file and what is wrong with it.</summary>
public sealed class BrokenListException(string file, string why, Exception? inner = null)
    : Exception($"{file}: {why}", inner);
