using GigVet.Alerts;
using GigVet.TestSupport;

namespace GigVet.Storage.Tests.Alerts;

public sealed class AlertPaceTests(StorageFixture storage)
{
    [Fact]
    public async Task Many_at_once_are_one_digest()
    {
        var (work, slack, webhook) = await AlertWork.StartAsync(storage.Tables, digestAbove: 3);
        for (var contractor = 0; contractor < 12; contractor++)
            await work.AssessAsync($"~c{contractor}");
        await work.WorkAsync();

        Assert.Equal(AlertKind.Digest, Assert.Single(slack.Sent).Alert.Kind);
        Assert.Equal(12, slack.Sent[0].Alert.Lines.Count);
        Assert.Equal(12, webhook.Sent.Count);
        Assert.Equal(0, await work.OpenAsync());
    }

    [Fact]
    public async Task A_digest_that_was_not_taken_is_tried_again_as_one()
    {
        var (work, slack, _) = await AlertWork.StartAsync(storage.Tables, digestAbove: 3);
        for (var failure = 0; failure < 4; failure++)
            slack.Then(new ChannelAnswer.Later("503"));
        for (var contractor = 0; contractor < 12; contractor++)
            await work.AssessAsync($"~c{contractor}");
        await work.WorkAsync(TimeSpan.FromHours(3));

        Assert.Equal(5, slack.Sent.Count);
        Assert.Single(slack.Sent.DistinctBy(sent => sent.Alert.Id, StringComparer.Ordinal));
        Assert.Equal(0, await work.OpenAsync());
    }

    [Fact]
    public async Task A_digest_whose_process_died_is_repeated_as_one()
    {
        var (work, slack, _) = await AlertWork.StartAsync(storage.Tables, digestAbove: 3);
        for (var contractor = 0; contractor < 8; contractor++)
        {
            await work.AssessAsync($"~c{contractor}");
            await work.WorkAsync(TimeSpan.FromSeconds(10));
        }

        var killer = new Killer((_, call) => call is nameof(IDeliveryStore.FinishAsync) && slack.Sent.Count == 4);
        await Assert.ThrowsAsync<KilledException>(() => work.WorkAsync(TimeSpan.FromMinutes(5), killer));
        await work.RecoverAsync();

        Assert.Equal([5, 5], slack.Sent.Skip(3).Select(sent => sent.Alert.Lines.Count));
        Assert.Equal(0, await work.OpenAsync());
    }

    [Fact]
    public async Task A_few_come_one_by_one_and_what_comes_too_soon_after_is_gathered()
    {
        var (work, slack, _) = await AlertWork.StartAsync(storage.Tables, digestAbove: 3);
        for (var contractor = 0; contractor < 8; contractor++)
        {
            await work.AssessAsync($"~c{contractor}");
            await work.WorkAsync(TimeSpan.FromSeconds(10));
        }

        Assert.Equal(3, slack.Sent.Count);
        await work.WorkAsync(TimeSpan.FromMinutes(5));
        Assert.Equal(AlertKind.Digest, slack.Sent[3].Alert.Kind);
        Assert.Equal(5, slack.Sent[3].Alert.Lines.Count);
        Assert.Equal(4, slack.Sent.Count);
    }

    [Fact]
    public async Task No_two_messages_to_one_destination_within_a_second()
    {
        var (work, slack, _) = await AlertWork.StartAsync(storage.Tables);
        for (var contractor = 0; contractor < 20; contractor++)
            await work.AssessAsync($"~c{contractor}");
        await work.WorkAsync(TimeSpan.FromMinutes(5));

        Assert.Equal(20, slack.Sent.Count);
        Assert.All(
            slack.Sent.Zip(slack.Sent.Skip(1)),
            pair => Assert.InRange((pair.Second.At - pair.First.At).TotalSeconds, 1, double.MaxValue));
    }

    [Fact]
    public async Task A_pause_that_a_receiver_asks_for_holds_for_everything_sent_there()
    {
        var (work, slack, _) = await AlertWork.StartAsync(storage.Tables);
        slack.Then(new ChannelAnswer.Later("429", TimeSpan.FromSeconds(60)));
        await work.AssessAsync("~a");
        await work.AssessAsync("~b");
        await work.WorkAsync(TimeSpan.FromMinutes(5));

        Assert.Equal(3, slack.Sent.Count);
        Assert.InRange((slack.Sent[1].At - slack.Sent[0].At).TotalSeconds, 60, 120);
        Assert.Equal(2, slack.Sent.Skip(1).DistinctBy(sent => sent.Alert.Id, StringComparer.Ordinal).Count());
    }
}
