using GigVet.Core.Tests.Support;
using GigVet.Enrichers;
using GigVet.Model;

namespace GigVet.Core.Tests.Enrichers;

/// <summary>The messages of a request as a source among others.</summary>
public sealed class PitchMessagesTests
{
    private const string Honest = "Hello, I build stock systems for small warehouses and would like to work on yours.";
    private const string Asking = "I want to rent your Upwork account and pay you monthly.";

    [Fact]
    public async Task Each_message_is_read_where_it_stands()
    {
        var answer = await Ask(Honest, Asking);

        var fact = Assert.IsType<PitchMessages>(Assert.Single(answer.Facts));
        Assert.Empty(fact.Readings[0].Hits);
        Assert.Contains(fact.Readings[1].Hits, static hit => hit.Kind == "account-rental");
        Assert.Equal((SourceState.Ok, "2 given with the request."), (answer.State, answer.Detail));
    }

    [Fact]
    public async Task Without_a_message_nothing_is_claimed_about_messages()
    {
        var answer = await Ask();

        Assert.Equal(SourceState.NotAsked, answer.State);
        Assert.Empty(answer.Facts);
    }

    private static Task<Enrichment> Ask(params string[] texts)
        => new PitchMessageReader().EnrichAsync(
            new Look(
                A.Request() with { Messages = Array.ConvertAll(texts, static text => new PitchMessage(text, null, null)) },
                A.Profile(),
                new StubWeb()),
            TestContext.Current.CancellationToken);
}
