using GigVet.Core.Tests.Support;
using GigVet.Model;
using GigVet.TestSupport;
using GigVet.Vetting.Proofs;
using Microsoft.Extensions.Logging.Abstractions;

namespace GigVet.Core.Tests.Vetting.Proofs;

public sealed class ProofCheckTests
{
    private const string Customer = "c1";

    private readonly MemoryProofs _proofs = new();
    private readonly ManualTime _time = new(A.Today.AddHours(-1));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_word_in_the_saved_profile_or_in_a_message_is_proven_at_their_time()
    {
        var nonce = (await IssueAsync()).Nonce;
        var received = A.Today.AddMinutes(-20);

        var fact = await CheckAsync(A.Dossier(
            A.Profile() with { Overview = $"I build shops.\n{nonce}" },
            A.Request() with { Messages = [Seen.Message(null) with { Text = $"Here it is: {nonce}.", ReceivedAt = received }] }));

        Assert.Equal(
            [(ProofPlace.Profile, A.Today), (ProofPlace.Message, received)],
            fact!.Links.Select(link => (link.Place, link.ProvenAt)));
    }

    [Theory]
    [InlineData(-2, false)]
    [InlineData(0, true)]
    [InlineData(24 * 8, false)]
    public async Task Only_what_was_seen_while_the_word_was_open_counts(int hours, bool counts)
    {
        var nonce = (await IssueAsync()).Nonce;

        var fact = await CheckAsync(A.Dossier(A.Profile() with { Headline = nonce, FetchedAt = A.Today.AddHours(hours) }));

        Assert.Equal(counts ? 1 : 0, fact!.Links.Count);
    }

    [Fact]
    public async Task Without_a_proof_there_is_no_fact_and_a_foreign_word_proves_nothing()
    {
        Assert.Null(await CheckAsync(A.Dossier()));

        await IssueAsync();
        var foreign = ControlProof.NewNonce();
        Assert.Empty((await CheckAsync(A.Dossier(A.Profile() with { Overview = foreign })))!.Links);
    }

    [Fact]
    public async Task Said_twice_it_is_one_link()
    {
        var nonce = (await IssueAsync()).Nonce;
        var dossier = A.Dossier(A.Profile() with { Overview = nonce });
        await CheckAsync(dossier);

        Assert.Single((await CheckAsync(dossier))!.Links);
    }

    private ProofDesk Desk() => new(_proofs, [], new SmallRoster(), new StubWeb(), _time, NullLogger<ProofDesk>.Instance);

    private Task<ControlProof> IssueAsync() => Desk().IssueAsync(Customer, A.Request(), Stop);

    private async Task<ProofOfControl?> CheckAsync(Dossier dossier)
        => (ProofOfControl?)(await new ProofCheck(_proofs, Desk()).CheckAsync(Customer, dossier, Stop)).SingleOrDefault();
}
