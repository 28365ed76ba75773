using Azure.Core;
using GigVet.Alerts;
using GigVet.Decisions;
using GigVet.Decisions.Links;
using GigVet.Decisions.Replies;
using GigVet.Protection;
using GigVet.Storage.Protection;
using GigVet.TestSupport;
using GigVet.Watching;
using Microsoft.Extensions.Logging.Abstractions;

namespace GigVet.Storage.Tests.Protection;

/// <summary>Somebody decides, or the contractor replies, in the very moment in which the contractor is erased.</summary>
public sealed class ErasedWhileDecidedTests : OwnAccount
{
    private const string Customer = "shop";

    internal override ManualTime Time { get; } = new(Some.Now.AddHours(1));

    /// <summary>Before each request that somebody who adds something makes, the erasure runs from its beginning to its end.</summary>
    [Theory]
    [InlineData(What.Decision, true)]
    [InlineData(What.Decision, false)]
    [InlineData(What.Reply, false)]
    [InlineData(What.Link, false)]
    [InlineData(What.Dispute, false)]
    public async Task At_whatever_step_the_erasure_comes_nothing_is_left(What what, bool isFirst)
    {
        for (var step = 1; ; step++)
        {
            await Some.AssessAsync(Tables, Customer);
            if (!isFirst)
                await AddAsync(Tables, What.Decision);
            var meanwhile = new Meanwhile(Nth(step), EraseAsync);

            var isAdded = await AddAsync(new StorageTables(meanwhile.Client(ConnectionString)), what);

            if (!meanwhile.HasRun)
            {
                Assert.True(step > 2 && isAdded, "It should take more requests than that.");
                return;
            }

            Assert.Equal(what is What.Dispute, isAdded);
            Assert.DoesNotContain(
                await AllRows.ReadAsync(ConnectionString, Stop),
                row => (row.Key + row.Value).Contains(Some.Contractor.Handle, StringComparison.Ordinal));
        }
    }

    /// <summary>Before each request of one who adds something, the erasure runs and somebody else adds something to nobody.</summary>
    [Fact]
    public async Task Of_two_who_add_while_it_is_erased_neither_opens_the_way_for_the_other()
    {
        for (var step = 1; ; step++)
        {
            await Some.AssessAsync(Tables, Customer);
            await AddAsync(Tables, What.Decision);
            var meanwhile = new Meanwhile(Nth(step), async () =>
            {
                await EraseAsync();

                // The other has written the gate and not yet looked whether anybody is known.
                var gate = new Azure.Data.Tables.TableEntity(Keys.ContractorPartition(Customer, Some.Contractor), Keys.DecisionGate) { ["At"] = Some.Now };
                await (await Tables.DecisionsAsync()).UpsertEntityAsync(gate, cancellationToken: Stop);
            });

            var isAdded = await AddAsync(new StorageTables(meanwhile.Client(ConnectionString)), What.Reply);
            if (!meanwhile.HasRun)
            {
                Assert.True(step > 3 && isAdded, "It should take more requests than that.");
                return;
            }

            Assert.False(isAdded, $"Step {step}");
            var table = await Tables.DecisionsAsync();
            await table.DeleteEntityAsync(Keys.ContractorPartition(Customer, Some.Contractor), Keys.DecisionGate, cancellationToken: Stop);
            Assert.DoesNotContain(
                await AllRows.ReadAsync(ConnectionString, Stop),
                row => (row.Key + row.Value).Contains(Some.Contractor.Handle, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Who_is_put_on_the_roster_while_the_bar_goes_does_not_hold_it_up()
    {
        await Some.AssessAsync(Tables, Customer);
        await new ContractorRows(Tables, Time).BarAsync(Whose, Time.GetUtcNow(), Stop);
        var entry = new RosterEntry(Customer, Some.Request(), Cadence.Weekly, Some.Now.AddDays(7)) { AddedAt = Some.Now };
        var meanwhile = new Meanwhile(
            request => request.Method == RequestMethod.Delete, async () => Assert.True(await new RosterTable(Tables).SaveAsync(entry, Stop)));

        await new ContractorRows(new StorageTables(meanwhile.Client(ConnectionString)), Time).UnbarAsync(Whose, Time.GetUtcNow(), Stop);

        Assert.True(meanwhile.HasRun);
        var table = await Tables.AssessmentsAsync();
        Assert.False((await table.GetEntityIfExistsAsync<Azure.Data.Tables.TableEntity>(
            Keys.ContractorPartition(Customer, Some.Contractor), Keys.Latest, cancellationToken: Stop)).HasValue);
    }

    [Fact]
    public async Task While_the_bar_stands_nothing_is_added_and_afterwards_it_is()
    {
        await Some.AssessAsync(Tables, Customer);
        var rows = new ContractorRows(Tables, Time);
        await rows.BarAsync(Whose, Time.GetUtcNow(), Stop);
        Assert.False(await AddAsync(Tables, What.Decision));
        Assert.False(await AddAsync(Tables, What.Link));

        await rows.UnbarAsync(Whose, Time.GetUtcNow(), Stop);
        await Some.AssessAsync(Tables, Customer);

        Assert.True(await AddAsync(Tables, What.Decision));
    }

    private static Whose Whose { get; } = new(Customer, Some.Contractor, new Uri("https://www.upwork.com/"));

    private async Task EraseAsync()
    {
        var desk = new ErasureDesk(
            new ContractorRows(Tables, Time), new ErasureTable(Tables), new MarkKeyTable(Tables), Time, NullLogger<ErasureDesk>.Instance);
        Assert.Equal(ErasureState.Done, (await desk.EraseAsync(Whose, "key_12345678", Stop)).State);
    }

    private static Func<Request, bool> Nth(int step)
    {
        var requests = 0;
        return request => !request.Uri.ToString().EndsWith("/Tables", StringComparison.Ordinal) && ++requests == step;
    }

    private static async Task<bool> AddAsync(StorageTables tables, What what)
    {
        switch (what)
        {
            case What.Decision:
                return await new DecisionTable(tables).AddAsync(Customer, Some.Contractor, Disposition(), Stop);
            case What.Reply:
                return await new DecisionTable(tables).AddAsync(Customer, Some.Contractor, Reply(), Alert(), Stop);
            case What.Link:
                return await new ReplyLinkTable(tables).AddAsync(Customer, Some.Contractor, Link(), Stop);
            default:
                await new SilenceTable(tables).FreezeAsync(
                    Customer, Some.Contractor, new Silence("a.b", Some.Now.AddDays(14), "Disputed.", Some.Now) { DisputedBy = "lnk_1" }, Stop);
                return true;
        }
    }

    private static Disposition Disposition() => new()
    {
        Id = DecisionId.Disposition(Some.Now),
        Assessment = "asm_a",
        Decision = Decision.Cleared,
        Reason = "An event explains it.",
        Key = "key_tests",
        At = Some.Now,
    };

    private static ContractorReply Reply() => new() { Id = DecisionId.Reply(Some.Now), Assessment = "asm_a", Text = "It was an event.", At = Some.Now };

    private static Alert Alert() => new()
    {
        Id = AlertId.New(Some.Now),
        Kind = AlertKind.ContractorReplied,
        Title = "The contractor replied",
        At = Some.Now,
        Contractor = Some.Assessment().Contractor,
    };

    private static ReplyLink Link() => new()
    {
        Id = DecisionId.Link(Some.Now),
        Assessment = "asm_a",
        IssuedAt = Some.Now,
        ExpiresAt = Some.Now.AddDays(1),
        From = "Nordlicht",
        Key = "key_tests",
    };

    /// <summary>What is added beside the assessments of a contractor.</summary>
    public enum What
    {
        Decision,
        Reply,
        Link,
        Dispute,
    }
}
