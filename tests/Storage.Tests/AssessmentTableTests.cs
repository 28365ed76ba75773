using Azure.Data.Tables;
using GigVet.Model;

namespace GigVet.Storage.Tests;

public sealed class AssessmentTableTests(StorageFixture storage)
{
    private readonly AssessmentTable _table = Some.Assessments(storage.Tables);
    private readonly string _customer = Some.Customer();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Latest_and_history_are_written_together_and_read_back_whole()
    {
        var assessment = Some.Assessment();
        await _table.SaveAsync(_customer, Some.Now, assessment, Occasion.Asked, Stop);

        Assert.Equivalent(assessment, await _table.FindLatestAsync(_customer, Some.Contractor, Stop), strict: true);
        Assert.Equivalent(
            assessment, await _table.FindAsync(_customer, Some.Contractor, assessment.Id, Some.Now, Stop), strict: true);
    }

    [Fact]
    public async Task The_row_cur_says_the_result_in_columns_of_its_own()
    {
        await _table.SaveAsync(_customer, Some.Now, Some.Assessment(), Occasion.Asked, Stop);

        var row = (await (await storage.Tables.AssessmentsAsync()).GetEntityAsync<TableEntity>(
            $"{_customer}|upwork~~01a2b3c4d5e6f70809", "cur", cancellationToken: Stop)).Value;

        Assert.Equal(
            (20, "medium", "review", 0.75, "1"),
            (row.GetInt32("Score"), row.GetString("Band"), row.GetString("Recommendation"), row.GetDouble("Coverage"), row.GetString("PolicyVersion")));
    }

    [Fact]
    public async Task Saving_twice_changes_nothing()
    {
        var assessment = Some.Assessment(score: 20);
        await _table.SaveAsync(_customer, Some.Now, assessment, Occasion.Asked, Stop);
        await _table.SaveAsync(_customer, Some.Now, assessment with { Score = 99 }, Occasion.Asked, Stop);

        Assert.Equal(20, (await _table.FindLatestAsync(_customer, Some.Contractor, Stop))?.Score);
        Assert.Single(await _table.ListAsync(_customer, Some.Contractor, 10, Stop));
    }

    [Fact]
    public async Task However_many_assessments_of_one_contractor_end_at_once_all_are_kept()
    {
        const int Many = 40;
        await Task.WhenAll(Enumerable.Range(0, Many).Select(second =>
            _table.SaveAsync(_customer, Some.Now.AddSeconds(second), Some.Assessment(score: second), Occasion.Asked, Stop)));

        Assert.Equal(Many, (await _table.ListAsync(_customer, Some.Contractor, 100, Stop)).Count);
        Assert.Equal(Many - 1, (await _table.FindLatestAsync(_customer, Some.Contractor, Stop))?.Score);
    }

    [Fact]
    public async Task Two_workers_with_the_same_check_store_one_of_their_results()
    {
        var check = Some.Assessment(score: 20);
        await Task.WhenAll(Enumerable.Range(0, 5).Select(second =>
            _table.SaveAsync(_customer, Some.Now.AddSeconds(second), check with { Score = second }, Occasion.Sweep, Stop)));

        var stored = Assert.Single(await _table.ListAsync(_customer, Some.Contractor, 10, Stop));
        Assert.Equal(stored.Score, (await _table.FindLatestAsync(_customer, Some.Contractor, Stop))?.Score);
    }

    [Fact]
    public async Task A_vetting_that_was_accepted_earlier_and_ends_later_does_not_become_the_latest()
    {
        await _table.SaveAsync(_customer, Some.Now.AddMinutes(1), Some.Assessment(score: 30), Occasion.Asked, Stop);
        await _table.SaveAsync(_customer, Some.Now, Some.Assessment(score: 10), Occasion.Asked, Stop);

        Assert.Equal(30, (await _table.FindLatestAsync(_customer, Some.Contractor, Stop))?.Score);
        Assert.Equal([30, 10], (await _table.ListAsync(_customer, Some.Contractor, 10, Stop)).Select(one => one.Score));
    }

    [Fact]
    public async Task Many_at_once_all_enter_the_history_and_the_newest_is_the_latest()
    {
        await Task.WhenAll(Enumerable.Range(0, 5).Select(minute =>
            _table.SaveAsync(_customer, Some.Now.AddMinutes(minute), Some.Assessment(score: minute), Occasion.Asked, Stop)));

        Assert.Equal(4, (await _table.FindLatestAsync(_customer, Some.Contractor, Stop))?.Score);
        Assert.Equal([4, 3, 2, 1, 0], (await _table.ListAsync(_customer, Some.Contractor, 10, Stop)).Select(one => one.Score));
    }

    [Fact]
    public async Task Customers_never_see_each_others_assessments()
    {
        await _table.SaveAsync(_customer, Some.Now, Some.Assessment(), Occasion.Asked, Stop);

        Assert.Null(await _table.FindLatestAsync(Some.Customer(), Some.Contractor, Stop));
        Assert.Empty(await _table.ListAsync(Some.Customer(), Some.Contractor, 10, Stop));
    }

    [Fact]
    public async Task History_is_cut_at_the_limit_newest_first()
    {
        for (var minute = 0; minute < 4; minute++)
            await _table.SaveAsync(_customer, Some.Now.AddMinutes(minute), Some.Assessment(score: minute), Occasion.Asked, Stop);

        Assert.Equal([3, 2], (await _table.ListAsync(_customer, Some.Contractor, 2, Stop)).Select(one => one.Score));
    }
}
