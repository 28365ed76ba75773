using GigVet.Web;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace GigVet.Platforms;

/// <summary>Binds <see cref="PlatformOptions"/> and lets them decide where platforms are asked.</summary>
public static class PlatformRegistration
{
    extension(IServiceCollection services)
    {
        public IServiceCollection AddPlatformOptions()
        {
            services.AddOptions<PlatformOptions>()
                .Configure<IConfiguration>((options, configuration) => configuration.GetSection(PlatformOptions.Section).Bind(options.Named))
                .ValidateOnStart();
            services.TryAddSingleton<IValidateOptions<PlatformOptions>, Check>();
            services.TryAddSingleton<Outbound>();
            services.TryAddSingleton<IWeb>(provider => new MirroredWeb(
                provider.GetRequiredService<Outbound>(), provider.GetRequiredService<IOptions<PlatformOptions>>(), provider.GetServices<IPlatform>()));

            return services;
        }
    }

    private sealed class Check : IValidateOptions<PlatformOptions>
    {
        public ValidateOptionsResult Validate(string? name, PlatformOptions options)
            => options.Faults().ToArray() is { Length: > 0 } faults ? ValidateOptionsResult.Fail(faults) : ValidateOptionsResult.Success;
    }
}
