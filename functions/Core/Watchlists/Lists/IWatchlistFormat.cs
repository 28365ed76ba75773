namespace GigVet.Watchlists;

/// <summary>
/// One list that GigVet can read: where it comes from, under which terms, and how its files are read.
/// </summary>
public interface IWatchlistFormat
{
    /// <summary>Its name in settings (<c>GigVet:Watchlists:NAME:Url</c>), answers and storage.</summary>
    string List { get; }

    /// <summary>For the person who reads a report.</summary>
    string Title { get; }

    /// <summary>Who publishes it, and the page that says so.</summary>
    Uri Publisher { get; }

    string Licence { get; }

    /// <summary>Where it is fetched from when nothing is set; null when it has to be set first.</summary>
    Uri? Usual { get; }

    /// <summary>False for the operator's list: nobody is sanctioned by it.</summary>
    bool IsOfficial => true;

    /// <summary>
    /// Files that belong to the main one: a name of ours, the file's own name, and whether it may be missing.
    /// </summary>
    /// <param name="main">Name of the main file.</param>
    IReadOnlyList<(string Part, string File, bool MayBeMissing)> Beside(string main) => [];

    /// <exception cref="BrokenListException">It is not the list, or not all of it.</exception>
    ListContent Read(ListFiles files);
}
