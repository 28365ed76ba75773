using GigVet.Functions.Http;
using GigVet.Vetting;
using Microsoft.Extensions.DependencyInjection;

namespace GigVet.Host.Tests.Support;

internal static class Customers
{
    /// <returns>The API key of a new customer.</returns>
    public static async Task<string> AddAsync(ServiceFixture service, string customer)
    {
        var key = ApiKey.New();
        await service.Services.GetRequiredService<ICustomerStore>()
            .AddKeyAsync(customer, ApiKey.Hash(key), TestContext.Current.CancellationToken);

        return key;
    }
}
