using System.Text.Json;
using GigVet.Model;

namespace GigVet.Alerts;

/// <summary>Where one customer wants to be told, by one channel.</summary>
public sealed record AlertDestination
{
    public required string Customer { get; init; }

    public required string Channel { get; init; }

    /// <summary>The channel's own settings, secrets among them: stored, and shown to nobody as they are.</summary>
    public required JsonElement Settings { get; init; }

    /// <summary>A contractor below it is not worth a message.</summary>
    public RiskBand MinimumBand { get; init; } = RiskBand.Medium;

    /// <summary>More alerts than this at a time become one message.</summary>
    public int DigestAbove { get; init; } = DefaultDigestAbove;

    public DestinationState State { get; init; }

    /// <summary>Why it does not work, for a person who can act on it.</summary>
    public string? Trouble { get; init; }

    /// <summary>When a person set it last.</summary>
    public required DateTimeOffset ChangedAt { get; init; }

    public const int DefaultDigestAbove = 5;

    public T Read<T>()
        where T : class
        => Settings.Deserialize<T>(Vetting.GigVetJson.Options)!;

    /// <summary>Whether this destination wants an alert at all.</summary>
    public bool Wants(Alert alert) => alert.Kind is not (AlertKind.BandRose or AlertKind.NewStrongFinding or AlertKind.FirstLook)
        || alert.Now is not { } now
        || AlertRules.Rank(now.Band) >= AlertRules.Rank(MinimumBand);
}

public enum DestinationState
{
    Active,

    /// <summary>It did not answer for a day; it is still tried.</summary>
    Failing,

    /// <summary>It said that nothing will ever arrive there; nothing is sent until somebody sets it anew.</summary>
    Disabled,
}
