using GigVet.Core.Tests.Support;
using GigVet.Model;
using GigVet.Signals.Identity;
using GigVet.Vetting.Proofs;

namespace GigVet.Core.Tests.Vetting.Proofs;

/// <content>What the passing of time does to a word.</content>
public sealed partial class ProofDeskTests
{
    [Fact]
    public async Task After_its_time_a_word_is_not_looked_for_any_more()
    {
        var proof = await IssueAsync();
        Answer(bio: proof.Nonce);
        _time.Advance(ControlProof.OpenFor);

        Assert.Empty(await LookAsync());
        Assert.Empty(_web.Requests);
    }

    [Fact]
    public async Task An_older_word_is_void_and_what_it_proved_stays_proven()
    {
        var old = await IssueAsync();
        Answer(bio: old.Nonce);
        Assert.Single(await LookAsync());
        _time.Advance(TimeSpan.FromDays(1));

        await IssueAsync();

        // Found again in the bio, the old word moves nothing: the link keeps its day.
        var link = Assert.Single(await LookAsync());
        Assert.Equal(A.Today, link.ProvenAt);
    }

    [Fact]
    public async Task Whoever_asks_again_at_once_is_told_what_is_known()
    {
        await IssueAsync();
        Answer();
        await LookAsync();
        var asked = _web.Requests.Count;

        _time.Advance(ProofDesk.LookEvery - TimeSpan.FromSeconds(1));
        await LookAsync();
        Assert.Equal(asked, _web.Requests.Count);

        _time.Advance(TimeSpan.FromSeconds(1));
        await LookAsync();
        Assert.True(_web.Requests.Count > asked);
    }

    [Fact]
    public async Task Two_looks_at_once_lose_nothing_and_a_word_issued_meanwhile_stands()
    {
        var proof = await IssueAsync();
        Answer(bio: proof.Nonce);
        var told = new ProvenLink(ProofPlace.Message, A.ProfileUrl, A.Today);
        _proofs.Meanwhile = () => Desk().AddAsync(Customer, proof, [told], A.Today, Stop);

        Assert.Equal(2, (await LookAsync()).Count);

        _time.Advance(TimeSpan.FromMinutes(1));
        _proofs.Meanwhile = () => IssueAsync();
        await LookAsync();
        Assert.NotEqual(proof.Nonce, (await _proofs.FindAsync(Customer, A.Contractor, Stop))!.Nonce, StringComparer.Ordinal);
    }

    [Theory]
    [InlineData(30, Strength.Strong)]
    [InlineData(60, Strength.Strong)]
    [InlineData(61, Strength.Moderate)]
    [InlineData(6 * 24 * 60, Strength.Moderate)]
    public async Task Issued_on_Monday_and_found_on_Sunday_in_both_places_is_no_proof_within_an_hour(int minutes, Strength expected)
    {
        var proof = await IssueAsync();
        Answer(bio: proof.Nonce);
        _time.Advance(TimeSpan.FromMinutes(minutes));
        await LookAsync();
        await Desk().AddAsync(
            Customer, proof, [new ProvenLink(ProofPlace.Profile, A.ProfileUrl, _time.GetUtcNow())], _time.GetUtcNow(), Stop);

        // Looked at again later, what was in time stays in time.
        _time.Advance(TimeSpan.FromHours(2));
        var links = await LookAsync();

        var dossier = new Dossier(Named, A.Profile(), _time.GetUtcNow(), [new ProofOfControl(links, proof.IssuedAt)]);
        Assert.Equal(expected, new ProvenControl().Evaluate(dossier).Strength);
    }
}
