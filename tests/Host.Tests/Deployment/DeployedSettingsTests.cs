using System.Text.RegularExpressions;
using GigVet.Host.Tests.Settings;
using GigVet.Settings;
using GigVet.TestSupport;

namespace GigVet.Host.Tests.Deployment;

/// <summary>The settings of a deployment are those that the code reads, both ways.</summary>
public sealed partial class DeployedSettingsTests
{
    private const string Begin = "<!-- optional: written by DeployedSettingsTests, UPDATE_DOCS=1 -->";
    private const string End = "<!-- /optional -->";

    private static readonly AzureResources Known = AzureResources.Read();

    private static SettingCatalogue Catalogue => ServiceSettings.Catalogue;

    [Fact]
    public async Task Every_setting_of_the_deployment_is_read_by_the_code_or_the_host()
        => Assert.All(
            await DeployedAsync(),
            name => Assert.True(Known.SettingsOfTheHost.Contains(name) || Catalogue.All.Any(setting => setting.Covers(Key(name))), name));

    [Fact]
    public async Task Every_setting_that_the_service_needs_is_deployed()
    {
        var deployed = await DeployedAsync();

        Assert.All(
            Catalogue.All.Where(setting => setting.IsNeeded || setting.Name.StartsWith("AzureWebJobsStorage:", StringComparison.Ordinal)),
            setting => Assert.Contains(setting.EnvironmentName, deployed));
        Assert.All(Known.SettingsOfTheHost, name => Assert.Contains(name, deployed));
    }

    [Fact]
    public async Task Every_secret_can_be_put_into_the_vault()
    {
        var deployed = await DeployedAsync();

        Assert.All(
            Catalogue.All.Where(setting => setting.IsSecret && !Known.SettingsOfOneMachine.Contains(setting.Name)),
            setting => Assert.Contains(deployed, name => setting.Covers(Key(name))));
    }

    [Fact]
    public async Task Every_other_setting_is_named_as_one_that_may_be_added()
    {
        var deployed = await DeployedAsync();
        var expected = Catalogue.All
            .Where(setting => !setting.IsNeeded && !setting.IsSecret && !Known.SettingsOfOneMachine.Contains(setting.Name) && !deployed.Any(name => setting.Covers(Key(name))))
            .Select(setting => $"`{setting.EnvironmentName}`");

        var path = Path.Combine(BicepFiles.Folder, "README.md");
        var page = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
        var renewed = page[..(page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length)]
            + "\n" + string.Join(' ', expected) + "\n" + page[page.IndexOf(End, StringComparison.Ordinal)..];
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") is "1")
            await File.WriteAllTextAsync(path, page = renewed, TestContext.Current.CancellationToken);

        Assert.Equal(renewed, page);
    }

    [Fact]
    public void The_container_brings_every_setting_that_the_service_needs()
    {
        var container = File.ReadAllText(Path.Combine(Repository.Root, "Dockerfile"));

        Assert.All(Catalogue.All.Where(setting => setting.IsNeeded), setting => Assert.Contains($"{setting.EnvironmentName}=", container, StringComparison.Ordinal));
    }

    /// <summary>Keys of the app's settings, and the settings that refer to the vault.</summary>
    private static async Task<IReadOnlySet<string>> DeployedAsync()
    {
        var files = await BicepFiles.ReadAsync();
        return files.Single(file => file.File == "function.bicep").Keys
            .Where(key => SettingName.IsMatch(key))
            .Concat(files.Single(file => file.File == "main.bicep").Texts.Where(text => text.StartsWith("GigVet__", StringComparison.Ordinal)))
            .ToHashSet(StringComparer.Ordinal);
    }

    private static string Key(string name) => name.Replace("__", ":", StringComparison.Ordinal);

    [GeneratedRegex("^(GigVet__|AzureWebJobs|APPLICATIONINSIGHTS_)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SettingName { get; }
}
