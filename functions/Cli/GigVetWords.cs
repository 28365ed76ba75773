using System.Text.Json;

namespace GigVet.Cli;

/// <summary>The words of the report: an enum member as the JSON writes it, with blanks.</summary>
public static class GigVetWords
{
    public static string Of<T>(T value)
        where T : struct, Enum
        => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString()).Replace('_', ' ');
}
