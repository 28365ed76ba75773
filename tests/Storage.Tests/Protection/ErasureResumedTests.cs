using GigVet.Decisions;
using GigVet.Model;
using GigVet.Protection;
using GigVet.Storage.Protection;
using GigVet.TestSupport;
using GigVet.Vetting;
using Microsoft.Extensions.Logging.Abstractions;

namespace GigVet.Storage.Tests.Protection;

/// <summary>An erasure whose process died is finished after the customer has begun with the contractor anew.</summary>
public sealed class ErasureResumedTests : OwnAccount
{
    internal override ManualTime Time { get; } = new(Some.Now.AddHours(1));

    /// <summary>From the seventh step on it is noted that it was asked for; before, whoever asked was told that it failed.</summary>
    [Theory]
    [InlineData(7)]
    [InlineData(10)]
    [InlineData(20)]
    [InlineData(40)]
    public async Task What_was_decided_before_goes_and_what_was_decided_since_stays(int step)
    {
        await KnownContractor.SeedAsync(Tables, "shop", Some.Contractor);
        var dying = new Dying(step);
        await Assert.ThrowsAsync<KilledException>(() => Desk(dying.Tables(ConnectionString)).EraseAsync(Whose, "key_12345678", Stop));

        Time.Advance(TimeSpan.FromMinutes(1));
        var begun = AssessmentId.New(Time.GetUtcNow());
        await Some.Assessments(Tables).SaveAsync("shop", Time.GetUtcNow(), Some.Assessment(begun), Occasion.Asked, Stop);
        var since = Decided(begun);
        Assert.True(await new DecisionTable(Tables).AddAsync("shop", Some.Contractor, since, Stop));
        Time.Advance(ErasureDesk.Patience);
        await Desk(Tables).FinishAsync(Stop);

        var left = await new DecisionTable(Tables).OfAsync("shop", Some.Contractor, null, Stop);
        Assert.Equal(since.Id, Assert.Single(left.Dispositions).Id);
        Assert.Equal(begun, (await Some.Assessments(Tables).FindLatestAsync("shop", Some.Contractor, Stop))!.Id);
        Assert.Single(await Some.Assessments(Tables).ListAsync("shop", Some.Contractor, 5, Stop));
    }

    private static Whose Whose { get; } = new("shop", Some.Contractor, new Uri("https://www.upwork.com/freelancers/~01a2b3c4d5e6f70809"));

    private static Disposition Decided(string assessment) => new()
    {
        Id = DecisionId.Disposition(Some.Now.AddHours(2)),
        Assessment = assessment,
        Decision = Decision.Cleared,
        Reason = "Seen on a call.",
        Key = "key_tests",
        At = Some.Now.AddHours(2),
    };

    private ErasureDesk Desk(StorageTables tables) => new(
        new ContractorRows(tables, Time), new ErasureTable(tables), new MarkKeyTable(tables), Time, NullLogger<ErasureDesk>.Instance);
}
