using System.Collections.Concurrent;
using GigVet.Model;
using GigVet.TestSupport;
using GigVet.Watching;
using GigVet.Watchlists;
using GigVet.Web;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;

namespace GigVet.Storage.Tests;

/// <summary>A list changes; whom of the roster that makes due, with the tables of a real account.</summary>
public sealed class RescreeningTests : IDisposable
{
    private const string Header = "fileGenerationDate;Entity_LogicalId;Entity_SubjectType;NameAlias_WholeName\n";

    private readonly StorageFixture _storage;
    private readonly OwnList _list = new("L" + Guid.NewGuid().ToString("N"));
    private readonly string _file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.csv");
    private readonly ManualTime _time = new(Some.Now);
    private readonly string _customer = Some.Customer();
    private readonly RosterTable _roster;

    public RescreeningTests(StorageFixture storage) => (_storage, _roster) = (storage, new RosterTable(storage.Tables));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static DateTimeOffset Later => Some.Now.AddDays(20);

    private DateTimeOffset Soon => _time.GetUtcNow() + RosterRescreening.Settling;

    public void Dispose() => File.Delete(_file);

    [Fact]
    public async Task Whoever_hits_an_entry_that_came_changed_or_went_is_due_and_nobody_else()
    {
        await AddAsync("Zorvan Quellestri", "Ulmera Vossbrandt", "Pellinor Axtermann", "Ysolde Krannewitz");
        await RunAsync("1;P;Ulmera Vossbrandt", "2;P;Pellinor Axtermann", "3;P;Ysolde Krannewitz");
        await SetBackAsync("Zorvan Quellestri", "Ulmera Vossbrandt", "Pellinor Axtermann", "Ysolde Krannewitz");

        // One came, one is another name now, one went, and one stays as it is.
        await RunAsync("1;P;Ulmera Vossbrandt", "2;P;Theodric Axtermann-Nowak", "4;P;Zorvan Quellestri");

        Assert.Equal(
            [("Zorvan Quellestri", Soon), ("Ulmera Vossbrandt", Later), ("Pellinor Axtermann", Soon), ("Ysolde Krannewitz", Soon)],
            await DueAsync("Zorvan Quellestri", "Ulmera Vossbrandt", "Pellinor Axtermann", "Ysolde Krannewitz"));
    }

    [Fact]
    public async Task Whom_the_last_assessment_shows_by_another_name_is_found_by_it()
    {
        await AddAsync("Handle Only");
        var contractor = Of("Handle Only");
        var shown = Some.Assessment() with { Contractor = new Subject(contractor.Platform, contractor.Handle, new Uri("https://www.upwork.com/"), "Quirin Ostrowander") };
        await Some.Assessments(_storage.Tables).SaveAsync(_customer, Some.Now, shown, Occasion.Sweep, Stop);
        await RunAsync("1;P;Ulmera Vossbrandt");
        await SetBackAsync("Handle Only");

        await RunAsync("1;P;Ulmera Vossbrandt", "2;P;Quirin Ostrowander");

        Assert.Equal([("Handle Only", Soon)], await DueAsync("Handle Only"));
    }

    [Fact]
    public async Task Two_processes_take_a_change_once()
    {
        await AddAsync("Zorvan Quellestri");
        await RunAsync("1;P;Ulmera Vossbrandt");
        await SetBackAsync("Zorvan Quellestri");
        Write("1;P;Ulmera Vossbrandt", "2;P;Zorvan Quellestri");
        _time.Advance(TimeSpan.FromMinutes(2));
        var (one, other) = (new CountingRoster(_roster), new CountingRoster(_roster));

        await Task.WhenAll(Refresher(one).RunAsync(Stop), Refresher(other).RunAsync(Stop));

        Assert.Single(one.MadeDue.Concat(other.MadeDue), customer => customer == _customer);
        Assert.Equal([("Zorvan Quellestri", Soon)], await DueAsync("Zorvan Quellestri"));
    }

    [Fact]
    public async Task Whoever_takes_over_from_a_process_that_died_on_the_way_makes_due_who_was_left()
    {
        string[] hit = ["Zorvan Quellestri", "Zorwan Quellestri", "Zorvan Quelestri", "Zorvan Quellestry"];
        await AddAsync([.. hit, "Ulmera Vossbrandt"]);
        await RunAsync("1;P;Ulmera Vossbrandt");
        await SetBackAsync([.. hit, "Ulmera Vossbrandt"]);
        Write("1;P;Ulmera Vossbrandt", "2;P;Zorvan Quellestri");
        _time.Advance(TimeSpan.FromMinutes(2));

        await Assert.ThrowsAsync<OperationCanceledException>(() => Refresher(new CountingRoster(_roster) { DiesAt = 2 }).RunAsync(Stop));
        Assert.Contains(await DueAsync(hit), due => due.At == Later);
        _time.Advance(TimeSpan.FromMinutes(6));
        await Refresher(_roster).RunAsync(Stop);

        Assert.DoesNotContain(await DueAsync(hit), due => due.At == Later);
        Assert.Equal([("Ulmera Vossbrandt", Later)], await DueAsync("Ulmera Vossbrandt"));
    }

    private WatchlistRefresher Refresher(IWholeRoster roster) => new(
        new WatchlistAddresses(
            new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create($"GigVet:Watchlists:{_list.List}:Url", (string?)_file)]).Build(),
            [_list],
            new PrivateHosts([])),
        new NoWeb(),
        new WatchlistTable(_storage.Tables),
        new RosterRescreening(roster, Some.Assessments(_storage.Tables), _time),
        _time,
        NullLogger<WatchlistRefresher>.Instance);

    private async Task RunAsync(params string[] lines)
    {
        Write(lines);
        _time.Advance(TimeSpan.FromMinutes(2));
        await Refresher(_roster).RunAsync(Stop);
    }

    private void Write(params string[] lines)
    {
        File.WriteAllText(_file, Header + string.Concat(lines.Select(line => $"30/05/2026;{line}\n")));
        File.SetLastWriteTimeUtc(_file, _time.GetUtcNow().UtcDateTime);
    }

    private async Task AddAsync(params string[] names)
    {
        foreach (var name in names)
        {
            var request = Some.Request() with { Contractor = Of(name), Claims = new Claims { Name = name } };
            await _roster.SaveAsync(new RosterEntry(_customer, request, Cadence.Monthly, Later), Stop);
        }
    }

    private async Task SetBackAsync(params string[] names)
    {
        foreach (var name in names)
            await _roster.MakeDueAsync(_customer, Of(name), Later, Stop);
    }

    private async Task<(string Name, DateTimeOffset At)[]> DueAsync(params string[] names)
    {
        var due = new (string, DateTimeOffset)[names.Length];
        foreach (var (place, name) in names.Index())
            due[place] = (name, (await _roster.FindAsync(_customer, Of(name), Stop))!.NextCheckAt);
        return due;
    }

    private static ContractorRef Of(string name) => new("upwork", "~" + name.Replace(' ', '-').ToLowerInvariant());

    /// <summary>A list of its own for each test: they share one account.</summary>
    private sealed class OwnList(string name) : IWatchlistFormat
    {
        private readonly EuropeanUnion _format = new();

        public string List => name;

        public string Title => _format.Title;

        public Uri Publisher => _format.Publisher;

        public string Licence => _format.Licence;

        public Uri? Usual => null;

        // Three of four entries are fewer than four fifths, which only official lists never lose.
        public bool IsOfficial => false;

        public ListContent Read(ListFiles files) => _format.Read(files);
    }

    private sealed class NoWeb : IWeb
    {
        public Task<WebAnswer> SendAsync(WebRequest request, CancellationToken cancellationToken)
            => throw new InvalidOperationException("A file needs no web.");
    }

    private sealed class CountingRoster(RosterTable roster) : IWholeRoster
    {
        private readonly ConcurrentBag<string> _madeDue = [];
        private int _calls;

        /// <summary>Of everybody in the account, which other tests share.</summary>
        public IEnumerable<string> MadeDue => _madeDue;

        /// <summary>The process ends before this one.</summary>
        public int DiesAt { get; init; } = int.MaxValue;

        public IAsyncEnumerable<RosterEntry> AllAsync(CancellationToken cancellationToken) => roster.AllAsync(cancellationToken);

        public Task MakeDueAsync(string customer, ContractorRef contractor, DateTimeOffset at, CancellationToken cancellationToken)
        {
            if (Interlocked.Increment(ref _calls) >= DiesAt)
                throw new OperationCanceledException("killed");

            _madeDue.Add(customer);
            return roster.MakeDueAsync(customer, contractor, at, cancellationToken);
        }
    }
}
