using System.Collections.Frozen;
using System.Reflection;
using GigVet.Model;

namespace GigVet.Decisions.Links;

/// <summary>
/// What a finding is called before the contractor it is about: what was seen, and no conclusion. Beside it stands
/// whether its sentence and evidence may be shown: only where they come from the contractor's own public pages and can
/// name nobody else and no former name. A signal without a line here shows its title and nothing more.
/// </summary>
public static class ContractorWords
{
    private static readonly FrozenDictionary<string, (bool IsOpen, string Words)> Lines = Read();

    /// <summary>Codes that have words of their own.</summary>
    public static IEnumerable<string> Codes => Lines.Keys;

    /// <param name="title">Of the signal, where it has no words of its own.</param>
    public static string For(string code, string title) => Lines.TryGetValue(code, out var line) ? line.Words : title + ".";

    /// <summary>Whether what the finding says and where it was seen may be shown to the contractor.</summary>
    public static bool IsOpen(Finding finding) => Lines.TryGetValue(finding.Code, out var line) && line.IsOpen;

    private static FrozenDictionary<string, (bool IsOpen, string Words)> Read()
    {
        using var file = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("contractor-words.tsv")!);
        var lines = new Dictionary<string, (bool IsOpen, string Words)>(StringComparer.Ordinal);
        while (file.ReadLine() is { } line)
        {
            if (line.Split('\t') is not [var code, "open" or "closed", var words] parts)
                throw new InvalidDataException($"contractor-words.tsv: \"{line}\" is not code, open or closed, and words.");

            lines.Add(code, (parts[1] == "open", words));
        }

        return lines.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
