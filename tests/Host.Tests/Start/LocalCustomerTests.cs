using GigVet.Functions;
using GigVet.Functions.Start;

namespace GigVet.Host.Tests.Start;

public sealed class LocalCustomerTests
{
    [Fact]
    public void A_machine_of_ones_own_gets_a_first_customer() => Assert.True(IsThere([]));

    [Theory]
    [InlineData("WEBSITE_SITE_NAME")]
    [InlineData("WEBSITE_INSTANCE_ID")]
    [InlineData("WEBSITE_POD_NAME")]
    [InlineData("CONTAINER_APP_NAME")]
    public void On_no_plan_of_Azure_is_a_key_drawn_and_printed(string mark) => Assert.False(IsThere([$"--{mark}=gigvet"]));

    private static bool IsThere(string[] settings)
        => GigVetApplication.CreateBuilder(settings).Services
            .Any(service => service.ImplementationType == typeof(LocalCustomer));
}
