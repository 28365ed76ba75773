using System.Reflection;
using System.Text;
using GigVet.Functions;
using GigVet.Settings;
using GigVet.TestSupport;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;

namespace GigVet.Host.Tests.Settings;

public sealed class SettingsTests
{
    private const string Begin = "<!-- settings: written by SettingsTests, UPDATE_DOCS=1 -->";
    private const string End = "<!-- /settings -->";

    /// <summary>Read when a request needs them or by the start of the process, not when a service is made.</summary>
    private static readonly string[] ReadLater = ["ASPNETCORE_URLS", "GIGVET_API_KEY", "GigVet:Telemetry:OtlpEndpoint"];

    /// <summary>Of options, without a setter.</summary>
    private static readonly Lazy<HashSet<string>> Computed = new(() =>
    [
        .. typeof(SettingAttribute).Assembly.GetTypes()
            .Where(type => type.Name.EndsWith("Options", StringComparison.Ordinal) || type.Name.EndsWith("Settings", StringComparison.Ordinal))
            .SelectMany(type => type.GetProperties())
            .Where(property => !property.CanWrite && !property.IsDefined(typeof(SettingAttribute)))
            .Select(property => property.Name),
    ]);

    [Fact]
    public void What_the_code_reads_is_described()
    {
        var undescribed = ServiceSettings.Asked
            .Where(key => key.StartsWith("GigVet:", StringComparison.OrdinalIgnoreCase) && !IsDescribed(key) && !IsAbove(key) && !IsComputed(key))
            .Order(StringComparer.OrdinalIgnoreCase);

        Assert.True(!undescribed.Any(), "Give each a [Setting(…)] where it is read: " + string.Join(", ", undescribed));
    }

    [Fact]
    public void What_is_described_is_read_by_the_code()
    {
        string[] schedules = [.. Schedules()];
        var unread = ServiceSettings.Catalogue.All
            .Where(setting => !ReadLater.Contains(setting.Name) && !schedules.Contains(setting.Name)
                && !ServiceSettings.Asked.Any(setting.Covers))
            .Select(setting => setting.Name);

        Assert.Empty(unread);
    }

    [Fact]
    public void Each_schedule_of_a_timer_is_described_as_needed()
        => Assert.Equal(
            Schedules().Order(StringComparer.Ordinal),
            ServiceSettings.Catalogue.All.Where(setting => setting.IsNeeded).Select(setting => setting.Name),
            StringComparer.Ordinal);

    [Fact]
    public void What_sounds_like_a_secret_is_one()
        => Assert.All(
            ServiceSettings.Catalogue.All.Where(setting => setting.Name.Split(':')[^1] is "Token" or "Password" or "ClientSecret" or "RefreshToken" or "AzureWebJobsStorage"),
            setting => Assert.True(setting.IsSecret, setting.Name));

    [Fact]
    public void Only_types_that_the_start_looks_into_carry_settings()
        => Assert.All(
            typeof(SettingAttribute).Assembly.GetTypes().Concat(typeof(GigVetApplication).Assembly.GetTypes())
                .Where(type => type.GetProperties().Any(property => property.IsDefined(typeof(SettingAttribute)))),
            type => Assert.Matches("(Options|Settings)$", type.Name));

    [Theory]
    [InlineData("GigVet:GitHub:Tokn", "GigVet:GitHub:Tokn is no setting; the nearest is GigVet:GitHub:Token.")]
    [InlineData("GigVet:Github:Token", null)]
    [InlineData("GigVet:Outbound:AllowPrivate:0", null)]
    [InlineData("GigVet:Platforms:Upwork:RefreshToken", null)]
    [InlineData("GigVet:Policy:Signals:github.account-gone", null)]
    [InlineData("GigVet:Sweep:Schedule", "GigVet:Sweep:Schedule is no setting; the nearest is GigVet:Sweeps:Schedule.")]
    public void A_slip_in_a_name_is_told_with_the_nearest_name(string key, string? expected)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create(key, (string?)"1")]).Build();

        var told = Record.Exception(() => ServiceSettings.Catalogue.Check(configuration))?.Message;

        Assert.Equal(expected, told);
    }

    [Fact]
    public void The_table_of_the_readme_is_made_of_what_the_code_says()
    {
        var path = Path.Combine(Repository.Root, "README.md");
        var page = File.ReadAllText(path);
        var (from, to) = (page.IndexOf(Begin, StringComparison.Ordinal), page.IndexOf(End, StringComparison.Ordinal));
        Assert.True(from > 0 && to > from, $"README.md has no place between {Begin} and {End}.");
        var expected = page[..from] + Begin + "\n" + Table() + page[to..];
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") is "1")
            File.WriteAllText(path, expected);

        Assert.Equal(expected, File.ReadAllText(path));
    }

    private static string Table()
    {
        var table = new StringBuilder("| setting | without it | |\n|---|---|---|\n");
        foreach (var setting in ServiceSettings.Catalogue.All.OrderBy(setting => setting.Name.StartsWith("GigVet", StringComparison.OrdinalIgnoreCase)).ThenBy(setting => setting.Name, StringComparer.Ordinal))
        {
            var usual = (setting.IsNeeded, setting.Usual) switch
            {
                (true, _) => "needed",
                (_, { Length: > 0 } value) when !value.Contains(' ', StringComparison.Ordinal) => $"`{value}`",
                var (_, value) => value,
            };
            table.Append($"| `{setting.Name}`{(setting.IsSecret ? " 🔒" : "")} | {usual} | {setting.About} |\n");
        }

        return table.ToString();
    }

    private static IEnumerable<string> Schedules()
        => from type in typeof(GigVetApplication).Assembly.GetTypes()
           from method in type.GetMethods()
           from parameter in method.GetParameters()
           let timer = parameter.GetCustomAttribute<TimerTriggerAttribute>()
           where timer is not null
           select timer.Schedule.Trim('%');

    /// <summary>The binder asks for properties too that nobody can set.</summary>
    private static bool IsComputed(string key) => Computed.Value.Contains(key.Split(':')[^1]);

    private static bool IsDescribed(string key) => ServiceSettings.Catalogue.All.Any(setting => setting.Covers(key));

    /// <summary>The binder asks sections too whether they have a value.</summary>
    private static bool IsAbove(string key)
    {
        var parts = key.Split(':');
        return ServiceSettings.Catalogue.All.Any(setting => setting.Name.Split(':') is var described
            && described.Length > parts.Length
            && described.Zip(parts).All(pair => pair.First is ['<', ..] || pair.First.Equals(pair.Second, StringComparison.OrdinalIgnoreCase)));
    }
}
