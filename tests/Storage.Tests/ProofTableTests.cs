using GigVet.Vetting.Proofs;

namespace GigVet.Storage.Tests;

public sealed class ProofTableTests(StorageFixture storage)
{
    private readonly string _customer = Some.Customer();
    private readonly ProofTable _table = new(storage.Tables);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_proof_comes_back_as_it_was_saved_to_its_own_customer()
    {
        var link = new ProvenLink(ProofPlace.Github, new Uri("https://github.com/mira"), Some.Now);

        Assert.True(await _table.SaveAsync(_customer, Proof() with { Proven = [link], GitHub = "mira" }, Stop));

        var found = await _table.FindAsync(_customer, Some.Contractor, Stop);
        Assert.Equal((Proof().IssuedAt, "mira", link), (found!.IssuedAt, found.GitHub, Assert.Single(found.Proven)));
        Assert.Null(await _table.FindAsync(Some.Customer(), Some.Contractor, Stop));
    }

    [Fact]
    public async Task An_older_state_does_not_overwrite_a_newer_one()
    {
        Assert.True(await _table.SaveAsync(_customer, Proof(), Stop));
        Assert.False(await _table.SaveAsync(_customer, Proof(), Stop));
        var read = (await _table.FindAsync(_customer, Some.Contractor, Stop))!;

        Assert.True(await _table.SaveAsync(_customer, read with { CheckedAt = Some.Now }, Stop));
        Assert.False(await _table.SaveAsync(_customer, read, Stop));
        Assert.Equal(Some.Now, (await _table.FindAsync(_customer, Some.Contractor, Stop))!.CheckedAt);
    }

    [Fact]
    public async Task A_row_of_another_version_is_as_good_as_none_and_a_new_word_takes_its_place()
    {
        await _table.SaveAsync(_customer, Proof(), Stop);
        await Some.SpoilAsync(await storage.Tables.ProofsAsync(), $"{_customer}|{Keys.Contractor(Some.Contractor)}", Keys.Latest);

        Assert.Null(await _table.FindAsync(_customer, Some.Contractor, Stop));
        Assert.True(await _table.SaveAsync(_customer, Proof(), Stop));
        Assert.NotNull(await _table.FindAsync(_customer, Some.Contractor, Stop));
    }

    private static ControlProof Proof() => new()
    {
        Contractor = Some.Contractor,
        ProfileUrl = new Uri("https://www.upwork.com/freelancers/~01a2b3c4d5e6f70809"),
        Nonce = "gigvet-0123456789abcdefghjkmnpqrs",
        IssuedAt = Some.Now,
    };
}
