using GigVet.LocalRuntime.Tests.Semantics;
using Microsoft.Azure.Functions.Worker.Local;
using Microsoft.Azure.Functions.Worker.Queues;
using Microsoft.Azure.Functions.Worker.Settings;
using Microsoft.Extensions.Configuration;

namespace GigVet.LocalRuntime.Tests.Settings;

public sealed class HostSettingsTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("settings-");

    [Fact]
    [Pins(QueuePromise.Settings)]
    public void Without_a_file_azures_defaults_hold()
        => Assert.Equal(
            new QueueSettings
            {
                BatchSize = 16,
                NewBatchThreshold = 8 * Environment.ProcessorCount,
                MaxPollingInterval = TimeSpan.FromMinutes(1),
                VisibilityTimeout = TimeSpan.Zero,
                MaxDequeueCount = 5,
                Encoding = MessageEncoding.Base64,
            },
            HostSettings.Read(Read(null), local: false).Queues);

    [Fact]
    public void On_an_emulator_an_idle_queue_is_polled_every_two_seconds()
        => Assert.Equal(TimeSpan.FromSeconds(2), HostSettings.Read(Read(null), local: true).Queues.MaxPollingInterval);

    [Fact]
    [Pins(QueuePromise.Settings)]
    public void Every_setting_of_the_file_is_honoured()
        => Assert.Equal(
            new QueueSettings
            {
                BatchSize = 32,
                NewBatchThreshold = 0,
                MaxPollingInterval = TimeSpan.FromMilliseconds(100),
                VisibilityTimeout = TimeSpan.FromSeconds(30),
                MaxDequeueCount = 1,
                Encoding = MessageEncoding.None,
            },
            HostSettings.Read(Read("""
                {
                  "version": "2.0", // comments are fine
                  "extensions": { "queues": {
                    "batchSize": 32, "newBatchThreshold": 0, "maxPollingInterval": "00:00:00.100",
                    "visibilityTimeout": "00:00:30", "maxDequeueCount": 1, "messageEncoding": "none",
                  } },
                }
                """), local: false).Queues);

    [Theory]
    [InlineData("\"batchSize\": 33", "batchSize is '33'; it has to be a whole number from 1 to 32.")]
    [InlineData("\"batchSize\": \"many\"", "batchSize is 'many'; it has to be a whole number from 1 to 32.")]
    [InlineData("\"newBatchThreshold\": -1", "newBatchThreshold is '-1'; it has to be a whole number from 0.")]
    [InlineData("\"maxDequeueCount\": 0", "maxDequeueCount is '0'; it has to be a whole number from 1.")]
    [InlineData("\"maxPollingInterval\": \"00:00:00.05\"",
        "maxPollingInterval is '00:00:00.05'; it has to be a time as hh:mm:ss, at least 00:00:00.1000000.")]
    [InlineData("\"visibilityTimeout\": \"8.00:00:00\"",
        "visibilityTimeout is '8.00:00:00'; it has to be a time as hh:mm:ss, at least 00:00:00 and at most 7.00:00:00.")]
    [InlineData("\"messageEncoding\": \"utf8\"", "messageEncoding is 'utf8'; it has to be base64 or none.")]
    [InlineData("\"batchsizes\": 1", "batchsizes is not a known setting; known are batchSize, newBatchThreshold, "
        + "maxPollingInterval, visibilityTimeout, maxDequeueCount, messageEncoding.")]
    [Pins(QueuePromise.Settings)]
    public void A_wrong_setting_is_named(string setting, string line)
    {
        var configuration = Read($$$"""{ "extensions": { "queues": { {{{setting}}} } } }""");

        var error = Assert.Throws<StartupException>(() => HostSettings.Read(configuration, local: false));

        Assert.Equal("host.json: extensions.queues." + line, error.Message);
    }

    [Theory]
    [InlineData("""{ "functionTimeOuts": "00:05:00" }""", "functionTimeOuts")]
    [InlineData("""{ "extensions": { "queue": { "batchSize": 8 } } }""", "extensions.queue")]
    [InlineData("""{ "extensions": { "http": { "prefix": "" } } }""", "extensions.http.prefix")]
    [InlineData("""{ "singleton": { "lockTime": "00:01:00" } }""", "singleton.lockTime")]
    public void A_name_nobody_knows_is_refused(string file, string name)
    {
        var configuration = Read(file);

        var error = Assert.Throws<StartupException>(() => HostSettings.Read(configuration, local: false));

        Assert.StartsWith($"host.json: {name} is not a known setting; known are ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_azure_heeds_and_this_runtime_does_not_is_told()
    {
        var configuration = Read("""
            {
              "version": "2.0", "functionTimeout": "00:05:00", "logging": { "logLevel": { "default": "Information" } },
              "extensions": { "http": { "routePrefix": "", "maxConcurrentRequests": 5 } },
            }
            """);

        var settings = HostSettings.Read(configuration, local: false);

        Assert.Equal(["functionTimeout", "extensions.http.maxConcurrentRequests"], settings.Unheeded);
    }

    [Theory]
    [InlineData("{ \"version\": ", "host.json is not JSON: line 1, byte 13; mend it")]
    [InlineData("[]", "host.json has to hold one JSON object; put { } around it")]
    public void A_malformed_file_is_named(string text, string line)
    {
        var error = Assert.Throws<StartupException>(() => Read(text));

        Assert.StartsWith(line, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
    }

    [Fact]
    public void Local_settings_become_settings_and_lists_and_connection_strings_too()
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "local.settings.json"), """
            { "IsEncrypted": false, "Values": { "A__B": "b", "Plain": 7 }, "ConnectionStrings": { "Db": "text" } }
            """);

        var configuration = Read(null);

        Assert.Equal("b", configuration["A:B"]);
        Assert.Equal("7", configuration["Plain"]);
        Assert.Equal("text", configuration.GetConnectionString("Db"));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private IConfigurationRoot Read(string? host)
    {
        if (host is not null)
            File.WriteAllText(Path.Combine(_folder.FullName, "host.json"), host);

        var builder = new ConfigurationBuilder();
        SettingsFiles.AddTo(builder, _folder.FullName);
        return builder.Build();
    }
}
