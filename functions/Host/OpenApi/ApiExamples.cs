using System.Reflection;
using System.Text.Json.Nodes;

namespace GigVet.Functions.OpenApi;

/// <summary>
/// Examples of bodies and answers, each a file: <c>Function.json</c> or <c>Function.name.json</c> is sent, <c>Answers/Function.status.json</c>
/// was answered by the running service.
/// </summary>
internal static class ApiExamples
{
    private const string Folder = "GigVet.Examples.";

    private static readonly Assembly Own = typeof(ApiExamples).Assembly;

    private static readonly ILookup<string, (string Name, JsonNode? Value)> Files = Own.GetManifestResourceNames()
        .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)
        .Select(name => (Parts: name[Folder.Length..].Split('.'), Value: Read(name)))
        .ToLookup(file => file.Parts[0], file => (file.Parts.Length > 2 ? file.Parts[1] : "usual", file.Value), StringComparer.Ordinal);

    /// <summary>A day that must lie ahead is written so.</summary>
    private const string Ahead = "{{in 30 days}}";

    private static readonly TimeSpan HowFar = TimeSpan.FromDays(30);

    public static IEnumerable<(string Name, JsonNode? Value)> Sent(string function, DateTimeOffset now) => Files[function]
        .Where(file => !IsStatus(file.Name))
        .Select(file => (file.Name, JsonNode.Parse(file.Value!.ToJsonString().Replace(Ahead, $"{(now + HowFar).UtcDateTime.Date:yyyy-MM-dd}T00:00:00Z", StringComparison.Ordinal))));

    public static JsonNode? Answered(string function, int status)
        => Files[function].FirstOrDefault(file => file.Name == status.ToString(System.Globalization.CultureInfo.InvariantCulture)).Value;

    private static bool IsStatus(string name) => name.All(char.IsAsciiDigit);

    private static JsonNode? Read(string name)
    {
        using var file = new StreamReader(Own.GetManifestResourceStream(name)!);
        var text = file.ReadToEnd();
        return name.EndsWith(".json", StringComparison.Ordinal) ? JsonNode.Parse(text) : JsonValue.Create(text);
    }
}
