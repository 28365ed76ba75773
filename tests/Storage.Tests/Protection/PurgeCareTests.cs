using Azure.Core;
using GigVet.Alerts;
using GigVet.Customers;
using GigVet.Watching;

namespace GigVet.Storage.Tests.Protection;

/// <summary>Whom and what a purge must leave alone.</summary>
public sealed class PurgeCareTests : PurgeStage
{
    [Theory]
    [InlineData("Requests", 2)]
    [InlineData("Erasures", 1)]
    public async Task Who_is_hired_while_others_are_purged_stays_on_the_roster(string table, int request)
    {
        await VetAsync();
        Time.Advance(TimeSpan.FromDays(91));

        // The list is made; the contractor is hired before it is their turn, or in the middle of it.
        var hired = new Meanwhile(Nth(table, request), () =>
        {
            Time.Advance(TimeSpan.FromSeconds(1));
            return EnrolAsync(endedAt: null, addedAt: Time.GetUtcNow());
        });
        await PurgeAsync(new StorageTables(hired.Client(ConnectionString)));
        await AfterAsync(TimeSpan.FromHours(1));

        Assert.True(hired.HasRun);
        Assert.NotNull(await new RosterTable(Tables).FindAsync(Customer, Some.Contractor, Stop));
        Assert.Equal(table == "Requests", await LatestAsync() is not null);
    }

    [Fact]
    public async Task A_customer_whose_purge_fails_does_not_hold_up_the_next()
    {
        await VetAsync();
        await new CustomerTable(Tables).AddAsync(new Customer("another", "another", IsOperator: false, Some.Now), Stop);
        await new RosterTable(Tables).SaveAsync(
            new RosterEntry("another", Some.Request(), Cadence.Weekly, Some.Now.AddDays(7)) { AddedAt = Some.Now }, Stop);
        var roster = await Tables.RosterAsync();
        var entry = (await roster.GetEntityAsync<Azure.Data.Tables.TableEntity>("another", Keys.Contractor(Some.Contractor), cancellationToken: Stop)).Value;
        entry["Cadence"] = "Sometimes";
        await roster.UpdateEntityAsync(entry, entry.ETag, Azure.Data.Tables.TableUpdateMode.Replace, Stop);

        await AfterAsync(TimeSpan.FromDays(91));

        Assert.Null(await LatestAsync());
    }

    [Fact]
    public async Task A_dispute_that_is_over_keeps_its_link_from_beginning_it_again_as_long_as_the_link_may_be_open()
    {
        await VetAsync();
        await EnrolAsync(endedAt: null);
        var silences = new SilenceTable(Tables);
        var dispute = new Silence("a.b", Some.Now.AddDays(14), "Disputed.", Some.Now) { DisputedBy = "lnk_1" };
        await silences.FreezeAsync(Customer, Some.Contractor, dispute, Stop);
        await silences.ThawAsync(Customer, Some.Contractor, [], Some.Now.AddDays(1), Stop);

        await AfterAsync(TimeSpan.FromDays(59));
        await silences.FreezeAsync(Customer, Some.Contractor, dispute with { Until = Time.GetUtcNow().AddDays(14) }, Stop);
        Assert.True(Assert.Single(await silences.ListAsync(Customer, Some.Contractor, Stop)).IsOver(Time.GetUtcNow()));
        await AfterAsync(TimeSpan.FromDays(2));

        Assert.Empty(await silences.ListAsync(Customer, Some.Contractor, Stop));
    }

    [Fact]
    public async Task What_a_link_that_ended_was_allowed_goes_and_the_secret_of_cursors_stays()
    {
        var secret = await new CursorSecretTable(Tables).GetAsync(Stop);
        var link = new StoredKey("lnk_1", Customer, [], Note: null, Some.Now, Some.Now.AddDays(1), LastUsedOn: null);
        await new AllowanceTable(Tables).TakeAsync(link, 1, 10, 1, Stop);

        // Storage keeps its own time of the last change.
        Time.Advance(TimeProvider.System.GetUtcNow() - Some.Now);
        await AfterAsync(TimeSpan.FromHours(1));
        Assert.Contains(await RowsAsync(), row => row.Contains("lnk_1", StringComparison.Ordinal));
        await AfterAsync(TimeSpan.FromDays(2));

        Assert.DoesNotContain(await RowsAsync(), row => row.Contains("lnk_1", StringComparison.Ordinal));
        Assert.Equal(secret, await new CursorSecretTable(Tables).GetAsync(Stop));
    }

    private async Task<IEnumerable<string>> RowsAsync() => (await AllRows.ReadAsync(ConnectionString, Stop)).Keys;

    private static Func<Request, bool> Nth(string table, int wanted)
    {
        var requests = 0;
        return request => request.Uri.ToString().Contains($"/{table}(", StringComparison.Ordinal) && ++requests == wanted;
    }
}
