using GigVet.Model;
using GigVet.Vetting;
using GigVet.Watching;
using Microsoft.AspNetCore.Http;

namespace GigVet.Functions.Api;

/// <summary>One contractor on the roster, as the API shows it.</summary>
internal static class RosterAnswer
{
    public static IResult Result(RosterEntry entry, int status = 200)
        => Results.Json(Of(entry), GigVetJson.Options, statusCode: status);

    public static object Of(RosterEntry entry) => new
    {
        entry.Request.Contractor,
        Url = entry.Request.ProfileUrl,
        entry.Request.Role,
        entry.Cadence,
        Github = entry.Request.GitHub,
        Portfolio = entry.Request.Portfolio,
        Claims = entry.Request.Claims == Claims.None ? null : entry.Request.Claims,
        entry.Note,
        entry.Paused,
        entry.EndedAt,
        entry.AddedAt,
        NextCheckAt = entry is { Paused: false, EndedAt: null } || entry.EndedAt > entry.NextCheckAt ? entry.NextCheckAt : (DateTimeOffset?)null,
        LastCheckedAt = entry.State.CheckedAt,
        entry.State.Band,
        entry.State.Score,
        entry.State.Assessment,
        entry.State.AssessedAt,
        // "Could not look" is said, never hidden.
        Unread = entry.State.Unread.Select(source => new { Source = source.Key, Since = source.Value }),
        ProfileMissingOn = entry.State.GoneOn,
    };
}
