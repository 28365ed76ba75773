using GigVet.LocalRuntime.Tests.Support;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Azure.Functions.Worker.Local;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace GigVet.LocalRuntime.Tests.Builder;

public sealed class ListeningAddressTests
{
    [Theory]
    [InlineData("--urls=", LocalHost.DefaultUrl)]
    [InlineData("--urls= ", LocalHost.DefaultUrl)]
    [InlineData("--http_ports=", LocalHost.DefaultUrl)]
    [InlineData("--urls=http://127.0.0.1:7072", "http://127.0.0.1:7072")]
    public void An_empty_setting_leaves_the_address_as_it_is(string setting, string expected)
    {
        using var host = new FunctionsApplicationBuilder([setting], typeof(RunningApp).Assembly, []).Build();

        Assert.Equal(expected, host.Services.GetRequiredService<IConfiguration>()["urls"]);
    }
}
