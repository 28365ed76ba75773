using System.Text.RegularExpressions;
using Microsoft.Azure.Functions.Worker.Local;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Azure.Functions.Worker.Settings;

/// <summary>Puts settings in place of <c>%Name%</c> in the texts of trigger attributes.</summary>
internal sealed partial class AppSettings(IConfiguration configuration)
{
    /// <exception cref="StartupException">A setting that is named does not exist.</exception>
    public string Resolve(string text) => Placeholder.Replace(text, match =>
    {
        var name = match.Groups["name"].Value;
        return configuration[name.Replace("__", ":", StringComparison.Ordinal)]
            ?? throw new StartupException($"'{text}' needs the setting '{name}', which does not exist; add it.");
    });

    [GeneratedRegex(
        "%(?<name>[^%]+)%",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder { get; }
}
