using System.Reflection;

namespace GigVet.Text.Messages.Reading;

/// <summary>The rules, words and tables that lie beside this code as data and travel inside the assembly.</summary>
internal static class EmbeddedText
{
    private const string Root = "GigVet.Text.Messages.";

    private static readonly Assembly Home = typeof(EmbeddedText).Assembly;

    public static IEnumerable<string> Names(string folder) => Home.GetManifestResourceNames()
        .Where(name => name.StartsWith(Root + folder + ".", StringComparison.Ordinal)
            && name.EndsWith(".json", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)
        .Select(name => name[Root.Length..]);

    public static string Read(string name)
    {
        using var stream = Home.GetManifestResourceStream(Root + name)
            ?? throw new InvalidOperationException($"{name} is not embedded in {Home.GetName().Name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    public static IEnumerable<string> Lines(string name)
        => Read(name).Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
