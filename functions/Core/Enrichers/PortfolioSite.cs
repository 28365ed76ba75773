using GigVet.Model;
using GigVet.Text.Duplicates;

namespace GigVet.Enrichers;

/// <summary>What one portfolio address shows.</summary>
public sealed record PortfolioSite : IFact
{
    /// <summary>The address that was named.</summary>
    public required Uri Url { get; init; }

    public required DateTimeOffset ReadAt { get; init; }

    public string? Title { get; init; }

    /// <summary>The person the page says it is about: structured data, its title, its footer.</summary>
    public string? PersonName { get; init; }

    public string? Location { get; init; }

    public IReadOnlyList<string> Emails { get; init; } = [];

    public IReadOnlyList<string> Phones { get; init; } = [];

    public IReadOnlyList<Uri> Links { get; init; } = [];

    /// <summary>Visible text, one line a block.</summary>
    public string Text { get; init; } = "";

    /// <summary>Of <see cref="Text"/> what is not menu, form or foot.</summary>
    public string MainText { get; init; } = "";

    /// <summary>How the page is built; null when it is too small to tell.</summary>
    public Sketch? Layout { get; init; }

    public PageTraces Traces { get; init; } = PageTraces.None;

    /// <summary>Projects the page links to, each with what its address answered.</summary>
    public IReadOnlyList<PortfolioProject> Projects { get; init; } = [];

    public Evidence Cite(string observation) => new(observation, Url, ReadAt);
}

/// <param name="State">Null when it could not be asked.</param>
public sealed record PortfolioProject(Uri Url, string Text, ProjectState? State, string Detail, DateTimeOffset CheckedAt);

public enum ProjectState
{
    Alive,

    /// <summary>The server says it is gone, or the name no longer exists.</summary>
    Dead,

    /// <summary>A registrar's or host's placeholder.</summary>
    Parked,
}
