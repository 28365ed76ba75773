using System.Buffers;
using System.Text.Json.Serialization;
using GigVet.Vetting;

namespace GigVet.Protection;

/// <summary>One erasure of one contractor; when it is done, the receipt, which holds nothing of the contractor.</summary>
public sealed record Erasure
{
    private const string Prefix = "ers_";

    private static readonly SearchValues<char> Letters = SearchValues.Create("0123456789abcdefghjkmnpqrstvwxyz");

    /// <summary><c>ers_</c> and 26 letters and digits that sort by time.</summary>
    public required string Id { get; init; }

    public required string Customer { get; init; }

    /// <summary>The contractor as a hash under the customer's own key: whoever knows both can tell whom it was.</summary>
    public required string Reference { get; init; }

    /// <summary>Who it is; null as soon as nothing is left of them.</summary>
    public Whose? Whose { get; init; }

    /// <summary>As whom they were known; null before they were looked up, and as soon as nothing is left of them.</summary>
    public IReadOnlyList<string>? Names { get; init; }

    /// <summary>Id of the key that asked.</summary>
    public required string By { get; init; }

    public required DateTimeOffset RequestedAt { get; init; }

    /// <summary>Somebody was at work for the customer: then it is looked once more, for what they may have brought back.</summary>
    public DateTimeOffset? SettlesAt { get; init; }

    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>By table, how many rows the first look found and the second; each is noted before the rows are deleted.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, int>> Looks { get; init; } = [Empty, Empty];

    /// <summary>By table, in how many rows about somebody else the contractor was named and is not any more.</summary>
    public IReadOnlyDictionary<string, int> Mentions { get; init; } = Empty;

    [JsonIgnore]
    public ErasureState State => (FinishedAt, SettlesAt) switch
    {
        ({ }, _) => ErasureState.Done,
        (_, { }) => ErasureState.Settling,
        _ => ErasureState.Running,
    };

    /// <summary>By table, how many rows were deleted.</summary>
    [JsonIgnore]
    public IReadOnlyDictionary<string, int> Rows => Looks
        .SelectMany(look => look)
        .GroupBy(table => table.Key, StringComparer.Ordinal)
        .ToDictionary(table => table.Key, table => table.Sum(count => count.Value), StringComparer.Ordinal);

    private static Dictionary<string, int> Empty => new(StringComparer.Ordinal);

    public static string NewId(DateTimeOffset now) => Prefix + AssessmentId.New(now)[AssessmentId.Prefix.Length..];

    /// <summary>Whether a text can be an id at all; such a text is safe as a storage key.</summary>
    public static bool IsId(string text) => text.Length == Prefix.Length + 26
        && text.StartsWith(Prefix, StringComparison.Ordinal) && !text.AsSpan(Prefix.Length).ContainsAnyExcept(Letters);

    /// <summary>Found again after a fall, rows count once: of what was found before, some are gone since.</summary>
    internal Erasure WithRows(int look, string table, int rows)
        => this with { Looks = [.. Looks.Select((counts, place) => place == look ? Most(counts, table, rows) : counts)] };

    internal Erasure WithMentions(string table, int rows) => this with { Mentions = Most(Mentions, table, rows) };

    private static Dictionary<string, int> Most(IReadOnlyDictionary<string, int> counts, string table, int rows)
        => new(counts, StringComparer.Ordinal) { [table] = Math.Max(rows, counts.GetValueOrDefault(table)) };
}

public enum ErasureState
{
    Running,

    /// <summary>Everything is deleted; it is looked once more when whoever was at work must have ended.</summary>
    Settling,
    Done,
}
