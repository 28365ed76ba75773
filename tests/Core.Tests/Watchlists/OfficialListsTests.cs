using GigVet.TestSupport;
using GigVet.Watchlists;

namespace GigVet.Core.Tests.Watchlists;

/// <summary>The captured lists, whole: as many entries as the files hold, and what the files say of them.</summary>
public sealed class OfficialListsTests
{
    [Theory]
    [InlineData("ofac_bench_older", "sdn.csv.gz", 8976, 11_000)]
    [InlineData("ofac_mini", "sdn.csv", 17, 10)]
    public void The_sdn_list_parses_with_its_true_count(string folder, string file, int entries, int atLeast)
    {
        var content = Read(new OfacSdn(), folder, file);

        Assert.Equal(entries, content.Entries.Count);
        Assert.True(content.Entries.Sum(entry => entry.Names.Count(name => !name.Weak) - 1) >= atLeast);
    }

    [Fact]
    public void The_consolidated_list_parses_with_its_true_count()
        => Assert.Equal(442, Read(new OfacConsolidated(), "ofac_cons", "cons_prim.csv").Entries.Count);

    [Fact]
    public void The_list_of_the_united_nations_parses_with_its_true_counts()
    {
        var content = Read(new UnitedNations(), "un", "UN_consolidated.xml.gz");

        Assert.Equal(730, content.Entries.Count(entry => entry.Kind is ListedKind.Person));
        Assert.Equal(273, content.Entries.Count(entry => entry.Kind is ListedKind.Organisation));
        Assert.Equal(new DateOnly(2026, 2, 27), content.Published);
        Assert.Contains(content.Entries, entry => entry.Names.Any(name => name.Weak));
        Assert.True(content.Entries.Count(entry => entry.BirthDates.Count > 0) > 400);
        Assert.True(content.Entries.Count(entry => entry.Identifiers.Count > 0) > 200);
    }

    [Fact]
    public void The_sdn_list_gives_birth_dates_weak_names_passports_and_wallets()
    {
        var entries = Read(new OfacSdn(), "ofac_bench_older", "sdn.csv.gz").Entries;
        var kinds =
            entries.SelectMany(entry => entry.Identifiers).CountBy(identifier => identifier.Kind).ToDictionary();

        Assert.True(entries.Count(entry => entry.BirthDates.Count > 0) > 3_500);
        Assert.True(kinds[IdentifierKind.Passport] > 500, $"{kinds[IdentifierKind.Passport]} passports");
        Assert.True(kinds[IdentifierKind.Wallet] > 40, $"{kinds[IdentifierKind.Wallet]} wallets");
        Assert.True(kinds[IdentifierKind.Domain] > 20);
        Assert.Contains(entries, entry => entry.Names.Any(name => name.Weak));
        Assert.Contains(entries, entry => entry.Kind is ListedKind.Thing);
    }

    [Fact]
    public void Aliases_without_their_entries_are_no_list()
    {
        var mini = Path(folder: "ofac_mini", "sdn.csv");
        var newer = Path(folder: "ofac", "alt.csv.gz");

        var broken = Assert.Throws<BrokenListException>(() => new OfacSdn().Read(ListFiles.Of(
            Open(mini), ("alt", Open(newer)), ("add", Open(Path(folder: "ofac_mini", "add.csv"))))));

        Assert.Contains("lacks", broken.Message, StringComparison.Ordinal);
    }

    private static ListContent Read(IWatchlistFormat format, string folder, string file)
    {
        var main = Path(folder, file);
        return format.Read(ListFiles.Of(
            Open(main),
            [
                .. format.Beside(file)
                    .Select(part => (
                        part.Part, Path: System.IO.Path.Combine(System.IO.Path.GetDirectoryName(main)!, part.File)))
                    .Where(part => File.Exists(part.Path))
                    .Select(part => (part.Part, Open(part.Path))),
            ]));
    }

    private static string Path(string folder, string file)
    {
        var path = Repository.SharedData("watchlists", folder, file);
        if (path is null)
            Assert.Skip($"The captured list {folder}/{file} is not on this machine.");

        return path;
    }

    private static ListFile Open(string path)
        => ListFile.Open(System.IO.Path.GetFileName(path), File.ReadAllBytes(path));
}
