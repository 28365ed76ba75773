using GigVet.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace GigVet.Host.Tests.Http;

public sealed class PublicAddressTests
{
    [Theory]
    [InlineData(null, "http://127.0.0.1:7071/reply/t")]
    [InlineData("https://vetting.example", "https://vetting.example/reply/t")]
    [InlineData("https://vetting.example/gigvet/", "https://vetting.example/gigvet/reply/t")]
    public void Links_lead_to_where_the_setting_says_or_the_call_came_to(string? setting, string expected)
    {
        var request = new DefaultHttpContext().Request;
        (request.Scheme, request.Host) = ("http", new HostString("127.0.0.1:7071"));

        Assert.Equal(new Uri(expected), new PublicAddress(Options.Create(new PublicAddressOptions { PublicAddress = setting })).Of(request, "reply/t"));
    }

    [Theory]
    [InlineData("vetting.example", false)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("https://vetting.example/?x=", false)]
    [InlineData("https://vetting.example", true)]
    [InlineData("", true)]
    public void Only_an_address_of_the_web_can_be_set(string setting, bool usable)
        => Assert.Equal(usable, new PublicAddressOptions { PublicAddress = setting }.IsUsable);
}
