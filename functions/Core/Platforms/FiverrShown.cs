using System.Globalization;
using System.Text.Json;
using GigVet.Platforms.Reading;

namespace GigVet.Platforms;

/// <summary>What a Fiverr page states that is for people to see only: as of a gig page of July 2026.</summary>
internal static class FiverrShown
{
    /// <summary>How the seller's flags read when they are set.</summary>
    private static readonly (string Flag, string Words)[] Flags =
        [("ispro", "pro"), ("ishighlyresponsive", "highly responsive"), ("isactive", "active"), ("isonvacation", "on vacation")];

    /// <summary>What stands in the seller's own object.</summary>
    public static void Say(ProfileReading reading, StateObject seller)
    {
        reading.Languages.Say(
            NoneIsNull(ShownOnly.Few(
                Listed(seller, "languages")
                    .Select(one => (Name: one.Texts("code").FirstOrDefault(), Level: one.Texts("level").FirstOrDefault()))
                    .Where(one => one.Name is not null)
                    .Select(one => new ClaimedLanguage(one.Name!, one.Level)),
                language => language.ToString())),
            Sureness.Structured);

        SayLines(reading.Education, Listed(seller, "activeeducations").Select(one => string.Join(
            ", ", one.Texts("degree", "degreetitle", "school").Concat(one.Numbers("toyear").Select(Written)))));

        SayLines(reading.Marks, Flags.SelectMany(flag => seller.Truths(flag.Flag).Take(1).Select(isSet => isSet ? flag.Words : "not " + flag.Words)));
    }

    /// <summary>What stands beside the seller.</summary>
    /// <param name="isDollar">Prices follow the visitor's currency; only in dollars are they the seller's own.</param>
    public static void Say(ProfileReading reading, IReadOnlyList<StateObject> state, bool isDollar)
    {
        // A page has one offer of its own; where there are several, nothing says which that is.
        if (isDollar && state.Where(thing => thing.Key is "packages" && thing.Has("packagelist")).ToArray() is [var packages])
        {
            SayLines(
                reading.Packages,
                from package in Listed(packages, "packagelist")
                from title in package.Texts("title").Take(1)
                from cents in package.Numbers("price").Take(1).Where(cents => cents is > 0 and < 1e9)
                from hours in package.Numbers("duration").Take(1).Where(hours => hours is > 0 and < 1e5)
                select $"{title} ({Written(cents / 100)} USD in {Written(hours)} hours)");
        }

        SayLines(
            reading.ReviewersFrom,
            state.Where(thing => thing.InList && thing.Has("comment") && thing.Has("reviewercountry"))
                .Select(review => (Country: review.Texts("reviewercountry").FirstOrDefault(), Words: review.Texts("comment").FirstOrDefault()))
                .Distinct()
                .Select(review => review.Country)
                .OfType<string>()
                .CountBy(country => country, StringComparer.Ordinal)
                .OrderByDescending(country => country.Value)
                .Select(country => $"{country.Key} ({country.Value})"));
    }

    private static void SayLines(Field<IReadOnlyList<string>> field, IEnumerable<string> lines)
        => field.Say(NoneIsNull(ShownOnly.Few(lines, line => line)), Sureness.Structured);

    private static IReadOnlyList<T>? NoneIsNull<T>(IReadOnlyList<T> list) => list.Count > 0 ? list : null;

    private static string Written(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    private static IEnumerable<StateObject> Listed(StateObject owner, string name) => owner.All(name)
        .Where(list => list.ValueKind is JsonValueKind.Array)
        .SelectMany(list => list.EnumerateArray())
        .Where(one => one.ValueKind is JsonValueKind.Object)
        .Select(one => new StateObject(one));
}
