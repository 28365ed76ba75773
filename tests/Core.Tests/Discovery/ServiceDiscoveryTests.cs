using GigVet.Discovery;
using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Platforms;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace GigVet.Core.Tests.Discovery;

public sealed class ServiceDiscoveryTests
{
    [Fact]
    public void Everything_written_is_registered_and_can_be_built()
    {
        using var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().Build())
            .AddGigVet()
            .BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });

        services.VerifyGigVet();
        AssertRegistered<ISignal>(services, atLeast: 30);
        AssertRegistered<IPlatform>(services, atLeast: 3);
        AssertRegistered<IEnricher>(services, atLeast: 3);
    }

    private static void AssertRegistered<T>(IServiceProvider services, int atLeast)
    {
        var registered = services.GetServices<T>().Select(service => service!.GetType()).ToArray();

        Assert.Equal(ServiceDiscovery.ImplementationsOf<T>(), registered);
        Assert.True(registered.Length >= atLeast, $"Only {registered.Length} of {typeof(T).Name} were found.");
    }
}
