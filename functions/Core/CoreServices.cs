using System.Text.RegularExpressions;
using GigVet.Alerts;
using GigVet.Alerts.Email;
using GigVet.Canaries;
using GigVet.Customers;
using GigVet.Decisions;
using GigVet.Discovery;
using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Platforms;
using GigVet.Protection;
using GigVet.Scoring;
using GigVet.Vetting;
using GigVet.Vetting.Proofs;
using GigVet.Watching;
using GigVet.Watchlists;
using GigVet.Web;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace GigVet;

/// <summary>The engine's composition root. A new signal, platform or enricher needs no line here.</summary>
public static partial class CoreServices
{
    public static IServiceCollection AddGigVet(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddPlatformOptions();
        services.AddOutboundOptions();
        services.AddGitHubOptions();
        services.TryAddSingleton<IWatchlists, ConfiguredWatchlists>();
        services.AddDnsOptions();
        services.AddArchiveOptions();
        services.AddGeoIpOptions();
        services.AddRdapOptions();
        services.AddRateOptions();
        services.AddSingleton(provider =>
            new PrivateHosts(provider.GetRequiredService<IOptions<OutboundOptions>>().Value.AllowPrivate));
        services.AddSingleton(provider => RiskPolicy.Load(
            provider.GetRequiredService<IConfiguration>(),
            provider.GetServices<ISignal>().Select(signal => signal.Info.Id)));

        return services
            .AddEvery<ISignal>()
            .AddEvery<IPlatform>()
            .AddEvery<IEnricher>()
            .AddEvery<IWatchlistFormat>()
            .AddSingleton<WatchlistAddresses>()
            .AddSingleton<PlatformDirectory>()
            .AddSingleton<VetRequestReader>()
            .AddSingleton<MessageAnalyzer>()
            .AddSingleton<Assessor>()
            .AddSingleton<SignalCatalogue>()
            .AddSingleton<Rescorer>()
            .AddSingleton(_ => BaseRates.Shipped())
            .AddSingleton<Vetter>();
    }

    /// <summary>Adds what needs storage; its ports come from infra/Storage.</summary>
    public static IServiceCollection AddGigVetWork(this IServiceCollection services) => services
        .AddSmtpOptions()
        .AddSingleton<Intake>()
        .AddSingleton<KeyDesk>()
        .AddSingleton<CustomerDesk>()
        .AddSingleton<VettingProgress>()
        .AddSingleton<QueuedVetting>()
        .AddSingleton<Resumer>()
        .AddEvery<ICrossCheck>()
        .AddEvery<IAlertChannel>()
        .AddSingleton<ReceiverAddress>()
        .AddSingleton<AlertRules>()
        .AddSingleton<SilenceBodies>()
        .AddSingleton<AlertDesk>()
        .AddSingleton<AlertDelivery>()
        .AddSingleton<AlertRelay>()
        .AddSingleton<WeeklyDigest>()
        .AddEvery<IProofPlace>()
        .AddSingleton<ProofDesk>()
        .AddProtection()
        .AddWatching()
        .AddDecisions()
        .AddSingleton(provider => CanaryList.Read(
            provider.GetRequiredService<IConfiguration>(), provider.GetRequiredService<PlatformDirectory>()))
        .AddSingleton<IConnectorAlarm, OperatorAlarm>()
        .AddSingleton<CanaryWatch>()
        .AddSingleton<BrokenConnectors>()
        .AddSingleton<RosterRescreening>()
        .AddSingleton<WatchlistRefresher>()
        .AddSingleton<StoredWatchlists>()
        .AddSingleton<IWatchlists>(provider => provider.GetRequiredService<StoredWatchlists>());

    /// <summary>Builds and checks what would otherwise fail at the first request: settings, policy, everything discovered.</summary>
    /// <exception cref="InvalidOperationException">A value, the policy or a known profile cannot be used; the message names the setting.</exception>
    /// <exception cref="OptionsValidationException">A setting cannot be used; the message names it.</exception>
    public static void VerifyGigVet(this IServiceProvider services)
    {
        try
        {
            services.GetService<IStartupValidator>()?.Validate();
        }
        catch (InvalidOperationException unreadable) when (Unreadable.Match(unreadable.Message) is { Success: true } place)
        {
            // The binder's own message repeats the value, which may be a secret.
            throw new InvalidOperationException($"{place.Groups["setting"].Value} cannot be read: its value has another form than is needed.", unreadable);
        }

        services.GetRequiredService<Vetter>();
        services.GetService<CanaryList>();
    }

    [GeneratedRegex("'(?<setting>GigVet:[^']+)'", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Unreadable { get; }
}
