using GigVet.Core.Tests.Support;
using GigVet.Model;
using GigVet.TestSupport;
using GigVet.Vetting.Proofs;
using GigVet.Watched.Stores;
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
            A.Request() with { Messages = [Seen.Message(null) with { Text = $"Here it is:\n{nonce}\nBest, Mira", ReceivedAt = received }] }));

        Assert.Equal(
            [(ProofPlace.Profile, A.Today), (ProofPlace.Message, received)],
            fact!.Links.Select(link => (link.Place, link.ProvenAt)));
    }

    [Theory]
    [InlineData("Your word:\r\n  WORD \r\n> Please send me WORD", true)]
    [InlineData("WORD\n\nOn 1 June 2026 at 10:03, Paint Ltd wrote:\nPlease send me\nWORD", true)]
    [InlineData("I do not understand.\n> WORD", false)]
    [InlineData("> WORD\n>> WORD\n\t> WORD", false)]
    [InlineData("Please send me WORD as a message.", false)]
    [InlineData("\"WORD\"", false)]
    [InlineData("What is this?\n-----Original Message-----\nWORD", false)]
    [InlineData("What is this?\n________________________________\nFrom: Paint Ltd\nWORD", false)]
    [InlineData("What is this?\n\nOn 1 June 2026 at 10:03, Paint Ltd wrote:\n\nWORD\n", false)]
    [InlineData("What is this?\r\nAm 01.06.2026 um 10:03 schrieb Paint Ltd:\r\nWORD", false)]
    [InlineData("WORDWORD", false)]
    [InlineData("", false)]
    public async Task A_message_counts_with_the_word_on_a_line_that_the_contractor_wrote(string text, bool counts)
    {
        var nonce = (await IssueAsync()).Nonce;
        var message = Seen.Message(null) with { Text = text.Replace("WORD", nonce, StringComparison.Ordinal), ReceivedAt = A.Today };

        var fact = await CheckAsync(A.Dossier(A.Profile(), A.Request() with { Messages = [message] }));

        Assert.Equal(counts ? 1 : 0, fact!.Links.Count);
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

    private ProofDesk Desk() => new(_proofs, [], new MemoryRosters(), new StubWeb(), _time, NullLogger<ProofDesk>.Instance);

    private Task<ControlProof> IssueAsync() => Desk().IssueAsync(Customer, A.Request(), Stop);

    private async Task<ProofOfControl?> CheckAsync(Dossier dossier)
        => (ProofOfControl?)(await new ProofCheck(_proofs, Desk()).CheckAsync(Customer, dossier, Stop)).SingleOrDefault();
}
