using System.Text.Json;
using GigVet.Vetting;

namespace GigVet.Cli;

/// <summary>Invented contractors that ship with GigVet. Each is a request as the HTTP API takes it, its pages beside it.</summary>
public static class Samples
{
    private const string Folder = "Samples/";
    private const string RequestFile = "request.json";

    /// <summary>The one that asks a question rather than answers it.</summary>
    public const string First = "two-names";

    public static IReadOnlyList<string> Names { get; } = [.. Resources()
        .Where(name => name.EndsWith("/" + RequestFile, StringComparison.Ordinal))
        .Select(name => name[Folder.Length..^(RequestFile.Length + 1)])
        .Order(StringComparer.Ordinal)];

    /// <summary>The request of one sample; a capture or message whose text starts with "@" names a file beside it.</summary>
    /// <exception cref="InvalidRequestException">There is no such sample.</exception>
    public static VetRequestBody Read(string name)
    {
        if (!Names.Contains(name, StringComparer.Ordinal))
            throw new InvalidRequestException("sample", $"there is no \"{name}\"; there are {string.Join(", ", Names)}.");

        var body = JsonSerializer.Deserialize<VetRequestBody>(Text(name, RequestFile), GigVetJson.Strict)!;
        return body with
        {
            Captures = body.Captures?.Select(capture => capture with { Content = Resolve(name, capture.Content) }).ToArray(),
            Messages = body.Messages?.Select(message => message with { Text = Resolve(name, message.Text) }).ToArray(),
        };
    }

    private static string Resolve(string name, string text) => text.StartsWith('@') ? Text(name, text[1..]) : text;

    private static string Text(string name, string file)
    {
        using var reader = new StreamReader(
            typeof(Samples).Assembly.GetManifestResourceStream($"{Folder}{name}/{file}")!);
        return reader.ReadToEnd();
    }

    private static IEnumerable<string> Resources() => typeof(Samples).Assembly.GetManifestResourceNames()
        .Select(name => name.Replace('\\', '/'))
        .Where(name => name.StartsWith(Folder, StringComparison.Ordinal));
}
