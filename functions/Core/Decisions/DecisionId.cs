using System.Buffers;
using GigVet.Vetting;

namespace GigVet.Decisions;

/// <summary>Ids of what people add to an assessment: a prefix and 26 letters and digits; later ones sort after earlier ones.</summary>
public static class DecisionId
{
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
    private const string LinkPrefix = "lnk_";

    private static readonly SearchValues<char> Letters = SearchValues.Create(Alphabet);

    public static string Disposition(DateTimeOffset now) => New("dsp_", now);

    public static string Reply(DateTimeOffset now) => New("rpl_", now);

    public static string Link(DateTimeOffset now) => New(LinkPrefix, now);

    /// <summary>Whether a text can be the id of a link at all; such a text is safe as a storage key.</summary>
    public static bool IsLink(string text)
        => text.Length == LinkPrefix.Length + 26
            && text.StartsWith(LinkPrefix, StringComparison.Ordinal)
            && !text.AsSpan(LinkPrefix.Length).ContainsAnyExcept(Letters);

    private static string New(string prefix, DateTimeOffset now) => prefix + AssessmentId.New(now)[AssessmentId.Prefix.Length..];
}
