using GigVet.Platforms;

namespace GigVet.Core.Tests.Platforms.Interfaces;

public sealed class FreelancerAddressTests
{
    private readonly Freelancer _platform = new();

    [Theory]
    [InlineData("https://www.freelancer.com/u/mira_kessler")]
    [InlineData("http://freelancer.com/u/Mira_Kessler/")]
    [InlineData("https://www.freelancer.com/u/mira_kessler?w=f&ngsw-bypass=#reviews")]
    [InlineData("https://www.freelancer.com/u/mira_kessler.html")]
    [InlineData("https://www.freelancer.com/u/mira_kessler/portfolio-item/12345")]
    [InlineData("https://de.freelancer.com/u/mira_kessler")]
    [InlineData("https://www.de.freelancer.com/u/mira_kessler")]
    [InlineData("https://pt-br.freelancer.com/u/mira_kessler")]
    [InlineData("https://www.freelancer.com/de/u/mira_kessler")]
    [InlineData("https://www.freelancer.com.au/u/mira_kessler.html")]
    [InlineData("https://www.freelancer.in/u/mira_kessler")]
    public void Reads_the_handle_from_every_spelling(string url) => Assert.Equal("mira_kessler", _platform.HandleOf(new Uri(url)));

    [Theory]
    [InlineData("https://www.freelancer.com/")]
    [InlineData("https://www.freelancer.com/mira_kessler")]
    [InlineData("https://www.freelancer.com/freelancers/c-sharp")]
    [InlineData("https://www.freelancer.com/projects/c-sharp/stock-lists")]
    [InlineData("https://www.freelancer.com/u/")]
    [InlineData("https://www.freelancer.com/u/mira_kessler/settings")]
    [InlineData("https://www.freelancer.com:8443/u/mira_kessler")]
    [InlineData("https://www.freelancer.com.evil.example/u/mira_kessler")]
    [InlineData("https://evil-freelancer.com/u/mira_kessler")]
    [InlineData("https://freelancer.com@evil.example/u/mira_kessler")]
    [InlineData("https://cdn-assets.freelancer.com/u/mira_kessler")]
    public void Claims_nothing_else(string url) => Assert.Null(_platform.HandleOf(new Uri(url)));

    [Theory]
    [InlineData(" @Mira_Kessler ", "mira_kessler")]
    [InlineData("mira kessler", null)]
    [InlineData("../self", null)]
    [InlineData("mira&usernames[]=x", null)]
    public void Takes_a_handle_as_people_type_it(string typed, string? handle) => Assert.Equal(handle, _platform.Canonical(typed));

    [Fact]
    public void Its_own_address_leads_back_to_the_handle() => Assert.Equal("mira_kessler", _platform.HandleOf(_platform.UrlOf("mira_kessler")));
}
