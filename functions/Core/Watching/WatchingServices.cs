using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace GigVet.Watching;

/// <summary>Puts together what watches the rosters; its ports come from infra/Storage.</summary>
internal static class WatchingServices
{
    extension(IServiceCollection services)
    {
        public IServiceCollection AddWatching()
        {
            services.AddOptions<SweepOptions>()
                .BindConfiguration(SweepOptions.Section)
                .Validate(options => options.MostAtOnce > 0, $"{SweepOptions.Section}:MostAtOnce must be more than 0.")
                .ValidateOnStart();

            return services
                .AddSingleton(provider => provider.GetRequiredService<IOptions<SweepOptions>>().Value)
                .AddSingleton<RosterReader>()
                .AddSingleton<RosterFile>()
                .AddSingleton<Roster>()
                .AddSingleton<RosterImport>()
                .AddSingleton<RosterActions>()
                .AddSingleton<RosterCheck>()
                .AddSingleton<SweepPlanner>()
                .AddSingleton<SweepWorker>();
        }
    }
}
