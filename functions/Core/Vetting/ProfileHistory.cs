using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Text;

namespace GigVet.Vetting;

/// <summary>Holds a profile against what it showed at the last vetting, and says what to remember for the next.</summary>
internal static class ProfileHistory
{
    public const string Memory = "profile-facts";

    private const int Shape = 1;

    /// <param name="captured">What a customer saved is compared, and forgotten when the vetting ends.</param>
    /// <returns>Facts, and what to remember instead of before; null leaves that as it is.</returns>
    public static (IReadOnlyList<IFact> Facts, SourceMemory? Memory) Of(SourceMemory? memory, ContractorProfile profile, bool captured)
    {
        var remembered = memory?.Read<Remembered>(Shape);
        if (profile.NotFound is true)
            return remembered is null ? ([], null) : Missing(remembered, profile);
        if (profile is { DisplayName: null, Headline: null, Overview: null, JoinedAt: null, Location: null })
            return ([], null);

        // Another account under the same handle has nothing to do with the one before.
        var before = remembered?.Seen is { } seen && (seen.AccountId is null || profile.AccountId is null || seen.AccountId == profile.AccountId)
            ? seen
            : null;
        return (
            before is null ? [] : [before],
            captured ? null : SourceMemory.Of(Shape, profile.FetchedAt, new Remembered(Merged(before, profile), [])));
    }

    private static (IReadOnlyList<IFact>, SourceMemory?) Missing(Remembered remembered, ContractorProfile profile)
    {
        DateOnly[] days = [.. remembered.Missed.Append(DateOnly.FromDateTime(profile.FetchedAt.UtcDateTime)).Distinct()];
        return (
            [new ProfileGone(remembered.Seen.At, profile.FetchedAt, days.Length)],
            SourceMemory.Of(Shape, profile.FetchedAt, remembered with { Missed = days }));
    }

    /// <summary>What was not shown this time is still what was seen last.</summary>
    private static ProfileBefore Merged(ProfileBefore? before, ContractorProfile profile) => new()
    {
        At = profile.FetchedAt,
        AccountId = profile.AccountId ?? before?.AccountId,
        Name = profile.DisplayName ?? before?.Name,
        Country = Countries.Read(profile.Location) ?? before?.Country,
        Offset = profile.Zone?.Offset ?? before?.Offset,
        PaymentVerified = profile.PaymentVerified ?? before?.PaymentVerified,
        IdentityVerified = profile.IdentityVerified ?? before?.IdentityVerified,
    };

    private sealed record Remembered(ProfileBefore Seen, IReadOnlyList<DateOnly> Missed);
}
