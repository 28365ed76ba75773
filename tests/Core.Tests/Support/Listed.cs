using System.Text;
using GigVet.Enrichers;
using GigVet.Watchlists;

namespace GigVet.Core.Tests.Support;

/// <summary>Lists of invented people and companies.</summary>
internal static class Listed
{
    public const string Wallet = "0x2f389ce8bd8ff92de3402ffce4691d17fc4f6535";

    public static ListedEntry Person(string id = "1", string name = "PETRIK, Jonas Albin", params string[] others) => new()
    {
        Id = id,
        Kind = ListedKind.Person,
        Names = [new ListedName(name), .. others.Select(other => new ListedName(other))],
        BirthDates = [PartialDate.Read("17 May 1980")!.Value],
        Addresses = [new ListedAddress("Harbour Street 12", "Kaunas", "Lithuania")],
        Programs = ["TEST"],
    };

    public static ListedEntry Company(string id = "2", string name = "NORDWIND TRADING CO., LTD.") => new()
    {
        Id = id,
        Kind = ListedKind.Organisation,
        Names = [new ListedName(name)],
        Addresses = [new ListedAddress("Quay 4", "Rostock", "Germany")],
        Identifiers = [new ListedIdentifier(IdentifierKind.Domain, "nordwind-trading.example")],
    };

    public static ListedEntry With(this ListedEntry entry, IdentifierKind kind, string value, string? country = null)
        => entry with { Identifiers = [.. entry.Identifiers, new ListedIdentifier(kind, value, country)] };

    public static ScreeningIndex Index(params ListedEntry[] entries)
        => new(entries.Select(entry => ("OfacSdn", entry)));

    public static WatchlistsInForce Official(params ListedEntry[] entries) => Fact(new OfacSdn(), entries);

    public static WatchlistsInForce Own(params ListedEntry[] entries) => Fact(new Indicators(), entries);

    public static WatchlistSnapshot Snapshot(IWatchlistFormat format, params ListedEntry[] entries) => new(
        [new WatchlistInForce(format, State(format), entries, IsFile: false)],
        new ScreeningIndex(entries.Select(entry => (format.List, entry))));

    public static WatchlistState State(IWatchlistFormat format) => new()
    {
        List = format.List,
        Address = "https://lists.example/sdn.csv",
        Version = "20260530-0123abcd",
        Published = new DateOnly(2026, 5, 30),
        FetchedAt = A.Today.AddDays(-2),
        ConfirmedAt = A.Today.AddHours(-1),
    };

    public static ListFile File(string name, string text) => new(name, Encoding.UTF8.GetBytes(text));

    public static ListFiles Files(string name, string text) => ListFiles.Of(File(name, text));

    private static WatchlistsInForce Fact(IWatchlistFormat format, ListedEntry[] entries)
        => new(Snapshot(format, entries));
}
