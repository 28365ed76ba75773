using GigVet.Scoring;
using Microsoft.Extensions.Configuration;

namespace GigVet.Core.Tests.Scoring;

public sealed class RiskPolicyTests
{
    private static readonly string[] Known =
        ["messages.account-rental", "identity.proven-control", "identity.consistent-name"];

    [Fact]
    public void The_shipped_policy_has_no_problems() => Assert.Empty(RiskPolicy.Default().Problems(Known));

    [Fact]
    public void Without_settings_the_version_is_the_one_in_git() => Assert.Equal("1", Load().Version);

    [Fact]
    public void Settings_change_the_numbers_and_so_the_version()
    {
        var policy = Load(("MediumFrom", "25"), ("Signals:messages.account-rental", "60"));

        Assert.Equal((25, 60), (policy.MediumFrom, policy.Signals["messages.account-rental"]));
        Assert.Matches(@"^1\+[0-9a-f]{8}$", policy.Version);
    }

    [Theory]
    [InlineData("Signals:messages.acount-rental", "60", "GigVet:Policy:Signals:messages.acount-rental")]
    [InlineData("Roles:privileged:0", "identity.no-such-proof", "GigVet:Policy:Roles:privileged names identity.no-such-proof")]
    [InlineData("Roles:root:0", "messages.account-rental", "GigVet:Policy:Roles:root is no role")]
    [InlineData("FindingsExpireAfterDays", "0", "GigVet:Policy:FindingsExpireAfterDays")]
    [InlineData("Prior", "2", "GigVet:Policy:Prior")]
    [InlineData("Signals:messages.account-rental", "-3", "GigVet:Policy:Signals:messages.account-rental")]
    [InlineData("MediumFrom", "80", "MediumFrom")]
    [InlineData("MinimumCoverage", "1.5", "GigVet:Policy:MinimumCoverage")]
    [InlineData("Points:Weak", "40", "Points")]
    [InlineData("MediumForm", "20", "GigVet:Policy:MediumForm is no setting of the policy.")]
    [InlineData("MediumFrom", "twenty", "GigVet:Policy:MediumFrom must be a whole number, not \"twenty\".")]
    [InlineData("Prior", "two", "GigVet:Policy:Prior must be a number")]
    [InlineData("Signals:messages.account-rental", "many", "GigVet:Policy:Signals:messages.account-rental must be a whole number")]
    public void A_setting_that_cannot_be_used_stops_the_start_and_is_named(string key, string value, string named)
    {
        var refusal = Assert.Throws<InvalidOperationException>(() => Load((key, value)));

        Assert.StartsWith("GigVet:", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(named, refusal.Message, StringComparison.Ordinal);
    }

    private static RiskPolicy Load(params (string Key, string Value)[] settings)
        => RiskPolicy.Load(
            new ConfigurationBuilder()
                .AddInMemoryCollection(settings.Select(setting =>
                    KeyValuePair.Create($"{RiskPolicy.Section}:{setting.Key}", (string?)setting.Value)))
                .Build(),
            Known);
}
