using System.Text.Json;

namespace GigVet.Platforms.Reading;

/// <summary>One value in the answer of an interface: what is absent, empty or of another type than documented is not known.</summary>
internal readonly struct ApiValue(JsonElement json)
{
    private const int MostItems = 1_000;

    private static readonly DateTimeOffset Oldest = new(1950, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public bool IsObject => json.ValueKind is JsonValueKind.Object;

    public bool IsList => json.ValueKind is JsonValueKind.Array;

    public bool IsAbsent => json.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null;

    public string? Text => json.ValueKind is JsonValueKind.String ? StateObject.TextOf(json) : null;

    /// <summary>Interfaces write ids as numbers here and as texts there.</summary>
    public string? Id => StateObject.TextOf(json) is { Length: <= 64 } id && id.All(char.IsAsciiLetterOrDigit) ? id : null;

    public bool? Flag => json.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    public int? Count => Number(0, 1e9) is { } number && number == Math.Floor(number) ? (int)number : null;

    public IEnumerable<ApiValue> Items => IsList ? json.EnumerateArray().Take(MostItems).Select(item => new ApiValue(item)) : [];

    /// <summary>The values of a map; its keys are ids that the values repeat.</summary>
    public IEnumerable<ApiValue> Values => IsObject
        ? json.EnumerateObject().Take(MostItems).Select(member => new ApiValue(member.Value))
        : [];

    public ApiValue this[string name]
    {
        get
        {
            try
            {
                return IsObject && json.TryGetProperty(name, out var value) ? new ApiValue(value) : default;
            }
            catch (InvalidOperationException)
            {
                // A name beside it holds half of a character.
                return default;
            }
        }
    }

    public double? Number(double least, double most)
        => StateObject.NumberOf(json) is { } number && number >= least && number <= most ? number : null;

    /// <summary>Null for what was cut: half a text is no smaller statement but another one.</summary>
    public string? Short(int longest) => Text is { } text && text.Length <= longest ? text : null;

    /// <param name="latest">Clocks differ, but nothing on a profile lies ahead by more than a day.</param>
    public DateTimeOffset? Moment(DateTimeOffset latest)
        => StateObject.DateOf(json) is { } date && date >= Oldest && date <= latest.AddDays(1) ? date : null;
}
