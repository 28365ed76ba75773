using System.Text.Json;
using Azure.Data.Tables;
using GigVet.Decisions;
using GigVet.Model;
using GigVet.Vetting;
using GigVet.Watching;

namespace GigVet.Storage.Tests;

/// <summary>A look at a contractor reads one row where there is no more, and never misses what there is.</summary>
public sealed class ContractorRecordTests(StorageFixture storage)
{
    private static readonly string[] Columns = ["Decided", "Watched", "Timeline", "Build"];

    private readonly string _customer = Some.Customer();

    public static TheoryData<int> Requests => [.. Enumerable.Range(1, 8)];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string Partition => Keys.ContractorPartition(_customer, Some.Contractor);

    [Fact]
    public async Task Whoever_was_only_vetted_is_read_with_one_request_from_the_second_look_on()
    {
        await Some.AssessAsync(storage.Tables, _customer);
        await LookAsync();

        var (record, requests) = await CountedAsync();

        Assert.Equal(1, requests);
        Assert.Equal(20, record.Latest!.Read().Score);
        Assert.Equal(20, Assert.Single(record.Timeline).Score);
        Assert.Equal((true, null), (record.Decided.IsNothing, record.Entry));
    }

    [Fact]
    public async Task Nobody_knows_who_was_never_asked_about()
    {
        var record = await LookAsync();

        Assert.Equal((null, null, 0), (record.Latest, record.Entry, record.Timeline.Count));
    }

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task Put_on_the_roster_at_any_request_of_a_look_they_are_there_for_the_next(int request)
    {
        await Some.AssessAsync(storage.Tables, _customer);
        await LookWhileAsync(request, PutAsync);

        Assert.NotNull((await LookAsync()).Entry);
    }

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task Decided_about_at_any_request_of_a_look_it_is_shown_by_the_next(int request)
    {
        await Some.AssessAsync(storage.Tables, _customer);
        await LookWhileAsync(request, DecideAsync);

        Assert.Single((await LookAsync()).Decided.Dispositions);
    }

    [Fact]
    public async Task Put_on_the_roster_or_decided_about_after_a_look_they_stay_so_through_the_next_vetting()
    {
        await Some.AssessAsync(storage.Tables, _customer);
        await LookAsync();
        await PutAsync();
        await DecideAsync();
        await SaveAsync(1);

        var record = await LookAsync();

        Assert.NotNull(record.Entry);
        Assert.Single(record.Decided.Dispositions);
        Assert.Equal([1, 20], record.Timeline.Select(one => one.Score));
    }

    [Fact]
    public async Task Imported_with_others_after_a_look_they_are_on_the_roster()
    {
        await Some.AssessAsync(storage.Tables, _customer);
        await LookAsync();
        Assert.Empty(await new RosterTable(storage.Tables).SaveManyAsync([Entry()], Stop));

        Assert.NotNull((await LookAsync()).Entry);
    }

    [Fact]
    public async Task The_timeline_is_that_of_the_history_also_where_one_ends_late_or_there_are_many()
    {
        foreach (var minute in (int[])[5, 1, 9, 3, .. Enumerable.Range(10, 20)])
            await SaveAsync(minute);

        var timeline = (await LookAsync()).Timeline;

        Assert.Equal(await Some.Assessments(storage.Tables).TimelineAsync(_customer, Some.Contractor, 20, Stop), timeline);
        Assert.Equal(Enumerable.Range(10, 20).Reverse(), timeline.Select(one => one.Score));
    }

    [Fact]
    public async Task A_row_that_says_nothing_of_the_rest_is_answered_the_same_and_says_it_after_the_next_vetting()
    {
        await SaveAsync(1);
        await SaveAsync(2);
        await DecideAsync();
        var before = await LookAsync();
        await ForgetAsync(Columns);

        var old = await LookAsync();
        await SaveAsync(3);
        var after = await LookAsync();

        Assert.Equivalent(before.Latest!.Read(), old.Latest!.Read(), strict: true);
        Assert.Equal(before.Timeline, old.Timeline);
        Assert.Single(old.Decided.Dispositions);
        Assert.Equal([3, 2, 1], after.Timeline.Select(one => one.Score));
        Assert.Single(after.Decided.Dispositions);
    }

    [Fact]
    public async Task What_this_build_wrote_is_handed_on_as_what_another_wrote_is_read_and_written()
    {
        await Some.AssessAsync(storage.Tables, _customer);
        var asItLies = Shown(await LookAsync());
        await ForgetAsync(["Build"]);

        Assert.Equal(Shown(await LookAsync()), asItLies.Replace(",\"dispositions\":[],\"replies\":[]", "", StringComparison.Ordinal));
    }

    private static string Shown(ContractorRecord record) => JsonSerializer.Serialize(record.Latest, GigVetJson.Options);

    private static ContractorRecordTable Records(StorageTables tables)
        => new(tables, Some.Assessments(tables), new DecisionTable(tables), new RosterTable(tables));

    private Task<ContractorRecord> LookAsync() => Records(storage.Tables).ReadAsync(_customer, Some.Contractor, Stop);

    private async Task SaveAsync(int minute) => await Some.Assessments(storage.Tables).SaveAsync(
        _customer, Some.Now.AddMinutes(minute), Some.Assessment(score: minute), Occasion.Asked, Stop);

    private RosterEntry Entry() => new(_customer, Some.Request(), Cadence.Weekly, Some.Now.AddDays(7)) { AddedAt = Some.Now };

    private async Task PutAsync() => Assert.True(await new RosterTable(storage.Tables).SaveAsync(Entry(), Stop));

    private async Task DecideAsync()
    {
        var latest = await Some.Assessments(storage.Tables).FindLatestAsync(_customer, Some.Contractor, Stop);
        Assert.True(await new DecisionTable(storage.Tables).AddAsync(_customer, Some.Contractor, DecisionTableTests.Disposition(latest!.Id, Some.Now), Stop));
    }

    /// <summary>Takes columns away, as an earlier version of GigVet had none.</summary>
    private async Task ForgetAsync(string[] columns)
    {
        var table = await storage.Tables.AssessmentsAsync();
        var row = (await table.GetEntityAsync<TableEntity>(Partition, Keys.Latest, cancellationToken: Stop)).Value;
        foreach (var column in columns)
            row.Remove(column);
        await table.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace, Stop);
    }

    /// <summary>Somebody acts just before that request of a first look is sent, if it sends so many.</summary>
    private async Task LookWhileAsync(int request, Func<Task> action)
    {
        var sent = 0;
        var meanwhile = new Meanwhile(_ => Interlocked.Increment(ref sent) == request, action);
        await Records(new StorageTables(meanwhile.Client(storage.ConnectionString))).ReadAsync(_customer, Some.Contractor, Stop);
        if (!meanwhile.HasRun)
            await action();
    }

    private async Task<(ContractorRecord Record, int Requests)> CountedAsync()
    {
        var sent = 0;
        var tables = new StorageTables(new Meanwhile(_ => Interlocked.Increment(ref sent) < 0, () => Task.CompletedTask).Client(storage.ConnectionString));
        await tables.AssessmentsAsync();
        var before = sent;

        return (await Records(tables).ReadAsync(_customer, Some.Contractor, Stop), sent - before);
    }
}
