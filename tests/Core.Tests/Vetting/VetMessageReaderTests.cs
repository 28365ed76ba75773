using GigVet.Vetting;

namespace GigVet.Core.Tests.Vetting;

public sealed class VetMessageReaderTests
{
    private const string Id = "asm_01k4zq8r2mabcdefghjkmnpqrs";

    [Fact]
    public void A_message_of_ours_is_read_whole()
        => Assert.Equal(
            (new VetMessage("acme", Id), true),
            VetMessageReader.Read($$"""{"customer":"acme","id":"{{Id}}","version":1}"""));

    [Fact]
    public void The_trace_that_a_message_carries_makes_it_no_other_message()
        => Assert.Equal(
            (new VetMessage("acme", Id), true),
            VetMessageReader.Read($$"""{"customer":"acme","id":"{{Id}}","version":1,"traceparent":"00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"}"""));

    [Theory]
    [InlineData($$"""{"customer":"acme","id":"{{Id}}""")]
    [InlineData($$"""{ "id" : "{{Id}}", "customer" : "acme" """)]
    [InlineData($$"""{"customer":"acme","id":"{{Id}}","version":2,"more":[1]}""")]
    [InlineData($$"""garbage "customer":"acme" garbage "id":"{{Id}}" """)]
    public void Of_a_damaged_message_the_ids_are_saved(string text)
        => Assert.Equal((new VetMessage("acme", Id), false), VetMessageReader.Read(text));

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("Hello")]
    [InlineData("""{"customer":"acme","id":"asm_short"}""")]
    [InlineData($$"""{"id":"{{Id}}"}""")]
    [InlineData($$"""{"customer":"a|b","id":"{{Id}}"}""")]
    public void What_names_no_vetting_is_none(string text) => Assert.Null(VetMessageReader.Read(text).Message);
}
