using GigVet.Customers;
using GigVet.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace GigVet.Functions.Start;

/// <summary>On one machine: a first customer, so that the first call needs no set-up.</summary>
[Setting("the key of the first customer on one machine", Name = KeySetting, Usual = "drawn and printed once", IsSecret = true)]
public sealed class LocalCustomer(ICustomerStore customers, CustomerDesk desk, IConfiguration configuration, TimeProvider time)
    : IHostedService
{
    public const string Id = "local";

    /// <summary>Environment variable that chooses the key instead of drawing one.</summary>
    public const string KeySetting = "GIGVET_API_KEY";

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (configuration[KeySetting] is { Length: > 0 } chosen)
        {
            var now = time.GetUtcNow();
            await customers.AddAsync(new Customer(Id, Id, IsOperator: true, now), cancellationToken);
            await customers.SaveKeyAsync(
                new StoredKey(ApiKey.IdOf(chosen), Id, Scopes.All, KeySetting, now, ExpiresAt: null, LastUsedOn: null),
                ApiKey.Hash(chosen),
                cancellationToken);
        }
        else if (!await customers.AnyAsync(cancellationToken)
            && await desk.CreateAsync(Id, name: null, isOperator: true, cancellationToken) is var (_, issued))
        {
            Console.WriteLine($"API key of customer \"{Id}\", shown this once: {issued.Key}");
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
