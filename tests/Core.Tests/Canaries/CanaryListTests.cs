using GigVet.Canaries;
using GigVet.Model;
using GigVet.Platforms;
using GigVet.Vetting;
using GigVet.Web;
using Microsoft.Extensions.Configuration;

namespace GigVet.Core.Tests.Canaries;

public sealed class CanaryListTests
{
    [Fact]
    public void Profiles_are_named_by_address_or_handle_one_or_several_of_a_platform()
    {
        var list = Read(
            ("Schedule", "0 0 5 * * 1"), ("Guru:0", "https://www.guru.com/freelancers/Mira-Kessler"), ("Guru:1", "mira-kessler"), ("Guru:2", "jonas-petrik"), ("Toptal", "mira-kessler"));

        Assert.Equal(
            [new ContractorRef("guru", "mira-kessler"), new ContractorRef("guru", "jonas-petrik"), new ContractorRef("toptal", "mira-kessler")],
            list.All.Select(canary => canary.Contractor));
        Assert.Equal(new Uri("https://www.guru.com/freelancers/jonas-petrik"), list.All[1].Url);
        Assert.Empty(Read().All);
    }

    [Theory]
    [InlineData("Gruu:0", "mira-kessler", "GigVet:Canaries:Gruu:0 unknown platform \"Gruu\"; known are guru, toptal.")]
    [InlineData("Guru:0", "https://www.toptal.com/resume/mira-kessler", "GigVet:Canaries:Guru:0 is an address of toptal, not of guru.")]
    [InlineData("Guru:1", "https://www.guru.com/d/freelancers", "GigVet:Canaries:Guru:1 is an address of guru, but no contractor's profile")]
    [InlineData("Guru:0", "two words", "GigVet:Canaries:Guru:0 \"two words\" is no handle of guru.")]
    public void What_is_no_profile_of_its_platform_is_refused_by_the_name_of_the_setting(string setting, string value, string why)
        => Assert.Contains(why, Assert.Throws<InvalidOperationException>(() => Read((setting, value))).Message, StringComparison.Ordinal);

    private static CanaryList Read(params (string Name, string Value)[] settings) => CanaryList.Read(
        new ConfigurationBuilder()
            .AddInMemoryCollection(settings.ToDictionary(setting => $"GigVet:Canaries:{setting.Name}", setting => (string?)setting.Value, StringComparer.Ordinal))
            .Build(),
        new PlatformDirectory([new Guru(), new Toptal()], PrivateHosts.None));
}
