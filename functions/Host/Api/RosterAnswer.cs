using GigVet.Model;
using GigVet.Vetting;
using GigVet.Watching;
using Microsoft.AspNetCore.Http;

namespace GigVet.Functions.Api;

/// <summary>One contractor on the roster, as the API shows it.</summary>
public sealed record RosterAnswer
{
    public required ContractorRef Contractor { get; init; }

    public required Uri Url { get; init; }

    public required ContractorRole Role { get; init; }

    public required Cadence Cadence { get; init; }

    public required string? Github { get; init; }

    public required IReadOnlyList<Uri> Portfolio { get; init; }

    public required Claims? Claims { get; init; }

    public required string? Note { get; init; }

    public required bool Paused { get; init; }

    public required DateTimeOffset? EndedAt { get; init; }

    public required DateTimeOffset AddedAt { get; init; }

    /// <summary>Null while the contractor is not checked.</summary>
    public required DateTimeOffset? NextCheckAt { get; init; }

    public required DateTimeOffset? LastCheckedAt { get; init; }

    public required RiskBand? Band { get; init; }

    public required int? Score { get; init; }

    /// <summary>The id of the latest assessment.</summary>
    public required string? Assessment { get; init; }

    public required DateTimeOffset? AssessedAt { get; init; }

    /// <summary>Sources that could be read before and cannot now: "could not look" is said, never hidden.</summary>
    public required IReadOnlyList<UnreadSource> Unread { get; init; }

    /// <summary>Days on which the platform said that there is no such profile.</summary>
    public required IReadOnlyList<DateOnly> ProfileMissingOn { get; init; }

    internal static IResult Result(RosterEntry entry, int status = 200)
        => Results.Json(Of(entry), GigVetJson.Options, statusCode: status);

    public static RosterAnswer Of(RosterEntry entry) => new()
    {
        Contractor = entry.Request.Contractor,
        Url = entry.Request.ProfileUrl,
        Role = entry.Request.Role,
        Cadence = entry.Cadence,
        Github = entry.Request.GitHub,
        Portfolio = entry.Request.Portfolio,
        Claims = entry.Request.Claims == Claims.None ? null : entry.Request.Claims,
        Note = entry.Note,
        Paused = entry.Paused,
        EndedAt = entry.EndedAt,
        AddedAt = entry.AddedAt,
        NextCheckAt = entry is { Paused: false, EndedAt: null } || entry.EndedAt > entry.NextCheckAt ? entry.NextCheckAt : null,
        LastCheckedAt = entry.State.CheckedAt,
        Band = entry.State.Band,
        Score = entry.State.Score,
        Assessment = entry.State.Assessment,
        AssessedAt = entry.State.AssessedAt,
        Unread = [.. entry.State.Unread.Select(source => new UnreadSource(source.Key, source.Value))],
        ProfileMissingOn = entry.State.GoneOn,
    };
}

public sealed record UnreadSource(string Source, DateTimeOffset Since);
