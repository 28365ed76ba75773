using GigVet.Platforms.Reading;

namespace GigVet.Platforms;

/// <summary>What Upwork's interface refuses within an answer of success: its <c>errors</c>, sorted by what the customer can do.</summary>
internal sealed class UpworkRefusals
{
    private static readonly string[] Schema = ["cannot query field", "fieldundefined", "validationerror", "validation error", "unknown field"];
    private static readonly string[] Token = ["unauthenticated", "expired", "invalid token", "invalid_token", "not authenticated"];
    private static readonly string[] Throttle = ["rate limit", "rate_limit", "too many", "throttl", "quota"];
    private static readonly string[] Rights = ["authoriz", "permission", "scope", "forbidden", "denied"];
    private static readonly string[] Absent = ["not found", "not_found", "does not exist"];

    private readonly string[] _words;

    private UpworkRefusals(string[] words) => _words = words;

    /// <summary>The question names what the schema no longer has; a smaller one can be answered.</summary>
    public bool IsOfSchema => Say(Schema);

    public static UpworkRefusals? Of(ApiValue body)
    {
        string[] words = [.. body["errors"].Items.Take(50).Select(Words)];
        return words.Length > 0 ? new UpworkRefusals(words) : null;
    }

    /// <summary>How a look ends to which nothing else was said.</summary>
    public FetchResult Ending(ApiName name) => this switch
    {
        _ when Say(Token) => name.WantsToken(),
        _ when Say(Throttle) => name.Throttled(null),
        _ when Say(Absent) => new FetchResult.NotFound(),
        _ when Say(Rights) => name.LacksRights(),
        _ when IsOfSchema => name.Unreadable("its schema has changed"),
        _ => name.Unreadable("it answered with errors"),
    };

    public string Advice(ApiName name) => Ending(name) switch
    {
        FetchResult.Blocked(var reason) => reason,
        FetchResult.Failed(var reason) => reason,
        _ => name.Unreadable("it answered with errors").Reason,
    };

    /// <summary>The texts are the platform's and may name somebody: they are looked into, and never repeated.</summary>
    private static string Words(ApiValue error)
        => string.Join(' ', error["message"].Text, error["extensions"]["code"].Text, error["extensions"]["classification"].Text);

    private bool Say(string[] phrases)
        => Array.Exists(_words, words => Array.Exists(phrases, phrase => words.Contains(phrase, StringComparison.OrdinalIgnoreCase)));
}
