using GigVet.Protection.Audit;
using GigVet.Protection.Retention;
using Microsoft.Extensions.DependencyInjection;

namespace GigVet.Protection;

/// <summary>Puts together what protects the data of contractors; its ports come from infra/Storage.</summary>
internal static class ProtectionServices
{
    extension(IServiceCollection services)
    {
        public IServiceCollection AddProtection()
        {
            services.AddOptions<RetentionOptions>()
                .BindConfiguration(RetentionOptions.Section)
                .Validate(
                    options => options.RetentionDays is >= 1 and <= RetentionOptions.MostDays,
                    $"{RetentionOptions.Section}:RetentionDays must be 1 to {RetentionOptions.MostDays}.")
                .ValidateOnStart();

            return services
                .AddSingleton<ErasureDesk>()
                .AddSingleton<AuditLog>()
                .AddSingleton<AuditCheck>()
                .AddSingleton<Purge>();
        }
    }
}
