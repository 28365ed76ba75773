using GigVet.Settings;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace GigVet.Enrichers;

/// <summary>Where to find what people ask per hour. No such file ships with GigVet.</summary>
public sealed class RateOptions
{
    public const string Section = "GigVet:Rates";

    /// <summary>CSV with the columns platform, country, skill, hourly and currency, one row a profile.</summary>
    [Setting("CSV with the columns platform, country, skill, hourly and currency, one row a profile: rates are compared within one platform, country and skill only")]
    public string? File { get; set; }
}

/// <summary>A file that cannot be used stops the start, and says why.</summary>
internal sealed class RateOptionsCheck : IValidateOptions<RateOptions>
{
    public ValidateOptionsResult Validate(string? name, RateOptions options)
    {
        if (string.IsNullOrEmpty(options.File))
            return ValidateOptionsResult.Success;

        try
        {
            RateTable.Load(options.File);
            return ValidateOptionsResult.Success;
        }
        catch (Exception unusable) when (unusable is IOException or UnauthorizedAccessException or FormatException)
        {
            return ValidateOptionsResult.Fail($"{RateOptions.Section}:{nameof(RateOptions.File)} cannot be used: {unusable.Message}");
        }
    }
}

/// <summary>Registration of the options.</summary>
internal static class RateServices
{
    extension(IServiceCollection services)
    {
        public IServiceCollection AddRateOptions()
        {
            services.AddOptions<RateOptions>().BindConfiguration(RateOptions.Section).ValidateOnStart();
            services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<RateOptions>, RateOptionsCheck>());
            return services;
        }
    }
}
