using GigVet.Model;
using GigVet.Settings;
using GigVet.Vetting;
using Microsoft.Extensions.Configuration;

namespace GigVet.Canaries;

/// <summary>
/// The known profiles that tell whether a platform's pages can still be read; set by <c>GigVet:Canaries:&lt;Platform&gt;:&lt;n&gt;</c>.
/// </summary>
[Setting("known profiles, by address or handle, that are read by the schedule to notice that a platform changed its pages; off while none is set. Take complete ones of people who agreed, best two or three of a platform; another one starts anew. What broke is told where the operator's alerts go, and stands in the log as an error and in `/api/v1/health`", Name = Section + ":<Platform>:<n>")]
public sealed class CanaryList(IReadOnlyList<Canary> all)
{
    public const string Section = "GigVet:Canaries";

    /// <summary>The timer's own setting lies beside the platforms.</summary>
    private const string Schedule = "Schedule";

    public IReadOnlyList<Canary> All { get; } = all;

    /// <exception cref="InvalidOperationException">A setting names no profile of its platform; the message names the setting.</exception>
    public static CanaryList Read(IConfiguration configuration, PlatformDirectory platforms) => new(
    [
        .. configuration.GetSection(Section).GetChildren()
            .Where(platform => !platform.Key.Equals(Schedule, StringComparison.OrdinalIgnoreCase))
            .SelectMany(platform => platform.GetChildren().Append(platform).Where(setting => setting.Value is { Length: > 0 })
                .Select(setting => Read(platform.Key, setting, platforms)))
            .DistinctBy(canary => canary.Contractor),
    ]);

    private static Canary Read(string platform, IConfigurationSection setting, PlatformDirectory platforms)
    {
        try
        {
            var (contractor, url) = platforms.Resolve(platform, setting.Value!, setting.Path);
            return new Canary(contractor, url);
        }
        catch (InvalidRequestException exception)
        {
            var error = exception.Errors[0];
            throw new InvalidOperationException($"{error.Field} {error.Message}", exception);
        }
    }
}

/// <summary>One known profile: of somebody who agreed, or of the operator's own account, and complete.</summary>
public sealed record Canary(ContractorRef Contractor, Uri Url);
