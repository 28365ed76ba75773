using System.Text;
using GigVet.Core.Tests.Support;
using GigVet.Model;
using GigVet.Vetting;

namespace GigVet.Core.Tests.Vetting;

/// <summary>What cannot be meant is refused with its field, before anything is stored.</summary>
public sealed class VetRequestChecksTests
{
    private readonly VetRequestReader _reader = Build.Reader();

    [Theory]
    [InlineData("""{"profile":"github:octo","claims":{"email":"mira at kessler"}}""", "claims.email")]
    [InlineData("""{"profile":"github:octo","claims":{"email":""}}""", "claims.email")]
    [InlineData("""{"profile":"github:octo","claims":{"phone":"call me"}}""", "claims.phone")]
    [InlineData("""{"profile":"github:octo","claims":{"phone":"12"}}""", "claims.phone")]
    [InlineData("""{"profile":"github:octo","claims":{"country":"ZZ"}}""", "claims.country")]
    [InlineData("""{"profile":"github:octo","claims":{"country":"Atlantis"}}""", "claims.country")]
    [InlineData("""{"profile":"github:octo","claims":{"workHistory":[{"from":"1900-01"}]}}""", "claims.workHistory[0].from")]
    [InlineData("""{"profile":"github:octo","claims":{"workHistory":[{"from":"0001"}]}}""", "claims.workHistory[0].from")]
    [InlineData("""{"profile":"github:octo","claims":{"workHistory":[{"from":"2028-01"}]}}""", "claims.workHistory[0].from")]
    [InlineData("""{"profile":"github:octo","claims":{"workHistory":[{"from":"2020-01","to":"9999"}]}}""", "claims.workHistory[0].to")]
    [InlineData("""{"profile":"github:octo","claims":{"workHistory":[{"from":"2020-02-30"}]}}""", "claims.workHistory[0].from")]
    [InlineData("""{"profile":"github:octo","claims":{"workHistory":[{"skills":[null]}]}}""", "claims.workHistory[0].skills[0]")]
    [InlineData("""{"profile":"github:octo","messages":[{"text":"a","receivedAt":"1900-01-01T00:00:00Z"}]}""", "messages[0].receivedAt")]
    [InlineData("""{"profile":"github:octo","messages":[{"text":"a","receivedAt":"2031-01-01T00:00:00Z"}]}""", "messages[0].receivedAt")]
    [InlineData("""{"profile":"github:octo","observations":{"signIns":[null]}}""", "observations.signIns[0]")]
    [InlineData("""{"profile":"github:octo","observations":{"signIns":[{"ip":"192.0.2.7"}]}}""", "observations.signIns[0].at")]
    [InlineData("""{"profile":"github:octo","observations":{"signIns":[{"ip":"192.0.2.7","at":"1900-01-01T00:00:00Z"}]}}""", "observations.signIns[0].at")]
    [InlineData("""{"profile":"github:octo","observations":{"signIns":[{"ip":"192.0.2.7","at":"2026-06-03T00:00:00Z"}]}}""", "observations.signIns[0].at")]
    [InlineData("""{"profile":"github:octo","observations":{"signIns":[{"ip":"192.0.2.7","at":"yesterday"}]}}""", "observations.signIns[0].at")]
    [InlineData("""{"profile":"github:octo","observations":{"payout":{"country":"ZZ"}}}""", "observations.payout.country")]
    [InlineData("""{"profile":"github:octo","observations":{"payout":{"wallet":" "}}}""", "observations.payout.wallet")]
    [InlineData("""{"profile":"github:octo","observations":{"payout":{"changedAt":"2031-01-01T00:00:00Z"}}}""", "observations.payout.changedAt")]
    [InlineData("""{"profile":"github:octo","observations":{"payout":{"changes":["2026-01-01T00:00:00Z","0001-01-01T00:00:00Z"]}}}""", "observations.payout.changes[1]")]
    [InlineData("""{"profile":"github:octo","observations":{"shipping":{"address":""}}}""", "observations.shipping.address")]
    [InlineData("""{"profile":"github:octo","observations":{"interviews":[{"at":"1900-01-01T00:00:00Z","answers":{}}]}}""", "observations.interviews[0].at")]
    [InlineData("""{"profile":"github:octo","observations":{"interviews":[{"at":"2026-01-01T00:00:00Z"}]}}""", "observations.interviews[0].answers")]
    [InlineData("""{"profile":"github:octo","observations":{"interviews":[{"at":"2026-01-01T00:00:00Z","answers":{"different_person":"yes"}}]}}""", "observations.interviews[0].answers.different_person")]
    [InlineData("""{"profile":"github:octo","cv":{"content":"x"}}""", "cv.contentType")]
    [InlineData("""{"profile":"github:octo","cv":{"contentType":"application/msword","content":"x"}}""", "cv.contentType")]
    [InlineData("""{"profile":"github:octo","cv":{"contentType":"text/plain","content":" "}}""", "cv.content")]
    [InlineData("""{"profile":"github:octo","cv":{"contentType":"application/pdf","content":"%PDF-"}}""", "cv.content")]
    [InlineData("""{"profile":"github:octo","cv":{"contentType":"text/plain","content":"x","name":"y"}}""", "cv.name")]
    public void What_cannot_be_meant_names_its_field(string body, string field)
    {
        var refusal = Assert.Throws<InvalidRequestException>(() => Read(body));

        Assert.Equal(field, Assert.Single(refusal.Errors).Field);
        Assert.NotEmpty(refusal.Errors[0].Message);
    }

    [Theory]
    [InlineData("10.0.0.1")]
    [InlineData("127.0.0.1")]
    [InlineData("100.64.0.1")]
    [InlineData("169.254.169.254")]
    [InlineData("0.0.0.0")]
    [InlineData("255.255.255.255")]
    [InlineData("::1")]
    [InlineData("fe80::1")]
    [InlineData("fe80::1%eth0")]
    [InlineData("fd00::1")]
    [InlineData("::ffff:8.8.8.8")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("[2606:4700::1]")]
    [InlineData("1")]
    [InlineData("8.8.8")]
    [InlineData("8.8.8.08")]
    [InlineData("0x8.8.8.8")]
    [InlineData("8.8.8.8:443")]
    [InlineData("300.1.1.1")]
    [InlineData("office")]
    [InlineData("")]
    public void An_address_that_nobody_signs_in_from_over_the_internet_is_refused(string ip)
    {
        var refusal = Assert.Throws<InvalidRequestException>(() => Read(SignedInFrom("192.0.2.7", ip)));

        Assert.Equal("observations.signIns[1].ip", Assert.Single(refusal.Errors).Field);
    }

    [Theory]
    [InlineData("8.8.8.8")]
    [InlineData("198.51.100.9")]
    [InlineData("2606:4700:4700::1111")]
    [InlineData("2606:4700:4700:0:0:0:0:1111")]
    [InlineData("2001:DB8::1")]
    public void A_public_address_and_one_for_examples_are_taken(string ip)
        => Assert.Equal(ip, Read(SignedInFrom("192.0.2.7", ip)).Observations!.SignIns![1].Ip);

    [Theory]
    [InlineData("PL")]
    [InlineData("pol")]
    [InlineData("Polska")]
    [InlineData("Georgia")]
    [InlineData("UK")]
    [InlineData("Côte d'Ivoire")]
    [InlineData("Deutschland")]
    public void A_country_is_taken_by_code_and_by_name(string country)
        => Assert.Equal(country, Read($$$"""{"profile":"github:octo","claims":{"country":"{{{country}}}"}}""").Claims.Country);

    [Theory]
    [InlineData(500, false)]
    [InlineData(501, true)]
    public void Five_hundred_jobs_are_the_most(int jobs, bool refused)
    {
        var history = string.Join(',', Enumerable.Repeat("""{"employer":"Nordlicht","from":"2020-01"}""", jobs));
        var body = $$$"""{"profile":"github:octo","claims":{"workHistory":[{{{history}}}]}}""";

        if (refused)
            Assert.Equal("claims.workHistory", Assert.Single(Assert.Throws<InvalidRequestException>(() => Read(body)).Errors).Field);
        else
            Assert.Equal(jobs, Read(body).Claims.WorkHistory!.Count);
    }

    private VetRequest Read(string body) => _reader.Read(Encoding.UTF8.GetBytes(body));

    private static string SignedInFrom(params string[] addresses)
    {
        var signIns = string.Join(',', addresses.Select(ip => $$"""{"ip":"{{ip}}","at":"2026-05-01T10:00:00Z"}"""));
        return $$$"""{"profile":"github:octo","observations":{"signIns":[{{{signIns}}}]}}""";
    }
}
