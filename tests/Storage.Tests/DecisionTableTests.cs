using GigVet.Decisions;
using GigVet.Decisions.Replies;

namespace GigVet.Storage.Tests;

public sealed class DecisionTableTests(StorageFixture storage)
{
    private readonly string _customer = Some.Customer();
    private readonly DecisionTable _table = new(storage.Tables);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_decided_and_replied_comes_back_newest_first_to_its_own_customer()
    {
        var earlier = Disposition("asm_a", Some.Now);
        var later = Disposition("asm_b", Some.Now.AddMinutes(1)) with { Action = EngagementAction.Hired, By = "Ines" };
        var reply = Reply("asm_a", Some.Now);
        await Some.AssessAsync(storage.Tables, _customer);
        await _table.AddAsync(_customer, Some.Contractor, earlier, Stop);
        await _table.AddAsync(_customer, Some.Contractor, reply, null, Stop);
        await _table.AddAsync(_customer, Some.Contractor, later, Stop);

        var all = await _table.OfAsync(_customer, Some.Contractor, null, Stop);
        var one = await _table.OfAsync(_customer, Some.Contractor, "asm_a", Stop);
        var others = await _table.OfAsync(Some.Customer(), Some.Contractor, null, Stop);

        Assert.Equal([later.Id, earlier.Id], all.Dispositions.Select(disposition => disposition.Id), StringComparer.Ordinal);
        Assert.Equal((EngagementAction.Hired, "Ines"), (all.Dispositions[0].Action, all.Dispositions[0].By));
        Assert.Equal(new Uri("https://mira.example/"), Assert.Single(Assert.Single(all.Replies).Findings).Proofs[0]);
        Assert.Equal((earlier.Id, reply.Id), (Assert.Single(one.Dispositions).Id, Assert.Single(one.Replies).Id));
        Assert.Empty(others.Dispositions);
        Assert.Empty(others.Replies);
    }

    [Fact]
    public async Task Two_decisions_of_the_same_moment_both_stand()
    {
        await Some.AssessAsync(storage.Tables, _customer);
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => _table.AddAsync(_customer, Some.Contractor, Disposition("asm_a", Some.Now), Stop)));

        Assert.Equal(20, (await _table.OfAsync(_customer, Some.Contractor, "asm_a", Stop)).Dispositions.Count);
    }

    [Fact]
    public async Task Everything_of_a_contractor_lies_in_one_partition_that_begins_with_the_customer()
    {
        await Some.AssessAsync(storage.Tables, _customer);
        await _table.AddAsync(_customer, Some.Contractor, Disposition("asm_a", Some.Now), Stop);
        await _table.AddAsync(_customer, Some.Contractor, Reply("asm_a", Some.Now), null, Stop);

        var rows = new List<string>();
        await foreach (var row in (await storage.Tables.DecisionsAsync()).QueryAsync<Azure.Data.Tables.TableEntity>(
            $"PartitionKey eq '{Keys.ContractorPartition(_customer, Some.Contractor)}'", cancellationToken: Stop))
            rows.Add(row.RowKey.Split('|')[0]);

        Assert.Equal(["d", "r", "z"], rows, StringComparer.Ordinal);
    }

    internal static Disposition Disposition(string assessment, DateTimeOffset at) => new()
    {
        Id = DecisionId.Disposition(at),
        Assessment = assessment,
        Decision = Decision.Cleared,
        Reason = "An event explains it.",
        Key = "key_tests",
        At = at,
    };

    private static ContractorReply Reply(string assessment, DateTimeOffset at) => new()
    {
        Id = DecisionId.Reply(at),
        Assessment = assessment,
        Findings = [new FindingAnswer("github.following-farm", AnswerStance.Dispute, "An event.", [new Uri("https://mira.example/")])],
        At = at,
    };
}
