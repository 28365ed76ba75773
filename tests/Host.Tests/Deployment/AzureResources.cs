using System.Text.Json;
using GigVet.TestSupport;

namespace GigVet.Host.Tests.Deployment;

/// <summary>What the deployment may name, as it was looked up.</summary>
internal sealed record AzureResources(
    IReadOnlyDictionary<string, string> Resources,
    IReadOnlyDictionary<string, string> Roles,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Values,
    ISet<string> SettingsOfTheHost,
    ISet<string> SettingsOfOneMachine)
{
    public static AzureResources Read() => JsonSerializer.Deserialize<AzureResources>(
        File.ReadAllText(Path.Combine(Repository.Folder("tests", "Host.Tests", "Deployment"), "azure-resources.json")),
        JsonSerializerOptions.Web)!;
}
