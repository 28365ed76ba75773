using System.Globalization;
using Microsoft.Azure.Functions.Worker.Local;
using Microsoft.Azure.Functions.Worker.Queues;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Azure.Functions.Worker.Settings;

/// <summary>What host.json says, checked.</summary>
internal sealed record HostSettings
{
    public required string RoutePrefix { get; init; }

    public required QueueSettings Queues { get; init; }

    /// <summary>How long an instance owns a timer without renewing its claim.</summary>
    public required TimeSpan ListenerLockPeriod { get; init; }

    /// <summary>Settings of the file that Azure heeds and this runtime does not, by name.</summary>
    public required IReadOnlyList<string> Unheeded { get; init; }

    /// <param name="local">Storage is an emulator; nobody is charged for a poll every two seconds.</param>
    /// <exception cref="StartupException">A value is missing its kind or its bounds, or is unknown.</exception>
    public static HostSettings Read(IConfiguration configuration, bool local)
    {
        var host = configuration.GetSection(SettingsFiles.HostSection);
        HostKeys.Check(host);
        if (host["version"] is { } version && version != "2.0")
            throw new StartupException($"host.json: version is '{version}'; only \"2.0\" is known.");

        return new HostSettings
        {
            RoutePrefix = host["extensions:http:routePrefix"] ?? "api",
            Queues = ReadQueues(host.GetSection("extensions:queues"), local),
            ListenerLockPeriod = Span(
                host.GetSection("singleton"), "listenerLockPeriod", TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(1)),
            Unheeded = HostKeys.Unheeded(host),
        };
    }

    private static QueueSettings ReadQueues(IConfigurationSection section, bool local)
    {
        var batch = Whole(section, "batchSize", 16, 1, 32);
        var longest = local ? TimeSpan.FromSeconds(2) : TimeSpan.FromMinutes(1);
        return new QueueSettings
        {
            BatchSize = batch,
            NewBatchThreshold = Whole(
                section, "newBatchThreshold", batch / 2 * Environment.ProcessorCount, 0, int.MaxValue),
            MaxPollingInterval = Span(section, "maxPollingInterval", longest, PollingPace.Shortest),
            VisibilityTimeout = Span(section, "visibilityTimeout", TimeSpan.Zero, TimeSpan.Zero, TimeSpan.FromDays(7)),
            MaxDequeueCount = Whole(section, "maxDequeueCount", 5, 1, int.MaxValue),
            Encoding = section["messageEncoding"]?.ToUpperInvariant() switch
            {
                null or "BASE64" => MessageEncoding.Base64,
                "NONE" => MessageEncoding.None,
                _ => throw Wrong(section.GetSection("messageEncoding"), "base64 or none"),
            },
        };
    }

    private static int Whole(IConfigurationSection section, string key, int otherwise, int least, int most)
    {
        if (section[key] is not { } text)
            return otherwise;

        return int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number)
            && number >= least && number <= most
            ? number
            : throw Wrong(
                section.GetSection(key),
                most == int.MaxValue ? $"a whole number from {least}" : $"a whole number from {least} to {most}");
    }

    private static TimeSpan Span(
        IConfigurationSection section, string key, TimeSpan otherwise, TimeSpan least, TimeSpan? most = null)
    {
        if (section[key] is not { } text)
            return otherwise;

        return TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var span) && span >= least && !(span > most)
            ? span
            : throw Wrong(
                section.GetSection(key),
                $"a time as hh:mm:ss, at least {least:c}" + (most is null ? "" : $" and at most {most:c}"));
    }

    private static StartupException Wrong(IConfigurationSection value, string expected)
        => new($"host.json: {HostKeys.Name(value)} is '{value.Value}'; it has to be {expected}.");
}
