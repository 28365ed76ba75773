using GigVet.Vetting.Neighbours;

namespace GigVet.Core.Tests.Support;

/// <summary>Another contractor of the same customer, and what both show.</summary>
internal static class Beside
{
    public const string Other = "Jonas Petrik";

    public static readonly Uri OtherSite = new("https://jonas-petrik.example/");

    public static Neighbour Neighbour(string? name = Other, string? agency = null)
        => new(new("fiverr", "other"), new Uri("https://www.fiverr.com/other"), name is null ? [] : [name], agency);

    public static Neighbourhood Nobody(params IReadOnlyList<TextKind> compared) => new(compared, [], []);

    public static Neighbourhood Text(TextKind kind, double alike, Func<Resemblance, Resemblance>? also = null, string? name = Other, string? agency = null)
    {
        var text = new Resemblance(
            kind, Seen.SiteUrl, Neighbour(name, agency), OtherSite, alike, Words: 200, null, Common: false, StoodHereFirst: false, A.Today.AddDays(-9));
        return new Neighbourhood([kind], [also is null ? text : also(text)], []);
    }

    public static Neighbourhood Mark(
        MarkKind kind, string text = "G-1A2B3C4D5E", bool sameLayout = false, string? name = Other, string? agency = null)
        => new([], [], [new SharedMark(
            kind, text, Seen.SiteUrl, A.Today, Neighbour(name, agency), OtherSite, A.Today.AddDays(-9), sameLayout)]);
}
