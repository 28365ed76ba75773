namespace GigVet.Enrichers;

/// <summary>What of a page can tie it to another one, beside what it says.</summary>
public sealed record PageTraces
{
    public static PageTraces None { get; } = new();

    /// <summary>Ids of counters and advertising accounts, such as <c>G-1A2B3C4D5E</c>.</summary>
    public IReadOnlyList<string> AnalyticsIds { get; init; } = [];

    /// <summary>Addresses of pictures of work: no drawings, logos or faces, none of a picture agency.</summary>
    public IReadOnlyList<Uri> Images { get; init; } = [];

    /// <summary>What clients are quoted with.</summary>
    public IReadOnlyList<string> Testimonials { get; init; } = [];

    /// <summary>E-mail addresses, phone numbers and VAT ids in comments, where a copyist does not look.</summary>
    public IReadOnlyList<string> LeftInComments { get; init; } = [];

    /// <summary>The declared icon; null when none is or it comes with a framework.</summary>
    public Uri? Icon { get; init; }

    /// <summary>Hash of the icon's bytes; null when it was not read.</summary>
    public string? IconHash { get; init; }
}
