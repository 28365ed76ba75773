using System.Text.Json;
using System.Text.Json.Serialization;

namespace GigVet.Vetting;

/// <summary>The JSON of GigVet: camelCase, enums as snake_case words, times ISO 8601. One shape for HTTP, CLI and storage.</summary>
public static class GigVetJson
{
    private const int DeepestInput = 32;

    /// <summary>For what GigVet writes, and reads back.</summary>
    public static JsonSerializerOptions Options { get; } = Create();

    public static JsonSerializerOptions Indented { get; } = new(Options) { WriteIndented = true };

    /// <summary>For what others send: unknown or doubled members are errors.</summary>
    public static JsonSerializerOptions Strict { get; } = new(Options)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        MaxDepth = DeepestInput,
    };

    private static JsonSerializerOptions Create() => new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        // Text stays readable; every page that shows it escapes for itself.
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false) },
    };
}
