using System.Reflection;
using System.Text.RegularExpressions;
using GigVet.Functions;
using GigVet.Model;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace GigVet.Host.Tests.Deployment;

public sealed partial class BicepTests
{
    private static readonly AzureResources Known = AzureResources.Read();

    [Fact]
    public async Task Every_file_can_be_parsed()
    {
        var files = await BicepFiles.ReadAsync();

        Assert.Contains(files, file => file.File == "main.bicep");
        Assert.All(files, file => Assert.Equal((file.File, ""), (file.File, string.Join("; ", file.Mistakes))));
    }

    [Fact]
    public async Task Resources_are_the_known_ones_in_the_known_versions()
    {
        var used = (await BicepFiles.ReadAsync()).SelectMany(file => file.Resources).Select(resource => (resource.Type, resource.Version)).Distinct();

        Assert.Equal(
            Known.Resources.Select(known => (known.Key, known.Value)).Order(),
            used.Order());
    }

    [Fact]
    public async Task Roles_are_the_known_ones()
        => Assert.Equal(
            Known.Roles.Values.Order(StringComparer.Ordinal),
            (await BicepFiles.ReadAsync()).SelectMany(file => file.Texts).Where(text => Guid.TryParse(text, out _)).Order(StringComparer.Ordinal));

    [Fact]
    public async Task No_key_opens_anything_and_the_plan_is_Flex_Consumption()
    {
        var resources = (await BicepFiles.ReadAsync()).SelectMany(file => file.Resources).Where(resource => !resource.Existing).ToArray();

        foreach (var (type, values) in Known.Values)
        {
            var resource = Assert.Single(resources, resource => resource.Type == type);
            Assert.All(values, value => Assert.Equal((type, value.Key, value.Value), (type, value.Key, resource.Values.GetValueOrDefault(value.Key))));
        }
    }

    [Fact]
    public async Task Every_parameter_of_a_person_is_described()
        => Assert.All(
            (await BicepFiles.ReadAsync()).Single(file => file.File == "main.bicep").Parameters,
            parameter => Assert.True(parameter.Described, parameter.Name));

    [Fact]
    public async Task The_small_default_names_parameters_that_exist()
    {
        var parameters = (await BicepFiles.ReadAsync()).Single(file => file.File == "main.bicep").Parameters.Select(parameter => parameter.Name).ToHashSet(StringComparer.Ordinal);
        var given = GivenParameter.Matches(File.ReadAllText(Path.Combine(BicepFiles.Folder, "main.bicepparam"))).Select(match => match.Groups["name"].Value);

        Assert.Subset(parameters, given.ToHashSet(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Alerts_watch_functions_that_exist_and_lines_that_are_logged()
    {
        var functions = typeof(GigVetApplication).Assembly.GetTypes().SelectMany(type => type.GetMethods())
            .Select(method => method.GetCustomAttribute<FunctionAttribute>()?.Name).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var logged = string.Join('\n', typeof(Assessment).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.NonPublic | BindingFlags.Static))
            .Select(method => method.GetCustomAttribute<LoggerMessageAttribute>()?.Message));
        var queries = (await BicepFiles.ReadAsync()).Single(file => file.File == "alerts.bicep").Texts
            .Where(text => text.StartsWith("App", StringComparison.Ordinal) && text.Contains('|', StringComparison.Ordinal)).ToArray();

        var ofRequests = queries.Where(query => query.StartsWith("AppRequests", StringComparison.Ordinal)).ToArray();
        Assert.Equal(4, ofRequests.Length);
        Assert.All(Words(ofRequests), name => Assert.Contains(name, functions));
        Assert.All(Words(queries.Except(ofRequests, StringComparer.Ordinal)), part => Assert.Contains(part, logged, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_poison_queue_is_watched()
    {
        var alerts = File.ReadAllText(Path.Combine(BicepFiles.Folder, "alerts.bicep"));

        Assert.All(
            from type in typeof(GigVetApplication).Assembly.GetTypes()
            from method in type.GetMethods()
            where method.GetParameters().Any(parameter => parameter.GetCustomAttribute<QueueTriggerAttribute>()?.QueueName.EndsWith("-poison", StringComparison.Ordinal) is true)
            select method.GetCustomAttribute<FunctionAttribute>()!.Name,
            function => Assert.Contains($"\"{function}\"", alerts, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Words(IEnumerable<string> queries)
        => queries.SelectMany(query => Quoted.Matches(query)).Select(match => match.Groups["text"].Value);

    [GeneratedRegex(@"^param (?<name>\w+) =", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex GivenParameter { get; }

    [GeneratedRegex("\"(?<text>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Quoted { get; }
}
