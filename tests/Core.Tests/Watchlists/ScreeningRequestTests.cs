using System.Text;
using GigVet.Vetting;
using GigVet.Watchlists;

namespace GigVet.Core.Tests.Watchlists;

public sealed class ScreeningRequestTests
{
    [Fact]
    public void Every_field_is_read()
    {
        var (key, query, errors) = Assert.Single(Read("""
            {"queries":{"a":{"name":"Jonas Petrik","type":"person","birthDate":"1980-05-17","addresses":["Kaunas"],
              "identifiers":[{"type":"national_id","value":"123456","country":"LT"}]}}}
            """));

        Assert.Equal(("a", 0), (key, errors.Count));
        Assert.Equal(
            ("Jonas Petrik", ScreenedType.Person, "1980-05-17"), (query!.Name, query.Type, query.BirthDate.ToString()));
        Assert.Equal(new ListedIdentifier(IdentifierKind.NationalId, "123456", "LT"), Assert.Single(query.Identifiers));
        Assert.Equal("Kaunas", Assert.Single(query.Addresses));
    }

    [Theory]
    [InlineData("""{"name":"x","nationality":"LT"}""", "queries.b.nationality")]
    [InlineData("""{"name":7}""", "queries.b.name")]
    [InlineData("""{"name":null}""", "queries.b.name")]
    [InlineData("{}", "queries.b.name")]
    [InlineData("[]", "queries.b")]
    [InlineData("null", "queries.b")]
    [InlineData("""{"name":"x","type":"ship"}""", "queries.b.type")]
    [InlineData("""{"name":"x","birthDate":"May"}""", "queries.b.birthDate")]
    [InlineData("""{"name":"x","addresses":["a",""]}""", "queries.b.addresses[1]")]
    [InlineData("""{"identifiers":[{"type":"wallet","value":"abc"}]}""", "queries.b.identifiers[0].value")]
    [InlineData("""{"identifiers":[{"type":"shoe","value":"44"}]}""", "queries.b.identifiers[0].type")]
    [InlineData("""{"identifiers":[{"type":"email"}]}""", "queries.b.identifiers[0].value")]
    [InlineData("""{"identifiers":[null]}""", "queries.b.identifiers[0]")]
    public void One_broken_query_names_its_field_and_leaves_the_others_alone(string broken, string field)
    {
        var queries = Read("""{"queries":{"a":{"name":"Jonas Petrik"},"b":BROKEN,"c":{"name":"Mira Kessler"}}}"""
            .Replace("BROKEN", broken, StringComparison.Ordinal));

        Assert.Equal(field, Assert.Single(queries[1].Errors).Field);
        Assert.Null(queries[1].Query);
        Assert.Equal(["Jonas Petrik", "Mira Kessler"], queries.Select(query => query.Query?.Name).OfType<string>(), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("", "body")]
    [InlineData("{", "body")]
    [InlineData("{}", "queries")]
    [InlineData("""{"queries":[]}""", "queries")]
    [InlineData("""{"queries":{}}""", "queries")]
    [InlineData("""{"queries":{"a":{"name":"x"}},"limit":1}""", "limit")]
    public void A_body_that_is_none_is_refused_as_a_whole(string body, string field)
        => Assert.Equal(field, Assert.Single(Assert.Throws<InvalidRequestException>(() => Read(body)).Errors).Field);

    [Theory]
    [InlineData(100, true)]
    [InlineData(101, false)]
    public void A_hundred_queries_are_taken_and_no_more(int count, bool taken)
    {
        var queries = string.Join(',', Enumerable.Range(0, count).Select(number => $$"""  "q{{number}}":{"name":"x y"}  """));
        var body = "{\"queries\":{" + queries + "}}";

        if (taken)
            Assert.Equal(count, Read(body).Count);
        else
            Assert.Throws<InvalidRequestException>(() => Read(body));
    }

    [Fact]
    public void Nobody_can_send_who_is_meant_or_what_was_dismissed()
        => Assert.Equal("queries.a.subject", Assert.Single(Assert.Single(Read("""{"queries":{"a":{"name":"x","subject":"y"}}}""")).Errors).Field);

    private static IReadOnlyList<(string Key, ScreeningQuery? Query, IReadOnlyList<FieldError> Errors)> Read(
        string body)
        => ScreeningRequest.Read(Encoding.UTF8.GetBytes(body));
}
