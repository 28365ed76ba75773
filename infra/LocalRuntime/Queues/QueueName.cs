using System.Text.RegularExpressions;

namespace Microsoft.Azure.Functions.Worker.Queues;

/// <summary>What the storage service accepts as the name of a queue.</summary>
internal static partial class QueueName
{
    public const string PoisonSuffix = "-poison";

    public const string Rule =
        "3 to 63 lower-case letters, digits and single hyphens, starting and ending with a letter or digit";

    public static bool IsValid(string name) => name.Length is >= 3 and <= 63 && Pattern.IsMatch(name);

    public static bool IsPoison(string name) => name.EndsWith(PoisonSuffix, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(
        "^[a-z0-9]+(-[a-z0-9]+)*$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pattern { get; }
}
