using System.Text.Json;
using System.Text.Json.Nodes;
using GigVet.Vetting;

namespace GigVet.Host.Tests.Http;

public sealed class JsonErrorsTests
{
    [Fact]
    public void A_member_given_twice_is_named_whatever_is_read()
    {
        var sent = """{"name":"a","name":"b"}"""u8.ToArray();

        Assert.Equal("name", Field(() => JsonErrors.Read<JsonObject>(sent, "body")));
        Assert.Equal("name", Field(() => JsonErrors.Read<Dictionary<string, JsonElement>>(sent, "body")));
        Assert.EndsWith("name", Field(() => JsonErrors.Read<Dictionary<string, JsonObject>>("""{"queries":{"name":1,"name":2}}"""u8, "body")), StringComparison.Ordinal);
    }

    private static string Field(Func<object> read) => Assert.Throws<InvalidRequestException>(read).Errors.Single().Field;
}
