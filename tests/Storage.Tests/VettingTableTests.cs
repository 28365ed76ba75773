using Azure.Data.Tables;
using GigVet.Model;
using GigVet.TestSupport;
using GigVet.Vetting;

namespace GigVet.Storage.Tests;

public sealed class VettingTableTests
{
    private readonly ManualTime _time = new(Some.Now);
    private readonly StorageTables _tables;
    private readonly VettingTable _table;
    private readonly string _customer = Some.Customer();

    public VettingTableTests(StorageFixture storage)
    {
        _tables = storage.Tables;
        _table = new VettingTable(_tables, _time);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_claim_brings_the_request_back_as_it_was_sent()
    {
        var ticket = await AddAsync(Some.Request("the whole text"));

        var claim = await ClaimAsync(ticket);

        Assert.Equal("the whole text", Assert.Single(claim!.Request.Messages).Text);
        Assert.Equal((AssessmentStatus.Running, 1), (claim.Ticket.Status, claim.Attempt));
        Assert.Equal(AssessmentStatus.Running, (await FindAsync(ticket))?.Status);
    }

    [Fact]
    public async Task Only_one_worker_holds_a_claim_until_its_lease_ends()
    {
        var ticket = await AddAsync();

        Assert.NotNull(await ClaimAsync(ticket));
        Assert.Null(await ClaimAsync(ticket));
        _time.Advance(TimeSpan.FromSeconds(31));
        Assert.Equal(2, (await ClaimAsync(ticket))?.Attempt);
    }

    [Fact]
    public async Task Of_many_claims_at_once_one_succeeds()
    {
        var ticket = await AddAsync();

        var claims = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => ClaimAsync(ticket)));

        Assert.Single(claims, claim => claim is not null);
    }

    [Fact]
    public async Task A_worker_that_lost_its_claim_can_neither_renew_nor_complete()
    {
        var ticket = await AddAsync();
        var lost = (await ClaimAsync(ticket))!;
        _time.Advance(TimeSpan.FromSeconds(31));
        await ClaimAsync(ticket);

        Assert.Null(await _table.RenewAsync(lost, _time.GetUtcNow().AddSeconds(30), Stop));
        await _table.CompleteAsync(lost, Stop);

        Assert.Equal(AssessmentStatus.Running, (await FindAsync(ticket))?.Status);
    }

    [Fact]
    public async Task Renewal_keeps_others_away_and_the_renewed_claim_completes()
    {
        var ticket = await AddAsync();
        var claim = (await ClaimAsync(ticket))!;
        _time.Advance(TimeSpan.FromSeconds(20));
        claim = (await _table.RenewAsync(claim, _time.GetUtcNow().AddSeconds(30), Stop))!;
        _time.Advance(TimeSpan.FromSeconds(20));

        Assert.Null(await ClaimAsync(ticket));
        await _table.CompleteAsync(claim, Stop);
        Assert.Equal(AssessmentStatus.Completed, (await FindAsync(ticket))?.Status);
    }

    [Fact]
    public async Task A_released_claim_can_be_taken_at_once()
    {
        var ticket = await AddAsync();
        await _table.ReleaseAsync((await ClaimAsync(ticket))!, Stop);
        _time.Advance(TimeSpan.FromTicks(1));

        Assert.Equal(2, (await ClaimAsync(ticket))?.Attempt);
    }

    [Fact]
    public async Task What_was_sent_about_a_person_is_gone_once_the_vetting_is_finished()
    {
        var ticket = await AddAsync();
        await _table.CompleteAsync((await ClaimAsync(ticket))!, Stop);

        var row = (await (await _tables.RequestsAsync()).GetEntityAsync<TableEntity>(
            _customer, ticket.Id, cancellationToken: Stop)).Value;
        Assert.DoesNotContain(row.Keys, key => key.StartsWith("Json", StringComparison.Ordinal));
        Assert.Null(await ClaimAsync(ticket));
    }

    [Fact]
    public async Task Failing_gives_the_reason_and_never_undoes_a_completed_vetting()
    {
        var failing = await AddAsync();
        var done = await AddAsync();
        await _table.CompleteAsync((await ClaimAsync(done))!, Stop);

        await _table.FailAsync(_customer, failing.Id, "It broke off.", Stop);
        await _table.FailAsync(_customer, done.Id, "It broke off.", Stop);

        Assert.Equal("It broke off.", (await FindAsync(failing))?.Failure);
        Assert.Equal(AssessmentStatus.Completed, (await FindAsync(done))?.Status);
    }

    [Fact]
    public async Task A_dead_workers_vetting_stalls_once_its_lease_is_over_and_is_reported_once()
    {
        var ticket = await AddAsync();
        await ClaimAsync(ticket);

        Assert.False(await StalledAsync(ticket));
        _time.Advance(TimeSpan.FromSeconds(31));
        Assert.True(await StalledAsync(ticket));
        Assert.False(await StalledAsync(ticket));
        _time.Advance(Resumer.Patience + TimeSpan.FromSeconds(1));
        Assert.True(await StalledAsync(ticket));
    }

    [Fact]
    public async Task A_vetting_that_waits_for_its_turn_is_not_stalled_but_one_whose_message_is_lost_is()
    {
        var ticket = await AddAsync();

        _time.Advance(TimeSpan.FromMinutes(9));
        Assert.False(await StalledAsync(ticket));
        _time.Advance(TimeSpan.FromMinutes(2));
        Assert.True(await StalledAsync(ticket));
    }

    [Fact]
    public async Task A_finished_vetting_leaves_the_index_of_open_ones()
    {
        var ticket = await AddAsync();
        await _table.CompleteAsync((await ClaimAsync(ticket))!, Stop);

        var open = await (await _tables.OpenAsync()).GetEntityIfExistsAsync<TableEntity>(
            Keys.OpenPartition(ticket.Id), Keys.Open(_customer, ticket.Id), cancellationToken: Stop);
        Assert.False(open.HasValue);
    }

    [Fact]
    public async Task The_same_idempotency_key_gives_the_first_vetting_and_the_body_it_came_with()
    {
        var mark = new IdempotencyMark("key", "body one");
        var first = await AddAsync(mark: mark);

        var (ticket, body) = await _table.AddAsync(
            Some.Ticket(_customer), Some.Request(), mark with { Body = "body two" }, Stop);

        Assert.Equal((first.Id, "body one"), (ticket.Id, body));
    }

    [Fact]
    public async Task Of_many_requests_with_one_key_at_once_one_is_accepted()
    {
        var tickets = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => AddAsync(mark: new IdempotencyMark("k", "b"))));

        Assert.Single(tickets.Select(ticket => ticket.Id).Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_key_is_free_again_after_a_day()
    {
        var first = await AddAsync(mark: new IdempotencyMark("k", "b"));
        _time.Advance(TimeSpan.FromHours(25));

        Assert.NotEqual(first.Id, (await AddAsync(mark: new IdempotencyMark("k", "b"))).Id, StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_request_too_large_to_keep_is_refused_and_leaves_nothing()
    {
        var noise = Convert.ToBase64String(System.Security.Cryptography.RandomNumberGenerator.GetBytes(1_500_000));

        var refusal = await Assert.ThrowsAsync<InvalidRequestException>(() => AddAsync(Some.Request(noise)));

        Assert.Equal("body", Assert.Single(refusal.Errors).Field);
    }

    [Fact]
    public async Task Customers_never_see_each_others_vettings()
        => Assert.Null(await _table.FindAsync(Some.Customer(), (await AddAsync()).Id, Stop));

    private async Task<VettingTicket> AddAsync(VetRequest? request = null, IdempotencyMark? mark = null)
        => (await _table.AddAsync(Some.Ticket(_customer, _time.GetUtcNow()), request ?? Some.Request(), mark, Stop)).Ticket;

    private Task<VettingClaim?> ClaimAsync(VettingTicket ticket)
        => _table.ClaimAsync(ticket.Customer, ticket.Id, _time.GetUtcNow().AddSeconds(30), Stop);

    private Task<VettingTicket?> FindAsync(VettingTicket ticket) => _table.FindAsync(ticket.Customer, ticket.Id, Stop);

    private async Task<bool> StalledAsync(VettingTicket ticket)
    {
        var mine = false;
        await foreach (var message in _table.StalledAsync(_time.GetUtcNow() - Resumer.Patience, Stop))
            mine |= message.Id == ticket.Id;

        return mine;
    }
}
