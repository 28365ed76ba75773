using GigVet.Canaries;
using GigVet.Platforms;
using GigVet.Platforms.Reading;

namespace GigVet.Storage.Tests;

public sealed class CanaryTableTests(StorageFixture storage)
{
    private readonly CanaryTable _table = new(storage.Tables);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_connectors_state_is_kept_whole_and_replaced()
    {
        var platform = "p" + Guid.NewGuid().ToString("N");
        Assert.Null(await _table.FindAsync(platform, Stop));

        await _table.SaveAsync(State(platform, ConnectorOutcome.Ok), Stop);
        await _table.SaveAsync(
            State(platform, ConnectorOutcome.Broken) with
            {
                BrokenSince = Some.Now,
                Missing = ["rating"],
                Canaries =
                [
                    new CanaryRecord("mira", CanaryOutcome.Read, [new ReadField("name", Sureness.Labelled)])
                    {
                        LastGood = [new ReadField("name", Sureness.Structured), new ReadField("rating", null)],
                        LastGoodAt = Some.Now,
                    },
                ],
            },
            Stop);

        var state = await _table.FindAsync(platform, Stop);
        Assert.Equal((ConnectorOutcome.Broken, Some.Now), (state!.Outcome, state.BrokenSince));
        Assert.Equal(["rating"], state.Missing);
        var canary = Assert.Single(state.Canaries);
        Assert.Equal([new ReadField("name", Sureness.Structured), new ReadField("rating", null)], canary.LastGood);
        Assert.Equal((CanaryOutcome.Read, Some.Now), (canary.Outcome, canary.LastGoodAt));
        Assert.Single(await _table.StatesAsync(Stop), other => other.Platform == platform);
    }

    [Fact]
    public async Task A_slot_of_the_schedule_is_claimed_once()
    {
        var slot = Guid.NewGuid().ToString("N");

        var claims = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => _table.ClaimSlotAsync(slot, Some.Now, Some.Now.AddMinutes(-30), Stop)));

        Assert.Single(claims, claimed => claimed);
    }

    [Fact]
    public async Task A_slot_whose_claimer_died_is_claimed_anew_and_a_finished_one_never()
    {
        var slot = Guid.NewGuid().ToString("N");
        Assert.True(await _table.ClaimSlotAsync(slot, Some.Now, Some.Now.AddMinutes(-30), Stop));
        var later = Some.Now.AddMinutes(31);

        Assert.False(await _table.ClaimSlotAsync(slot, later, Some.Now.AddMinutes(-1), Stop));
        var claims = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => _table.ClaimSlotAsync(slot, later, later.AddMinutes(-30), Stop)));
        Assert.Single(claims, claimed => claimed);

        await _table.FinishSlotAsync(slot, Stop);
        Assert.False(await _table.ClaimSlotAsync(slot, later.AddDays(1), later.AddDays(1), Stop));
    }

    private static ConnectorState State(string platform, ConnectorOutcome outcome)
        => new() { Platform = platform, Outcome = outcome, CheckedAt = Some.Now };
}
