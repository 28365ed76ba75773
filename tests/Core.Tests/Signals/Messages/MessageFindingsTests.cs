using GigVet.Core.Tests.Support;
using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Signals.Messages;

namespace GigVet.Core.Tests.Signals.Messages;

/// <summary>What all signals over messages share.</summary>
public sealed class MessageFindingsTests
{
    private const string Request = "I want to rent your Upwork account and pay you monthly.";

    [Fact]
    public void Evidence_says_which_message_when_and_quotes_it()
    {
        var evidence = Assert.Single(new AccountRental().Evaluate(Pitch.Dossier(Pitch.Honest, Request)).Evidence);

        Assert.Equal("gigvet:request#/messages/1", evidence.Source.OriginalString);
        Assert.Equal(Pitch.Received, evidence.ObservedAt);
        Assert.StartsWith("Message 2 of 2 of 2026-05-20: “I want", evidence.Observation, StringComparison.Ordinal);
    }

    [Fact]
    public void A_message_without_a_date_is_dated_by_the_assessment()
    {
        var fact = new PitchMessages([new(Request, null, null)]);

        var evidence = Assert.Single(new AccountRental().Evaluate(A.Dossier(fact)).Evidence);

        Assert.Equal(A.Today, evidence.ObservedAt);
        Assert.StartsWith("The message: “", evidence.Observation, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_quotation_is_cut_without_breaking_a_character()
    {
        var padding = string.Concat(Enumerable.Repeat("\U0001F511\u200B", 90));

        var finding = new AccountRental().Evaluate(Pitch.Dossier($"I want to rent{padding} your Upwork account."));

        var observation = Assert.Single(finding.Evidence).Observation;
        Assert.EndsWith("…”", observation, StringComparison.Ordinal);
        Assert.True(observation.Length < 260);
        Assert.Equal(observation, new string([.. observation.EnumerateRunes().SelectMany(rune => rune.ToString())]));
    }

    [Fact]
    public void The_strongest_words_set_the_weight()
    {
        const string Vague = "Our company needs a representative in the north, are you interested in being our rep?";
        const string Plain = "You receive payments and forward the rest to us, you keep 20%.";

        Assert.Equal(Strength.Moderate, new PaymentAgent().Evaluate(Pitch.Dossier(Vague)).Strength);
        Assert.Equal(
            Strength.Strong,
            new PaymentAgent().Evaluate(Pitch.Dossier(Vague, Plain)).Strength);
    }

    [Fact]
    public void Messages_that_nobody_took_up_are_not_the_same_as_none()
    {
        var dossier = A.Dossier(A.Request() with { Messages = [new(Request, null, null)] });
        ISignal[] signals = [new AccountRental(), new ContradictoryNames(), new LookAlikeLinks()];

        Assert.All(signals, signal => Assert.True(signal.Evaluate(dossier) is { Outcome: Outcome.NotAvailable, Applicable: true }));
    }

    [Fact]
    public void Does_not_apply_without_messages()
        => Assert.False(new AccountRental().Evaluate(A.Dossier()).Applicable);
}
