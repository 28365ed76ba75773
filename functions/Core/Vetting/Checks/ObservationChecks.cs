using GigVet.Model;
using GigVet.Text;

namespace GigVet.Vetting.Checks;

/// <summary>What cannot be meant in observations, each with its field.</summary>
internal static class ObservationChecks
{
    private const int MostSignIns = 5_000;
    private const int MostChanges = 1_000;
    private const int MostInterviews = 100;
    private const int LongestText = 500;

    /// <summary>Before it nobody was hired over a web site; a date from then is a slip.</summary>
    private const int FirstYear = 1995;

    public static IEnumerable<FieldError> Of(Observations? seen, DateTimeOffset now)
    {
        if (seen is null)
            return [];

        return
        [
            .. Each("observations.signIns", seen.SignIns, MostSignIns, (signIn, field) => OfSignIn(signIn, field, now)),
            .. OfPayout(seen.Payout, now),
            .. OfShipping(seen.Shipping),
            .. Each(
                "observations.interviews",
                seen.Interviews,
                MostInterviews,
                (interview, field) => OfTime(interview.At, $"{field}.at", now)),
        ];
    }

    /// <summary>A day cannot be seen before it comes; clocks may differ by hours.</summary>
    public static IEnumerable<FieldError> OfTime(DateTimeOffset at, string field, DateTimeOffset now)
    {
        if (at.Year < FirstYear)
            yield return new FieldError(field, $"lies before {FirstYear}.");
        else if (at > now.AddDays(1))
            yield return new FieldError(field, "lies in the future.");
    }

    private static IEnumerable<FieldError> OfSignIn(SignIn signIn, string field, DateTimeOffset now)
        => SignInAddress.Refusal(signIn.Ip) is { } refusal
            ? OfTime(signIn.At, $"{field}.at", now).Prepend(new FieldError($"{field}.ip", refusal))
            : OfTime(signIn.At, $"{field}.at", now);

    private static IEnumerable<FieldError> OfPayout(Payout? payout, DateTimeOffset now)
    {
        const string Field = "observations.payout";
        if (payout is null)
            yield break;

        if (payout.Country is { } country && !Countries.IsCountry(country))
            yield return new FieldError($"{Field}.country", "is not a country; give a code such as \"PL\", or its name.");
        if (payout.Holder is { Length: > LongestText })
            yield return new FieldError($"{Field}.holder", $"is longer than {LongestText} characters.");
        if (payout.Wallet is { } wallet && (wallet.Length > LongestText || string.IsNullOrWhiteSpace(wallet)))
            yield return new FieldError($"{Field}.wallet", "is not the address of a wallet.");

        var changed = payout.ChangedAt is { } last ? OfTime(last, $"{Field}.changedAt", now) : [];
        var changes = Each($"{Field}.changes", payout.Changes, MostChanges, (at, field) => OfTime(at, field, now));
        foreach (var error in changed.Concat(changes))
            yield return error;
    }

    private static IEnumerable<FieldError> OfShipping(Shipping? shipping)
    {
        if (shipping is not null && string.IsNullOrWhiteSpace(shipping.Address))
            yield return new FieldError("observations.shipping.address", "is empty.");
        else if (shipping is { Address.Length: > LongestText })
            yield return new FieldError("observations.shipping.address", $"is longer than {LongestText} characters.");
    }

    private static IEnumerable<FieldError> Each<T>(
        string field, IReadOnlyList<T>? items, int most, Func<T, string, IEnumerable<FieldError>> check)
    {
        if (items is { Count: var count } && count > most)
            return [new FieldError(field, $"has {count} entries; at most {most} are allowed.")];

        return (items ?? []).Index().SelectMany(entry => entry.Item is null
            ? [new FieldError($"{field}[{entry.Index}]", "is null.")]
            : check(entry.Item, $"{field}[{entry.Index}]"));
    }
}
