using GigVet.Model;
using GigVet.TestSupport;
using GigVet.Vetting;
using Microsoft.Extensions.Logging.Abstractions;

namespace GigVet.Storage.Tests;

public sealed class VettingProgressTests(StorageFixture storage)
{
    private readonly ManualTime _time = new(Some.Now);
    private readonly ProgressTable _table = new(storage.Tables);
    private readonly VettingTicket _ticket = new(
        Some.Customer(), AssessmentId.New(Some.Now), Some.Contractor, AssessmentStatus.Running, Some.Now, null);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static SourceReport Report => new("github", SourceState.Ok, "Read.", 3, Some.Now);

    [Fact]
    public async Task What_has_ended_is_seen_while_the_rest_runs_and_forgotten_at_the_end()
    {
        TaskCompletionSource<Vetted> rest = new(TaskCreationOptions.RunContinuationsAsynchronously);
        var vetting = Follow(told =>
        {
            told(Report);
            return rest.Task;
        });
        _time.Advance(TimeSpan.FromSeconds(1));

        while (await _table.FindAsync(_ticket, Stop) is not [var seen] || seen != Report)
            await Task.Yield();
        rest.SetException(new IOException("away"));
        await Assert.ThrowsAsync<IOException>(() => vetting);

        Assert.Empty(await _table.FindAsync(_ticket, Stop));
    }

    [Fact]
    public async Task A_vetting_that_is_done_within_a_second_writes_nothing()
    {
        var store = new Unwilling();
        await Assert.ThrowsAsync<IOException>(() => Follow(
            told =>
            {
                told(Report);
                throw new IOException("away");
            },
            store));

        Assert.Equal(0, store.Calls);
    }

    [Fact]
    public async Task A_vetting_does_not_fail_with_those_who_watch_it()
    {
        TaskCompletionSource<Vetted> rest = new(TaskCreationOptions.RunContinuationsAsynchronously);
        var store = new Unwilling();
        var vetting = Follow(
            told =>
            {
                told(Report);
                return rest.Task;
            },
            store);
        _time.Advance(TimeSpan.FromSeconds(1));
        await store.Asked.Task.WaitAsync(Stop);
        rest.SetResult(null!);

        await vetting;
    }

    private Task<Vetted> Follow(Func<Action<SourceReport>, Task<Vetted>> vet, IProgressStore? store = null)
        => new VettingProgress(store ?? _table, _time, NullLogger<VettingProgress>.Instance).FollowAsync(_ticket, vet);

    private sealed class Unwilling : IProgressStore
    {
        public int Calls { get; private set; }

        public TaskCompletionSource Asked { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task SaveAsync(VettingTicket ticket, IReadOnlyList<SourceReport> ended, CancellationToken cancellationToken)
        {
            Calls++;
            Asked.SetResult();
            throw new IOException("Storage is away.");
        }

        public Task<IReadOnlyList<SourceReport>> FindAsync(VettingTicket ticket, CancellationToken cancellationToken)
            => throw new NotSupportedException();

        public Task DeleteAsync(VettingTicket ticket, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
