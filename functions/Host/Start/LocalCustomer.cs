using GigVet.Functions.Http;
using GigVet.Vetting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace GigVet.Functions.Start;

/// <summary>On one machine: a first customer, so that the first call needs no set-up.</summary>
public sealed class LocalCustomer(ICustomerStore customers, IConfiguration configuration) : IHostedService
{
    public const string Id = "local";

    /// <summary>Environment variable that chooses the key instead of drawing one.</summary>
    public const string KeySetting = "GIGVET_API_KEY";

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (configuration[KeySetting] is { Length: > 0 } chosen)
        {
            await customers.AddKeyAsync(Id, ApiKey.Hash(chosen), cancellationToken);
        }
        else if (!await customers.AnyAsync(cancellationToken))
        {
            var key = ApiKey.New();
            await customers.AddKeyAsync(Id, ApiKey.Hash(key), cancellationToken);
            Console.WriteLine($"API key of customer \"{Id}\", shown this once: {key}");
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
