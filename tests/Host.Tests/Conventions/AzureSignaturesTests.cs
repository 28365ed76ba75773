using System.Reflection;
using GigVet.Functions;
using GigVet.Storage;
using GigVet.TestSupport;

namespace GigVet.Host.Tests.Conventions;

/// <summary>Tests run on the local choice; what is deployed is compiled against Microsoft's packages.</summary>
public sealed class AzureSignaturesTests
{
    private const string SubmitTransaction =
        "Task<Response<IReadOnlyList<Response>>> SubmitTransactionAsync(IEnumerable<TableTransactionAction>, CancellationToken)";

    public static TheoryData<Assembly> Deployed => [typeof(GigVetApplication).Assembly, typeof(StorageServices).Assembly];

    [Theory]
    [MemberData(nameof(Deployed))]
    public void What_is_used_of_Azure_exists_in_the_real_packages(Assembly assembly)
    {
        var lacking = AzureSignatures.Parse(Lines()).Lacking(AzureUses.Of(assembly));

        Assert.True(lacking is [], "Not in azure-signatures.txt; look each up in the real packages:" + string.Concat(lacking.Select(use => "\n  " + use)));
    }

    [Theory]
    [MemberData(nameof(Deployed))]
    public void Enumerations_have_the_numbers_of_the_real_packages(Assembly assembly)
    {
        var numbers = AzureUses.EnumerationsOf(assembly)
            .SelectMany(type => Enum.GetValues(type).Cast<Enum>().Select(value => $"{type.FullName}: {value} = {value:D}"))
            .ToArray();

        Assert.NotEmpty(numbers);
        Assert.Empty(AzureSignatures.Parse(Lines()).Lacking(numbers));
    }

    [Fact]
    public void A_use_that_the_real_packages_lack_is_named()
    {
        var without = AzureSignatures.Parse(Lines().Where(line => line.Trim() != SubmitTransaction));

        Assert.Equal(
            ["Azure.Data.Tables.TableClient: " + SubmitTransaction],
            without.Lacking(AzureUses.Of(typeof(StorageServices).Assembly)));
    }

    [Fact]
    public void Triggers_middleware_and_values_in_attributes_are_among_the_uses()
    {
        var uses = AzureUses.Of(typeof(GigVetApplication).Assembly);

        Assert.Contains("Microsoft.Azure.Functions.Worker.QueueTriggerAttribute: new(string)", uses);
        Assert.Contains("Microsoft.Azure.Functions.Worker.HttpTriggerAttribute: void set_Route(string)", uses);
        Assert.Contains("Microsoft.Azure.Functions.Worker.InvocationResult<T>: void set_Value(T)", uses);
        Assert.Contains(
            "Microsoft.Azure.Functions.Worker.Middleware.IFunctionsWorkerMiddleware: "
            + "Task Invoke(FunctionContext, FunctionExecutionDelegate)",
            uses);
    }

    private static string[] Lines()
        => File.ReadAllLines(Repository.Folder("tests", "Host.Tests", "Conventions", "azure-signatures.txt"));
}
