using GigVet.Core.Tests.Support;
using GigVet.Vetting.Proofs;
using Microsoft.Extensions.Options;

namespace GigVet.Core.Tests.Vetting.Proofs;

public sealed class DnsPlaceTests
{
    [Theory]
    [InlineData("\"ab\" \"cd\"", "abcd")]
    [InlineData("\"a\\\"b\\\\c\"", "a\"b\\c")]
    [InlineData("plain", "plain")]
    [InlineData("\"open", "open")]
    [InlineData("\"x\\", "x\\")]
    public void The_parts_of_a_record_are_joined(string data, string expected) => Assert.Equal(expected, DnsPlace.TextOf(data));

    [Theory]
    [InlineData("https://www.mira.example/work", "_gigvet.mira.example")]
    [InlineData("https://127.0.0.1/", null)]
    public void A_name_is_asked_for_and_a_number_is_not(string site, string? expected)
    {
        var proof = new ControlProof
        {
            Contractor = A.Contractor,
            ProfileUrl = A.ProfileUrl,
            Nonce = ControlProof.NewNonce(),
            IssuedAt = A.Today,
            Sites = [new Uri(site)],
        };

        var task = new DnsPlace(Options.Create(new DnsOptions())).TasksFor(proof).SingleOrDefault();
        Assert.Equal(expected, task?.Where.AbsolutePath);
    }

    [Theory]
    [InlineData("https://dns.example/query", true)]
    [InlineData("http://127.0.0.1:8053/query", true)]
    [InlineData("http://dns.example/query", false)]
    public void The_resolver_is_asked_in_the_clear_on_this_machine_only(string url, bool usable)
        => Assert.Equal(usable, new DnsOptions { BaseUrl = new Uri(url) }.IsUsable);
}
