using GigVet.Customers;
using GigVet.Vetting;
using Microsoft.Extensions.DependencyInjection;

namespace GigVet.Functions.Start;

/// <summary>
/// <c>customer add ID [--name NAME] [--operator]</c> creates a customer and prints its first key this once;
/// <c>customer list</c> shows who there is; <c>customer key ID</c> issues another key with every scope, for whoever lost theirs.
/// </summary>
public static class CustomerCommand
{
    public const string Name = "customer";

    private const string Usage = "customer add ID [--name NAME] [--operator] | customer list | customer key ID";

    public static async Task<int> RunAsync(
        IServiceProvider services, string[] arguments, TextWriter output, CancellationToken cancellationToken)
    {
        try
        {
            return arguments switch
            {
                ["list"] => await ListAsync(services, output, cancellationToken),
                ["key", var id] => await IssueAsync(services, id, output, cancellationToken),
                ["add", var id, .. var rest] => await AddAsync(services, id, rest, output, cancellationToken),
                _ => await RefuseAsync(output, Usage),
            };
        }
        catch (InvalidRequestException invalid)
        {
            return await RefuseAsync(output, invalid.Message);
        }
    }

    private static async Task<int> AddAsync(
        IServiceProvider services, string id, string[] options, TextWriter output, CancellationToken cancellationToken)
    {
        var (name, isOperator) = ((string?)null, false);
        for (var place = 0; place < options.Length; place++)
        {
            switch (options[place])
            {
                case "--operator":
                    isOperator = true;
                    break;
                case "--name" when place + 1 < options.Length:
                    name = options[++place];
                    break;
                default:
                    return await RefuseAsync(output, Usage);
            }
        }

        var created = await services.GetRequiredService<CustomerDesk>().CreateAsync(id, name, isOperator, cancellationToken);
        if (created is not var (_, key))
            return await RefuseAsync(output, $"There is a customer \"{id}\" already; \"customer key {id}\" issues another key.");

        await output.WriteLineAsync($"API key of customer \"{id}\", shown this once: {key.Key}");
        return 0;
    }

    private static async Task<int> IssueAsync(
        IServiceProvider services, string id, TextWriter output, CancellationToken cancellationToken)
    {
        var issued = await services.GetRequiredService<KeyDesk>().IssueAsync(
            id, new KeyRequest { Scopes = Scopes.All, Note = "issued by the operator" }, cancellationToken);
        await output.WriteLineAsync($"API key of customer \"{id}\", shown this once: {issued.Key}");
        return 0;
    }

    private static async Task<int> ListAsync(IServiceProvider services, TextWriter output, CancellationToken cancellationToken)
    {
        foreach (var customer in await services.GetRequiredService<ICustomerStore>().ListAsync(cancellationToken))
            await output.WriteLineAsync($"{customer.Id}  {customer.Name}{(customer.IsOperator ? "  operator" : "")}  since {customer.CreatedAt:yyyy-MM-dd}");

        return 0;
    }

    private static async Task<int> RefuseAsync(TextWriter output, string why)
    {
        await output.WriteLineAsync(why);
        return 2;
    }
}
