using GigVet.Model;
using GigVet.Watchlists;

namespace GigVet.Storage.Tests;

public sealed class WatchlistTableTests(StorageFixture storage)
{
    private const string Address = "https://lists.example/own.csv";

    private readonly WatchlistTable _table = new(storage.Tables);
    private readonly string _list = "L" + Guid.NewGuid().ToString("N");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(500)]
    [InlineData(501)]
    [InlineData(2_600)]
    public async Task Entries_come_back_as_they_were_in_their_order(int count)
    {
        ListedEntry[] entries = [.. Enumerable.Range(0, count).Select(Entry)];

        await _table.SaveEntriesAsync(_list, "v1", entries, Stop);
        var loaded = await _table.LoadEntriesAsync(_list, "v1", Stop);

        Assert.Equal(entries.Select(entry => entry.Fingerprint), loaded!.Select(entry => entry.Fingerprint), StringComparer.Ordinal);
        Assert.Equal(entries[0].BirthDates, loaded![0].BirthDates);
        Assert.Equal(entries[0].Since, loaded[0].Since);
    }

    [Fact]
    public async Task A_version_that_is_gone_is_not_read_in_part()
    {
        await _table.SaveEntriesAsync(_list, "v1", [.. Enumerable.Range(0, 1_200).Select(Entry)], Stop);
        await (await storage.Tables.WatchlistsAsync()).DeleteEntityAsync(
            Keys.WatchlistVersion(_list, "v1"), "0001", Azure.ETag.All, Stop);
        Assert.Null(await _table.LoadEntriesAsync(_list, "v1", Stop));

        await _table.DeleteEntriesAsync(_list, "v1", Stop);

        Assert.Null(await _table.LoadEntriesAsync(_list, "v1", Stop));
    }

    [Fact]
    public async Task A_list_that_is_due_is_claimed_once()
    {
        var claims = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => ClaimAsync(Some.Now)));

        Assert.Single(claims, claimed => claimed is not null);
        Assert.Null(await ClaimAsync(Some.Now.AddMinutes(4)));
        Assert.NotNull(await ClaimAsync(Some.Now.AddMinutes(5)));
    }

    [Fact]
    public async Task Another_address_is_due_as_soon_as_nobody_looks_and_asked_without_validators()
    {
        var claimed = await ClaimAsync(Some.Now);
        Assert.Null(await MovedAsync());
        await _table.SaveStateAsync(
            claimed! with
            {
                LeasedUntil = null,
                ConfirmedAt = Some.Now,
                Version = "v1",
                Entries = 10,
                NextCheckAt = Some.Now.AddHours(12),
                Validators = new Dictionary<string, string>(StringComparer.Ordinal) { [""] = "etag 1" },
            },
            Stop);
        Assert.Null(await ClaimAsync(Some.Now));

        var moved = await MovedAsync();

        Assert.Equal(
            ("v1", 10, Some.Now, 0), (moved!.Version, moved.Entries, moved.ConfirmedAt, moved.Validators.Count));

        Task<WatchlistState?> MovedAsync()
            => _table.ClaimAsync(_list, Address + "2", Some.Now, Some.Now.AddMinutes(5), Stop);
    }

    [Fact]
    public async Task Whoever_lost_a_list_to_another_process_saves_nothing()
    {
        var lost = await ClaimAsync(Some.Now);
        var taken = await ClaimAsync(Some.Now.AddMinutes(5));

        Assert.Null(await _table.SaveStateAsync(lost! with { Version = "v1" }, Stop));
        var saved = await _table.SaveStateAsync(taken! with { Version = "v2" }, Stop);

        Assert.NotNull(await _table.SaveStateAsync(saved! with { ScreenedVersion = "v2" }, Stop));
        var state = Assert.Single(await _table.StatesAsync(Stop), state => state.List == _list);
        Assert.Equal(("v2", "v2"), (state.Version, state.ScreenedVersion));
    }

    [Fact]
    public async Task A_dismissal_is_remembered_by_its_customer_and_taken_back()
    {
        var (table, customer) = (new DismissalTable(storage.Tables), Some.Customer());
        var dismissal = new Dismissal(
            "OfacSdn.1.0123456789abcdef", "fedcba9876543210", "Another place of birth.", Some.Now, "Mira");
        await table.SaveAsync(customer, dismissal, Stop);

        Assert.Equal(dismissal, Assert.Single(await table.ListAsync(customer, Stop)));
        Assert.Empty(await table.ListAsync(Some.Customer(), Stop));

        await table.DeleteAsync(customer, dismissal.Match, Stop);
        await table.DeleteAsync(customer, dismissal.Match, Stop);
        Assert.Empty(await table.ListAsync(customer, Stop));
    }

    [Fact]
    public async Task No_dismissal_is_forgotten_because_there_are_many()
    {
        // More than a page of the table.
        const int Many = 1_100;
        var (table, customer) = (new DismissalTable(storage.Tables), Some.Customer());
        Dismissal[] all = [.. Enumerable.Range(0, Many).Select(
            number => new Dismissal($"OfacSdn.{number}.0123456789abcdef", "fedcba9876543210", "Somebody else.", Some.Now))];
        await Parallel.ForEachAsync(all, Stop, async (one, stopping) => await table.SaveAsync(customer, one, stopping));

        Assert.Equal(all.ToHashSet(), [.. (await table.ListAsync(customer, Stop))]);
    }

    private Task<WatchlistState?> ClaimAsync(DateTimeOffset now)
        => _table.ClaimAsync(_list, Address, now, now.AddMinutes(5), Stop);

    private static ListedEntry Entry(int number) => new()
    {
        Id = $"{number}",
        Kind = ListedKind.Person,
        Names = [new ListedName($"PETRIK, Jonas {number}"), new ListedName("The Engineer", Weak: true)],
        BirthDates = [PartialDate.Read("circa 1980")!.Value, PartialDate.Read("1980-05-17")!.Value],
        Addresses = [new ListedAddress(null, "Kaunas", "Lithuania")],
        Identifiers = [new ListedIdentifier(IdentifierKind.Passport, $"P{number:D7}", "Belize")],
        Since = new DateOnly(2026, 5, 30),
    };
}
