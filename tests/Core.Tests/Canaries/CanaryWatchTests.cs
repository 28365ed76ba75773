using System.Collections.Concurrent;
using GigVet.Canaries;
using GigVet.Core.Tests.Support;
using GigVet.FakeWeb.Profiles;
using GigVet.Model;
using GigVet.Platforms;
using GigVet.TestSupport;
using GigVet.Vetting;
using GigVet.Web;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace GigVet.Core.Tests.Canaries;

/// <summary>What the operator is told.</summary>
public sealed class CanaryWatchTests : ILogger<CanaryWatch>, ICanaryStore, IConnectorAlarm
{
    private static readonly InventedProfile Mira = InventedProfile.On("guru", "mira-kessler");

    private readonly ConcurrentDictionary<string, ConnectorState> _states = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DateTimeOffset> _claimed = new(StringComparer.Ordinal);
    private readonly HashSet<string> _finished = new(StringComparer.Ordinal);
    private readonly List<(LogLevel Level, string Line)> _log = [];
    private readonly ManualTime _time = new(A.Today);
    private readonly StubWeb _web = new();
    private readonly List<ConnectorState> _told = [];

    private bool _alarmFails;

    /// <summary>Nobody gives back what the process had claimed.</summary>
    private bool _isKilled;

    private static Canary Known => new(new ContractorRef("guru", Mira.Handle), Mira.Url);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_broken_connector_is_an_error_in_the_log_that_names_the_platform_and_the_fields_and_nobody()
    {
        await ReadAsync(PageLayout.State);
        Assert.Empty(_log);

        await ReadAsync(PageLayout.Labels);
        var (level, line) = Assert.Single(_log);
        Assert.Equal(LogLevel.Error, level);
        Assert.StartsWith("Connector broken: the pages of guru have changed since", line, StringComparison.Ordinal);
        Assert.Contains("skills", line, StringComparison.Ordinal);
        Assert.DoesNotContain("mira", line, StringComparison.OrdinalIgnoreCase);

        await ReadAsync(PageLayout.State);
        Assert.Equal(LogLevel.Information, _log[^1].Level);
        Assert.Contains("can be read again", _log[^1].Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_operators_hear_of_a_broken_connector_at_every_reading_that_finds_it_so_and_when_it_began()
    {
        await ReadAsync(PageLayout.State);
        Assert.Empty(_told);

        await ReadAsync(PageLayout.Labels);
        await ReadAsync(PageLayout.Labels);
        await ReadAsync(OtherPages.PressAndHold);
        Assert.Equal(2, _told.Count);
        Assert.Single(_told.Select(state => (state.Platform, state.BrokenSince)).Distinct());
    }

    [Fact]
    public async Task An_operator_who_cannot_be_told_costs_the_other_platforms_nothing()
    {
        await ReadAsync(PageLayout.State);
        _alarmFails = true;

        await ReadAsync(PageLayout.Labels);
        Assert.Equal(ConnectorOutcome.Broken, _states["guru"].Outcome);
        Assert.Contains(_log, entry => entry.Line == "Nobody could be told that connector guru is broken.");
    }

    [Fact]
    public async Task A_wall_is_a_warning()
    {
        await ReadAsync(OtherPages.PressAndHold);
        Assert.Empty(_told);

        Assert.Equal((LogLevel.Warning, "The known profiles of guru were not read: Blocked."), Assert.Single(_log));
    }

    [Fact]
    public async Task Known_profiles_are_asked_for_as_a_crawler_would()
    {
        WebRequest? asked = null;
        _web.Answer(Mira.Url.AbsoluteUri, request =>
        {
            asked = request;
            return new WebAnswer.Unreachable(request.Url, "connection refused");
        });

        await RunAsync([Known]);

        Assert.Equal((true, true), (asked?.Scheduled, asked?.HeedsRobots));
        Assert.Equal(ConnectorOutcome.Failed, _states["guru"].Outcome);
    }

    [Fact]
    public async Task Without_known_profiles_nothing_is_asked_and_no_slot_is_claimed()
    {
        await RunAsync([]);

        Assert.Empty(_web.Requests);
        Assert.Empty(_claimed);
    }

    [Theory]
    [InlineData(1, false, 0)]
    [InlineData(1, true, 1)]
    [InlineData(30, false, 1)]
    public async Task An_occurrence_whose_reader_died_is_read_by_whoever_makes_up_for_it(int minutesLater, bool isLate, int read)
    {
        var slot = _time.GetUtcNow();
        _isKilled = true;
        _web.Answer(Mira.Url.AbsoluteUri, _ => throw new OperationCanceledException("The process is stopped."));
        await Assert.ThrowsAsync<OperationCanceledException>(() => RunAsync([Known], slot, isLate: false));
        Assert.Empty(_states);

        _time.Advance(TimeSpan.FromMinutes(minutesLater));
        _web.Html(Mira.Url.AbsoluteUri, ProfilePageMaker.Html(Mira, PageLayout.State));
        await RunAsync([Known], slot, isLate);
        Assert.Equal(read, _states.Count);

        // What is finished stays so, however late somebody comes.
        var asked = _web.Requests.Count;
        await RunAsync([Known], slot, isLate: read == 1);
        Assert.Equal(asked, _web.Requests.Count);
    }

    [Fact]
    public async Task An_occurrence_that_was_broken_off_is_read_by_the_next_try()
    {
        var slot = _time.GetUtcNow();
        _web.Answer(Mira.Url.AbsoluteUri, _ => throw new OperationCanceledException("The process is to stop."));
        await Assert.ThrowsAsync<OperationCanceledException>(() => RunAsync([Known], slot, isLate: false));

        _web.Html(Mira.Url.AbsoluteUri, ProfilePageMaker.Html(Mira, PageLayout.State));
        await RunAsync([Known], slot, isLate: false);

        Assert.Single(_states);
    }

    IDisposable? ILogger.BeginScope<TState>(TState state) => null;

    bool ILogger.IsEnabled(LogLevel logLevel) => true;

    void ILogger.Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        => _log.Add((logLevel, formatter(state, exception)));

    Task<IReadOnlyList<ConnectorState>> ICanaryStore.StatesAsync(CancellationToken cancellationToken)
        => Task.FromResult<IReadOnlyList<ConnectorState>>([.. _states.Values]);

    Task<ConnectorState?> ICanaryStore.FindAsync(string platform, CancellationToken cancellationToken) => Task.FromResult(_states.GetValueOrDefault(platform));

    Task ICanaryStore.SaveAsync(ConnectorState state, CancellationToken cancellationToken)
    {
        _states[state.Platform] = state;
        return Task.CompletedTask;
    }

    Task<bool> ICanaryStore.ClaimSlotAsync(string slot, DateTimeOffset now, DateTimeOffset staleFrom, CancellationToken cancellationToken)
    {
        if (_finished.Contains(slot) || (_claimed.TryGetValue(slot, out var claimed) && claimed > staleFrom))
            return Task.FromResult(false);

        _claimed[slot] = now;
        return Task.FromResult(true);
    }

    Task ICanaryStore.FreeSlotAsync(string slot, CancellationToken cancellationToken)
    {
        if (!_isKilled)
            _claimed.Remove(slot);
        return Task.CompletedTask;
    }

    Task ICanaryStore.FinishSlotAsync(string slot, CancellationToken cancellationToken)
    {
        _finished.Add(slot);
        return Task.CompletedTask;
    }

    Task IConnectorAlarm.TellAsync(ConnectorState broken, CancellationToken cancellationToken)
    {
        if (_alarmFails)
            throw new InvalidOperationException("Storage is away.");

        _told.Add(broken);
        return Task.CompletedTask;
    }

    private Task ReadAsync(PageLayout layout) => ReadAsync(ProfilePageMaker.Html(Mira, layout));

    private async Task ReadAsync(string html)
    {
        _web.Html(Mira.Url.AbsoluteUri, html);
        await RunAsync([Known]);
        _time.Advance(TimeSpan.FromDays(7));
    }

    private Task RunAsync(IReadOnlyList<Canary> canaries) => RunAsync(canaries, _time.GetUtcNow(), isLate: false);

    private Task RunAsync(IReadOnlyList<Canary> canaries, DateTimeOffset slot, bool isLate)
        => new CanaryWatch(new CanaryList(canaries), new PlatformDirectory([new Guru()], PrivateHosts.None), _web, this, new BrokenConnectors(this, _time, NullLogger<BrokenConnectors>.Instance), this, _time, this)
            .RunAsync(slot, isLate, Stop);
}
