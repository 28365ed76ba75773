using System.Text.RegularExpressions;

namespace Microsoft.Azure.Functions.Worker.Local;

/// <summary>Says which port is taken and how to choose another.</summary>
internal static partial class TakenAddress
{
    public static string Explain(Exception exception, string otherwise)
    {
        var address = Address.Match(exception.Message) is { Success: true } match ? match.Value : otherwise;
        var port = new Uri(address).Port;
        return $"Port {port} is taken by another program; choose another with --urls http://127.0.0.1:{port + 1} "
            + "or ASPNETCORE_URLS.";
    }

    [GeneratedRegex(@"https?://\S+:\d+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Address { get; }
}
