using GigVet.Model;
using GigVet.Watching;

namespace GigVet.Storage.Tests;

public sealed class DueTableTests(StorageFixture storage)
{
    private readonly DueTable _table = new(storage.Tables);
    private readonly string _customer = Some.Customer();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_check_waits_from_its_instant_on_whatever_hour_is_looked_at()
    {
        await _table.AddAsync([Check(0), Check(1, Some.Now.AddDays(-40)), Check(2, Some.Now.AddMinutes(10)), Check(3, Some.Now.AddHours(5))], Stop);

        Assert.Equal((int[])[1], await WaitingAsync(Some.Now.AddSeconds(-1)));
        Assert.Equal((int[])[1, 0], await WaitingAsync(Some.Now));
        Assert.Equal((int[])[1, 0, 2, 3], await WaitingAsync(Some.Now.AddHours(5)));
    }

    [Fact]
    public async Task Checks_are_taken_together_by_one_planner_only()
    {
        await _table.AddAsync([.. Enumerable.Range(0, 25).Select(number => Check(number))], Stop);
        var waiting = await RowsAsync(Some.Now);

        var takers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => _table.TakeAsync(waiting, Some.Now, Stop)));

        Assert.Single(takers, took => took);
        Assert.All(await RowsAsync(Some.Now), row => Assert.Equal(Some.Now, row.TakenAt));
    }

    [Fact]
    public async Task What_goes_goes_also_where_a_part_of_it_went_before()
    {
        await _table.AddAsync([Check(0), Check(1)], Stop);

        await _table.RemoveAsync([Check(0)], Stop);
        await _table.RemoveAsync([Check(0), Check(1), Check(2)], Stop);

        Assert.Empty(await WaitingAsync(Some.Now));
    }

    [Fact]
    public async Task The_row_of_another_instant_of_the_same_hour_stays_when_a_check_goes()
    {
        await _table.AddAsync([Check(0), Check(0, Some.Now.AddMinutes(5))], Stop);

        await _table.RemoveAsync([Check(0)], Stop);

        Assert.Equal((int[])[0], await WaitingAsync(Some.Now.AddMinutes(5)));
    }

    private DueCheck Check(int number, DateTimeOffset? at = null)
        => new(_customer, new ContractorRef("upwork", number.ToString(System.Globalization.CultureInfo.InvariantCulture)), at ?? Some.Now);

    private async Task<int[]> WaitingAsync(DateTimeOffset now)
        => [.. (await RowsAsync(now)).Select(row => int.Parse(row.Check.Contractor.Handle, System.Globalization.CultureInfo.InvariantCulture))];

    private async Task<List<WaitingCheck>> RowsAsync(DateTimeOffset now)
    {
        var rows = new List<WaitingCheck>();
        await foreach (var row in _table.WaitingAsync(now, Stop))
        {
            if (row.Check.Customer == _customer)
                rows.Add(row);
        }

        return rows;
    }
}
