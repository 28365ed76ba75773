using System.Text.Json;
using System.Text.Json.Serialization;
using GigVet.Model;
using GigVet.Text.Messages.Reading;

namespace GigVet.Text.Messages.Patterns;

/// <summary>The rules of one kind, as their file says them.</summary>
internal sealed record RuleFile(string Kind, IReadOnlyList<string> Entries, IReadOnlyList<RuleText> Rules);

// The generated reader writes null into what a file leaves out, past the initialiser; hence the setters.
/// <summary>One rule: what it looks for, why that matters, and the examples that hold it in place.</summary>
internal sealed record RuleText
{
    public required string Id { get; init; }

    /// <summary>One language, or several with a space between them: then each has the classes the patterns name.</summary>
    public required string Language { get; init; }

    public required Strength Strength { get; init; }

    public required string Why { get; init; }

    public required IReadOnlyList<string> Patterns { get; init; }

    /// <summary>Cues of which every one must stand in the same message; "a|b" asks for either.</summary>
    public IReadOnlyList<string> With { get; init => field = value ?? []; } = [];

    /// <summary>How many sentences away a cue may stand; null is anywhere.</summary>
    public int? Within { get; init; }

    /// <summary>Cues that make it something else when they stand in the same sentence.</summary>
    public IReadOnlyList<string> Unless { get; init => field = value ?? []; } = [];

    /// <summary>Cues that do so from the sentences beside it as well.</summary>
    public IReadOnlyList<string> UnlessNear { get; init => field = value ?? []; } = [];

    /// <summary>How many times the message must say it.</summary>
    public int Least { get; init => field = Math.Max(1, value); } = 1;

    public required IReadOnlyList<string> Matches { get; init; }

    public required IReadOnlyList<string> Silent { get; init; }

    /// <summary>The same rule once for each of its languages.</summary>
    public IEnumerable<RuleText> Each()
        => Language.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(language => this with { Language = language });
}

/// <summary>The words of one language: its classes, its cues, and how it negates, reports and warns.</summary>
internal sealed record LanguageFile(
    string Language,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Classes,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Cues);

/// <summary>Reads the embedded files.</summary>
internal static partial class RuleFiles
{
    public static IReadOnlyList<RuleFile> Rules()
        => [.. EmbeddedText.Names("Rules").Select(name => Parse(name, RuleJson.Default.RuleFile))];

    /// <summary>A language may lie in several files; no class or cue is defined twice.</summary>
    public static IReadOnlyList<LanguageFile> Languages()
        => [.. EmbeddedText.Names("Language")
            .Select(name => Parse(name, RuleJson.Default.LanguageFile))
            .GroupBy(file => file.Language, StringComparer.Ordinal)
            .Select(files => new LanguageFile(
                files.Key,
                files.SelectMany(file => file.Classes).ToDictionary(StringComparer.Ordinal),
                files.SelectMany(file => file.Cues).ToDictionary(StringComparer.Ordinal)))];

    private static T Parse<T>(string name, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type)
    {
        try
        {
            return JsonSerializer.Deserialize(EmbeddedText.Read(name), type)
                ?? throw new InvalidDataException($"{name} is empty.");
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException($"{name}: {exception.Message}", exception);
        }
    }

    [JsonSourceGenerationOptions(
        PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
        UseStringEnumConverter = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip)]
    [JsonSerializable(typeof(RuleFile))]
    [JsonSerializable(typeof(LanguageFile))]
    private sealed partial class RuleJson : JsonSerializerContext;
}
