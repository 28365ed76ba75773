using GigVet.Decisions;
using GigVet.Decisions.Links;

namespace GigVet.Storage.Tests;

public sealed class ReplyLinkTableTests(StorageFixture storage)
{
    private readonly string _customer = Some.Customer();
    private readonly ReplyLinkTable _links = new(storage.Tables);
    private readonly ReplySecretTable _secrets = new(storage.Tables);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Links_of_an_assessment_are_taken_back_together_and_those_of_others_stay()
    {
        var (one, other) = (Link("asm_a"), Link("asm_b"));
        await Some.AssessAsync(storage.Tables, _customer);
        await _links.AddAsync(_customer, Some.Contractor, one, Stop);
        await _links.AddAsync(_customer, Some.Contractor, other, Stop);

        Assert.Equal(1, await _links.RevokeAsync(_customer, Some.Contractor, "asm_a", Some.Now, Stop));
        Assert.Equal(0, await _links.RevokeAsync(_customer, Some.Contractor, "asm_a", Some.Now, Stop));

        Assert.Equal(Some.Now, (await _links.FindAsync(_customer, Some.Contractor, one.Id, Stop))!.RevokedAt);
        Assert.Null((await _links.FindAsync(_customer, Some.Contractor, other.Id, Stop))!.RevokedAt);
        Assert.Equal(one.Id, Assert.Single(await _links.ListAsync(_customer, Some.Contractor, "asm_a", Stop)).Id);
        Assert.Null(await _links.FindAsync(Some.Customer(), Some.Contractor, one.Id, Stop));
    }

    [Fact]
    public async Task Links_are_no_decisions_though_they_lie_beside_them()
    {
        await Some.AssessAsync(storage.Tables, _customer);
        await _links.AddAsync(_customer, Some.Contractor, Link("asm_a"), Stop);

        var decided = await new DecisionTable(storage.Tables).OfAsync(_customer, Some.Contractor, null, Stop);

        Assert.Empty(decided.Dispositions);
        Assert.Empty(decided.Replies);
    }

    [Fact]
    public async Task A_secret_is_made_once_however_many_ask_and_a_rotation_puts_another_in_its_place()
    {
        Assert.Null(await _secrets.FindAsync(_customer, Stop));
        var made = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => _secrets.OfAsync(_customer, Stop)));
        Assert.Single(made.DistinctBy(Convert.ToHexString, StringComparer.Ordinal));
        Assert.Equal(LinkToken.SecretBytes, made[0].Length);

        await _secrets.RotateAsync(_customer, Stop);

        Assert.NotEqual(Convert.ToHexString(made[0]), Convert.ToHexString((await _secrets.FindAsync(_customer, Stop))!), StringComparer.Ordinal);
        Assert.Null(await _secrets.FindAsync(Some.Customer(), Stop));
    }

    private static ReplyLink Link(string assessment) => new()
    {
        Id = DecisionId.Link(Some.Now),
        Assessment = assessment,
        IssuedAt = Some.Now,
        ExpiresAt = Some.Now.AddDays(1),
        From = "Nordlicht",
        Key = "key_tests",
    };
}
