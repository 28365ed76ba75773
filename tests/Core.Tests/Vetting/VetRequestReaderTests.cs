using System.Text;
using GigVet.Core.Tests.Support;
using GigVet.Model;
using GigVet.Vetting;

namespace GigVet.Core.Tests.Vetting;

public sealed class VetRequestReaderTests
{
    private readonly VetRequestReader _reader = Build.Reader();

    [Fact]
    public void Reads_every_field_of_the_contract()
    {
        var request = Read("""
            { "profile": "https://www.upwork.com/freelancers/~01a2b3c4d5e6f70809?viewMode=1",
              "github": "mira-kessler", "portfolio": ["mirakessler.example/work"],
              "messages": [{"text": "Hello", "from": "Mira", "receivedAt": "2026-05-01T10:00:00Z"}],
              "captures": [{"url": "https://upwork.com/freelancers/~01a2b3c4d5e6f70809", "contentType": "text/html; charset=utf-8",
                            "content": "<html></html>", "savedAt": "2026-05-02T10:00:00Z"}],
              "claims": {"name": "Mira Kessler", "agency": {"name": "Kessler Studio", "url": "https://kessler.example"},
                         "email": "mira@kessler.example", "phone": "+49 30 5550123", "country": "DE", "city": "Berlin",
                         "skills": ["React"], "yearsOfExperience": 8,
                         "workHistory": [{"employer": "Nordlicht", "domain": "nordlicht.example", "title": "Developer",
                                          "from": "2019-01", "to": "2022", "skills": ["React"], "fullTime": true}]},
              "observations": {"signIns": [{"ip": "192.0.2.7", "at": "2026-05-01T10:00:00Z"}],
                               "payout": {"holder": "Mira Kessler", "method": "bank", "country": "DE", "wallet": null,
                                          "changedAt": "2026-04-01T00:00:00Z", "changes": ["2026-04-01T00:00:00Z"]},
                               "shipping": {"address": "Musterweg 1"},
                               "interviews": [{"at": "2026-05-01T10:00:00Z", "answers": {"different_person": false, "prompted_by_others": true}}]},
              "role": "privileged", "reference": "job 7" }
            """);

        Assert.Equal("upwork:~01a2b3c4d5e6f70809", request.Contractor.ToString());
        Assert.Equal("mira-kessler", request.GitHub);
        Assert.Equal("https://mirakessler.example/work", Assert.Single(request.Portfolio).AbsoluteUri);
        Assert.Equal("Mira", Assert.Single(request.Messages).From);
        Assert.Equal(request.ProfileUrl, Assert.Single(request.Captures).Url);
        Assert.Equal(new DateOnly(2022, 12, 1), Assert.Single(request.Claims.WorkHistory!).To);
        Assert.Equal(PayoutMethod.Bank, request.Observations?.Payout?.Method);
        Assert.True(request.Observations?.Interviews?[0].Answers.PromptedByOthers);
        Assert.Equal(ContractorRole.Privileged, request.Role);
        Assert.Equal("job 7", request.Reference);
    }

    [Theory]
    [InlineData("""{"profile":{"platform":"upwork","handle":"~01a2b3c4d5e6f70809"}}""")]
    [InlineData("""{"profile":"upwork:~01a2b3c4d5e6f70809"}""")]
    public void Only_a_profile_is_required(string body)
        => Assert.Equal("upwork:~01a2b3c4d5e6f70809", Read(body).Contractor.ToString());

    [Theory]
    [InlineData("upwork:~01a2b3c4d5e6f70809", "is the profile itself; name those on other platforms.")]
    [InlineData("github:octocat", "is a GitHub account; give it in github.")]
    [InlineData("https://www.upwork.com/search", "is an address of upwork, but no contractor's profile; open the profile and copy its address.")]
    public void Another_profile_is_one_of_another_place(string profile, string expected)
    {
        var error = Assert.Throws<InvalidRequestException>(
            () => Read($$"""{"profile":"upwork:~01a2b3c4d5e6f70809","profiles":["{{profile}}"]}"""));

        Assert.Equal(("profiles[0]", expected), (Assert.Single(error.Errors).Field, error.Errors[0].Message));
    }

    [Fact]
    public void Other_profiles_are_named_once_each_and_find_their_saved_pages()
    {
        var request = Read("""
            {"profile":"upwork:~01a2b3c4d5e6f70809",
             "profiles":["upwork:~01a2b3c4d5e6f70810","https://www.upwork.com/freelancers/~01a2b3c4d5e6f70810/"],
             "captures":[{"url":"https://upwork.com/freelancers/~01a2b3c4d5e6f70810?viewMode=1","content":"<p>x</p>","contentType":"text/html"}]}
            """);

        var other = Assert.Single(request.Profiles);
        Assert.Equal("upwork:~01a2b3c4d5e6f70810", other.Contractor.ToString());
        Assert.Equal(other.Url, Assert.Single(request.Captures).Url);
    }

    [Fact]
    public void Four_other_profiles_are_too_many()
        => Assert.Equal("profiles", Assert.Single(Assert.Throws<InvalidRequestException>(() => Read("""
            {"profile":"upwork:~01a2b3c4d5e6f70809","profiles":["a.example","b.example","c.example","d.example"]}
            """)).Errors).Field);

    [Theory]
    [InlineData("octocat")]
    [InlineData("😀")]
    public void A_name_without_its_place_is_told_what_to_give(string name)
    {
        var error = Assert.Throws<InvalidRequestException>(() => Read($$"""{"profile":"{{name}}"}"""));

        Assert.Equal("profile", Assert.Single(error.Errors).Field);
        Assert.StartsWith("is a name without its place; give an address, or platform:handle", error.Errors[0].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "body")]
    [InlineData("   \n", "body")]
    [InlineData("null", "body")]
    [InlineData("[]", "body")]
    [InlineData("{", "body")]
    [InlineData("{}", "profile")]
    [InlineData("""{"profile":""}""", "profile")]
    [InlineData("""{"profile":7}""", "profile")]
    [InlineData("""{"profile":{"platform":"upwork"}}""", "profile.handle")]
    [InlineData("""{"profile":{"platform":"upwork","handle":"~01a2b3c4d5e6f70809","x":1}}""", "profile.x")]
    [InlineData("""{"profile":"myspace:tom"}""", "profile")]
    [InlineData("""{"profile":"https://www.upwork.com/nx/search/talent/?q=react"}""", "profile")]
    [InlineData("""{"profile":"https://github.com/features"}""", "profile")]
    [InlineData("""{"profile":"http://127.0.0.1/me"}""", "profile")]
    [InlineData("""{"profile":"http://[::ffff:169.254.169.254]/"}""", "profile")]
    [InlineData("""{"profile":"ftp://example.org/me"}""", "profile")]
    [InlineData("""{"profile":"https://user:secret@example.org/"}""", "profile")]
    [InlineData("""{"profile":"github:octo","profil":1}""", "profil")]
    [InlineData("""{"profile":"github:octo","profile":"github:cat"}""", "profile")]
    [InlineData("""{"profile":"github:octo","role":"boss"}""", "role")]
    [InlineData("""{"profile":"github:octo","github":"not a login"}""", "github")]
    [InlineData("""{"profile":"github:octo","portfolio":["https://fine.example","http://10.0.0.1/"]}""", "portfolio[1]")]
    [InlineData("""{"profile":"github:octo","portfolio":"https://fine.example"}""", "portfolio")]
    [InlineData("""{"profile":"github:octo","messages":[{"from":"x"}]}""", "messages[0].text")]
    [InlineData("""{"profile":"github:octo","messages":[{"text":"  "}]}""", "messages[0].text")]
    [InlineData("""{"profile":"github:octo","messages":[{"text":"a","body":"b"}]}""", "messages[0].body")]
    [InlineData("""{"profile":"github:octo","messages":[null]}""", "messages[0]")]
    [InlineData("""{"profile":"github:octo","captures":[{"url":"https://a.example","content":""}]}""", "captures[0].content")]
    [InlineData("""{"profile":"github:octo","captures":[{"url":"https://a.example","content":"x","contentType":"image/png"}]}""", "captures[0].contentType")]
    [InlineData("""{"profile":"github:octo","captures":[{"url":"nowhere","content":"x"}]}""", "captures[0].url")]
    [InlineData("""{"profile":"github:octo","captures":[{"url":"https://a.example","content":"x","savedAt":"2031-01-01T00:00:00Z"}]}""", "captures[0].savedAt")]
    [InlineData("""{"profile":"github:octo","claims":{"nationality":"x"}}""", "claims.nationality")]
    [InlineData("""{"profile":"github:octo","claims":{"workHistory":[null]}}""", "claims.workHistory[0]")]
    [InlineData("""{"profile":"github:octo","claims":{"skills":["a",null]}}""", "claims.skills[1]")]
    [InlineData("""{"profile":"github:octo","claims":{"yearsOfExperience":2.5}}""", "claims.yearsOfExperience")]
    [InlineData("""{"profile":"https://a.example/~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~/x"}""", "profile")]
    [InlineData("""{"profile":"github:octo","claims":{"yearsOfExperience":-1}}""", "claims.yearsOfExperience")]
    [InlineData("""{"profile":"github:octo","claims":{"workHistory":[{"from":"2020-13"}]}}""", "claims.workHistory[0].from")]
    [InlineData("""{"profile":"github:octo","claims":{"workHistory":[{"from":"2020-05","to":"2019-01"}]}}""", "claims.workHistory[0].to")]
    [InlineData("""{"profile":"github:octo","observations":{"payout":{"method":"cash"}}}""", "observations.payout.method")]
    public void Bad_input_names_its_field(string body, string field)
    {
        var refusal = Assert.Throws<InvalidRequestException>(() => Read(body));

        Assert.Equal(field, Assert.Single(refusal.Errors).Field);
        Assert.NotEmpty(refusal.Errors[0].Message);
    }

    [Fact]
    public void A_wrong_number_is_not_called_wrong_json()
        => Assert.DoesNotContain(
            "valid JSON",
            Assert.Throws<InvalidRequestException>(
                () => Read("""{"profile":"github:octo","claims":{"yearsOfExperience":2.5}}""")).Message,
            StringComparison.Ordinal);

    [Fact]
    public void A_byte_order_mark_is_no_mistake()
        => Assert.Equal("github:octo", _reader.Read([0xEF, 0xBB, 0xBF, .. """{"profile":"github:octo"}"""u8]).Contractor.ToString());

    [Fact]
    public void Every_wrong_field_is_named_at_once()
    {
        var refusal = Assert.Throws<InvalidRequestException>(() => Read(
            """{"profile":"myspace:tom","github":"--","portfolio":["http://10.0.0.1/"],"messages":[{"text":""}]}"""));

        Assert.Equal(
            ["profile", "github", "portfolio[0]", "messages[0].text"],
            refusal.Errors.Select(error => error.Field),
            StringComparer.Ordinal);
    }

    [Fact]
    public void A_capture_over_one_mebibyte_is_refused()
    {
        var content = new string('x', (1 << 20) + 1);
        var refusal = Assert.Throws<InvalidRequestException>(() => Read(
            $$"""{"profile":"github:octo","captures":[{"url":"https://a.example","content":"{{content}}"}]}"""));

        Assert.Equal("captures[0].content", Assert.Single(refusal.Errors).Field);
    }

    [Fact]
    public void No_bytes_make_it_throw_anything_but_its_own_refusal()
    {
        var random = new Random(20261121);
        var seed = Encoding.UTF8.GetBytes("""{"profile":"github:octo","messages":[{"text":"a"}],"claims":{"skills":["b"]}}""");
        for (var round = 0; round < 5000; round++)
        {
            var bytes = seed.ToArray();
            for (var change = random.Next(1, 6); change > 0; change--)
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);

            try
            {
                _reader.Read(bytes);
            }
            catch (InvalidRequestException refusal)
            {
                Assert.NotEmpty(refusal.Errors);
            }
        }
    }

    private VetRequest Read(string body) => _reader.Read(Encoding.UTF8.GetBytes(body));
}
