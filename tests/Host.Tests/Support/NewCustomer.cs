using GigVet.Customers;
using Microsoft.Extensions.DependencyInjection;

namespace GigVet.Host.Tests.Support;

internal static class NewCustomer
{
    /// <returns>The API key of a new customer, which may do everything but manage other customers.</returns>
    public static async Task<string> AddAsync(IServiceProvider services, string customer)
        => (await services.GetRequiredService<CustomerDesk>()
            .CreateAsync(customer, name: null, isOperator: false, TestContext.Current.CancellationToken))!.Value.Key.Key;
}
