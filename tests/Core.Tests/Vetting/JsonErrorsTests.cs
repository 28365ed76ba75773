using System.Text;
using System.Text.Json;
using GigVet.Vetting;

namespace GigVet.Core.Tests.Vetting;

public sealed class JsonErrorsTests
{
    [Theory]
    [InlineData("""{"url":"\ud800https://mira.example/"}""", "url")]
    [InlineData("""{"queries":{"q":{"name":"Mira \udc00"}}}""", "name")]
    [InlineData("""{"queries":["\ud83d"]}""", "queries")]
    [InlineData("""{"\ud800":1}""", "body")]
    public void Half_a_character_is_refused_where_the_text_stays_json(string json, string field)
    {
        var refused = Assert.Throws<InvalidRequestException>(() => JsonErrors.Read<Dictionary<string, JsonElement>>(Encoding.UTF8.GetBytes(json), "body"));

        Assert.Equal(field, Assert.Single(refused.Errors).Field);
    }

    [Fact]
    public void A_whole_character_of_two_halves_is_taken()
        => Assert.Equal("\U0001F600", JsonErrors.Read<Dictionary<string, JsonElement>>("""{"note":"\ud83d\ude00"}"""u8, "body")["note"].GetString());
}
