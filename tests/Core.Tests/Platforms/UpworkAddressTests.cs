using GigVet.Platforms;

namespace GigVet.Core.Tests.Platforms;

public sealed class UpworkAddressTests
{
    private const string Mira = "~01a2b3c4d5e6f70809";

    private readonly Upwork _upwork = new();

    [Theory]
    [InlineData("https://www.upwork.com/freelancers/~01a2b3c4d5e6f70809")]
    [InlineData("http://upwork.com/freelancers/~01A2B3C4D5E6F70809/")]
    [InlineData("https://www.upwork.com/fl/~01a2b3c4d5e6f70809?viewMode=1")]
    [InlineData("https://www.upwork.com/o/profiles/users/~01a2b3c4d5e6f70809/?s=1110580755057594368#work")]
    [InlineData("https://www.upwork.com/o/profiles/users/_~01a2b3c4d5e6f70809/")]
    [InlineData("https://www.upwork.com/users/~01a2b3c4d5e6f70809")]
    [InlineData("https://www.upwork.com/freelancers/%7E01a2b3c4d5e6f70809")]
    [InlineData("https://www.upwork.com/en-gb/freelancers/~01a2b3c4d5e6f70809?utm_source=x&locale=de")]
    [InlineData("https://WWW.UPWORK.COM//Freelancers//~01a2b3c4d5e6f70809")]
    public void Reads_the_handle_from_every_spelling(string url) => Assert.Equal(Mira, _upwork.HandleOf(new Uri(url)));

    [Theory]
    [InlineData("https://www.upwork.com/")]
    [InlineData("https://www.upwork.com/agencies/~01a2b3c4d5e6f70809")]
    [InlineData("https://www.upwork.com/companies/~01a2b3c4d5e6f70809/")]
    [InlineData("https://www.upwork.com/jobs/~01a2b3c4d5e6f70809")]
    [InlineData("https://www.upwork.com/nx/search/talent/?q=~01a2b3c4d5e6f70809")]
    [InlineData("https://www.upwork.com/freelancers/settings/profile")]
    [InlineData("https://www.upwork.com/freelancers/~01a2b3c4d5e6f70809/edit")]
    [InlineData("https://www.upwork.com/freelancers/~01")]
    [InlineData("https://www.upwork.com/freelancers/~01a2b3c4%2Fd5e6f70809")]
    [InlineData("https://www.upwork.com.example/freelancers/~01a2b3c4d5e6f70809")]
    [InlineData("https://notupwork.com/freelancers/~01a2b3c4d5e6f70809")]
    [InlineData("https://community.upwork.com/freelancers/~01a2b3c4d5e6f70809")]
    [InlineData("https://www.upwork.com:8443/freelancers/~01a2b3c4d5e6f70809")]
    [InlineData("https://www.upwork.com@evil.example/freelancers/~01a2b3c4d5e6f70809")]
    [InlineData("ftp://www.upwork.com/freelancers/~01a2b3c4d5e6f70809")]
    public void Claims_nothing_else(string url) => Assert.Null(_upwork.HandleOf(new Uri(url)));

    [Theory]
    [InlineData("~01A2B3C4D5E6F70809")]
    [InlineData(" ~01a2b3c4d5e6f70809 ")]
    [InlineData("%7e01a2b3c4d5e6f70809")]
    [InlineData("01a2b3c4d5e6f70809")]
    public void Takes_a_handle_as_people_type_it(string typed) => Assert.Equal(Mira, _upwork.Canonical(typed));

    [Theory]
    [InlineData("")]
    [InlineData("mira")]
    [InlineData("~")]
    [InlineData("~01a2/../settings")]
    [InlineData("~01a2b3c4d5e6f70809?x")]
    [InlineData("01a2b3c4d5e6f708zz")]
    public void Refuses_what_cannot_be_a_handle(string typed) => Assert.Null(_upwork.Canonical(typed));

    [Fact]
    public void Its_own_address_leads_back_to_the_handle()
    {
        Assert.Equal("https://www.upwork.com/freelancers/~01a2b3c4d5e6f70809", _upwork.UrlOf(Mira).AbsoluteUri);
        Assert.Equal(Mira, _upwork.HandleOf(_upwork.UrlOf(Mira)));
        Assert.Equal(Mira, _upwork.Canonical(Mira));
    }
}
