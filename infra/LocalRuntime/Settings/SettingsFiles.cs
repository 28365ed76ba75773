using System.Text.Json;
using Microsoft.Azure.Functions.Worker.Local;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Azure.Functions.Worker.Settings;

/// <summary>Reads host.json and local.settings.json from the app's folder, else from the current one.</summary>
internal static class SettingsFiles
{
    /// <summary>host.json appears below this section, so that settings can override it, as in Azure.</summary>
    public const string HostSection = "AzureFunctionsJobHost";

    private static readonly JsonDocumentOptions Lenient =
        new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <exception cref="StartupException">One of the files cannot be read.</exception>
    public static void AddTo(IConfigurationBuilder configuration, string? root)
    {
        string[] folders = root is null ? [AppContext.BaseDirectory, Directory.GetCurrentDirectory()] : [root];
        configuration.AddInMemoryCollection(Read(folders, "host.json", static file => Flatten(HostSection, file)));
        configuration.AddInMemoryCollection(Read(folders, "local.settings.json", LocalSettings));
    }

    private static Dictionary<string, string?> Read(
        string[] folders, string name, Func<JsonElement, Dictionary<string, string?>> read)
    {
        var path = folders.Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
        if (path is null)
            return [];

        try
        {
            using var document = JsonDocument.Parse(File.ReadAllText(path), Lenient);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? read(document.RootElement)
                : throw new StartupException($"{name} has to hold one JSON object; put {{ }} around it ({path}).");
        }
        catch (JsonException exception)
        {
            throw new StartupException(
                $"{name} is not JSON: line {exception.LineNumber + 1}, byte {exception.BytePositionInLine}; mend it ({path}).");
        }
    }

    private static Dictionary<string, string?> LocalSettings(JsonElement file)
    {
        var settings = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        if (file.TryGetProperty("Values", out var values) && values.ValueKind == JsonValueKind.Object)
        {
            foreach (var value in values.EnumerateObject())
                settings[value.Name.Replace("__", ":", StringComparison.Ordinal)] = Text(value.Value);
        }

        if (file.TryGetProperty("ConnectionStrings", out var strings) && strings.ValueKind == JsonValueKind.Object)
        {
            foreach (var (key, text) in Flatten("ConnectionStrings", strings))
                settings[key] = text;
        }

        return settings;
    }

    private static Dictionary<string, string?> Flatten(string path, JsonElement element)
    {
        var settings = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        var open = new Stack<(string Path, JsonElement Element)>([(path, element)]);
        while (open.TryPop(out var next))
        {
            switch (next.Element.ValueKind)
            {
                case JsonValueKind.Object:
                    foreach (var property in next.Element.EnumerateObject())
                        open.Push(($"{next.Path}:{property.Name}", property.Value));
                    break;
                case JsonValueKind.Array:
                    foreach (var (index, item) in next.Element.EnumerateArray().Index())
                        open.Push(($"{next.Path}:{index}", item));
                    break;
                default:
                    settings[next.Path] = Text(next.Element);
                    break;
            }
        }

        return settings;
    }

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => value.GetString(),
        _ => value.GetRawText(),
    };
}
