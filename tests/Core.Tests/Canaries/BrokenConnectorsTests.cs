using GigVet.Canaries;
using GigVet.Core.Tests.Support;
using GigVet.FakeWeb.Profiles;
using GigVet.Platforms;
using GigVet.Web;
using Microsoft.Extensions.Logging.Abstractions;
using Capture = GigVet.Model.Capture;

namespace GigVet.Core.Tests.Canaries;

/// <summary>While a platform's pages cannot be read as before, nothing is known of its contractors.</summary>
public sealed class BrokenConnectorsTests
{
    private const string Words = "The connector of guru is broken since 2026-05-04: its pages have changed (skills, reviews not found on known profiles)";

    private static readonly InventedProfile Mira = InventedProfile.On("guru", "mira-kessler");

    private readonly Store _store = new()
    {
        State = new ConnectorState
        {
            Platform = "guru",
            Outcome = ConnectorOutcome.Broken,
            CheckedAt = A.Today,
            BrokenSince = new DateTimeOffset(2026, 5, 4, 5, 0, 0, TimeSpan.Zero),
            Missing = ["skills", "reviews"],
        },
    };

    [Fact]
    public async Task What_its_pages_show_is_not_taken()
    {
        var failed = Assert.IsType<FetchResult.Failed>(await FetchAsync(PageLayout.State));

        Assert.StartsWith(Words, failed.Reason, StringComparison.Ordinal);
        Assert.Contains("which says nothing about the contractor", failed.Reason, StringComparison.Ordinal);
        Assert.Contains("as plain text", failed.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_saved_page_that_shows_what_the_new_ones_do_not_is_of_the_old_layout_and_taken()
    {
        var found = Assert.IsType<FetchResult.Found>(await FetchAsync(PageLayout.State, "text/html"));

        Assert.Equal("Mira Kessler", found.Profile.DisplayName);
        Assert.StartsWith(Words, found.Missing, StringComparison.Ordinal);
        Assert.IsType<FetchResult.Failed>(await FetchAsync(PageLayout.Labels, "text/html"));
    }

    [Fact]
    public async Task Pasted_text_has_no_layout_that_could_change()
    {
        var found = Assert.IsType<FetchResult.Found>(await FetchAsync("Mira Kessler\nFrom: Lithuania", "text/plain"));

        Assert.Equal("Lithuania", found.Profile.Location);
        Assert.StartsWith(Words, found.Missing, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_is_not_understood_is_explained_by_it_and_a_wall_stays_a_wall()
    {
        Assert.StartsWith(Words, Assert.IsType<FetchResult.Failed>(await FetchAsync("<title>New</title><h1>Everything is new here, and nothing is named</h1>", null)).Reason, StringComparison.Ordinal);
        Assert.IsType<FetchResult.Blocked>(await FetchAsync(OtherPages.PressAndHold, null));
        Assert.IsType<FetchResult.NotFound>(await FetchAsync(OtherPages.Gone, null));
    }

    [Fact]
    public async Task Healed_or_unknown_connectors_are_read()
    {
        _store.State = _store.State! with { BrokenSince = null };
        Assert.IsType<FetchResult.Found>(await FetchAsync(PageLayout.State));

        _store.State = null;
        Assert.IsType<FetchResult.Found>(await FetchAsync(PageLayout.State));

        _store.IsAway = true;
        Assert.Null(Assert.IsType<FetchResult.Found>(await FetchAsync(PageLayout.State)).Missing);
    }

    private Task<FetchResult> FetchAsync(PageLayout layout, string? captured = null) => FetchAsync(ProfilePageMaker.Html(Mira, layout), captured);

    private Task<FetchResult> FetchAsync(string content, string? captured)
    {
        var stub = new StubWeb().Html(Mira.Url.AbsoluteUri, content);
        var request = captured is null ? A.Request() : A.Request() with { Captures = [new Capture(Mira.Url, captured, content, A.Today)] };
        return new BrokenConnectors(_store, TimeProvider.System, NullLogger<BrokenConnectors>.Instance).Guard(new Guru()).FetchAsync(
            new ProfileLook(Mira.Handle, Mira.Url, new SourceWeb(stub, request, maximumRequests: 1)), TestContext.Current.CancellationToken);
    }

    private sealed class Store : ICanaryStore
    {
        public ConnectorState? State { get; set; }

        public bool IsAway { get; set; }

        public Task<ConnectorState?> FindAsync(string platform, CancellationToken cancellationToken)
            => IsAway ? throw new IOException("Storage is away.") : Task.FromResult(State);

        public Task<IReadOnlyList<ConnectorState>> StatesAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task SaveAsync(ConnectorState state, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<bool> ClaimSlotAsync(string slot, DateTimeOffset now, DateTimeOffset staleFrom, CancellationToken cancellationToken)
            => throw new NotSupportedException();

        public Task FreeSlotAsync(string slot, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task FinishSlotAsync(string slot, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
