using System.Globalization;
using System.Text.Json;
using GigVet.Model;

namespace GigVet.Platforms.Reading;

/// <summary>One object of a page's state, known by the names of its members in any spelling: <c>joined_at</c> is <c>joinedAt</c>.</summary>
internal sealed class StateObject
{
    private const int MostMembers = 500;
    private const int Deepest = 3;

    /// <summary>Members that hold more of the same thing rather than another thing.</summary>
    private static readonly HashSet<string> Parts = new(StringComparer.Ordinal)
    {
        "user", "profile", "account", "address", "location", "personal", "personaldata", "stats", "statistics", "aggregates",
        "reputation", "person", "member", "details", "info", "identity", "verifications", "freelancer", "talent",
    };

    public StateObject(JsonElement json, string key = "", bool inList = false)
    {
        (Key, InList) = (key, inList);
        Members = [.. MembersOf(json)];
    }

    /// <summary>The member that holds it, or that holds its list.</summary>
    public string Key { get; }

    public bool InList { get; }

    public IReadOnlyList<KeyValuePair<string, JsonElement>> Members { get; }

    /// <summary>Half of a character cannot be decoded; such a text is left out, not its document.</summary>
    public static string? TextOf(JsonElement json)
    {
        try
        {
            return json.ValueKind switch
            {
                JsonValueKind.String => json.GetString()?.Replace("\0", "", StringComparison.Ordinal).Trim() is { Length: > 0 } text ? text : null,
                JsonValueKind.Number => json.GetRawText(),
                _ => null,
            };
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    public bool Has(params ReadOnlySpan<string> names)
    {
        foreach (var (key, value) in Members)
        {
            if (names.Contains(key) && value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined))
                return true;
        }

        return false;
    }

    /// <summary>Its own members of these names.</summary>
    public IEnumerable<JsonElement> Own(params string[] names)
        => Members.Where(member => names.Contains(member.Key, StringComparer.Ordinal)).Select(member => member.Value);

    /// <summary>Its members of these names, and those of its parts.</summary>
    public IEnumerable<JsonElement> All(params string[] names) => WithParts(Deepest).SelectMany(part => part.Own(names));

    public IEnumerable<string> Texts(params string[] names)
        => All(names).Where(value => value.ValueKind is JsonValueKind.String).Select(TextOf).OfType<string>();

    public IEnumerable<StateObject> Children(params string[] names)
        => All(names).Where(value => value.ValueKind is JsonValueKind.Object).Select(value => new StateObject(value));

    public IEnumerable<double> Numbers(params string[] names) => All(names).Select(NumberOf).OfType<double>();

    public IEnumerable<bool> Truths(params string[] names)
        => All(names).Where(value => value.ValueKind is JsonValueKind.True or JsonValueKind.False).Select(value => value.GetBoolean());

    public IEnumerable<DateTimeOffset> Dates(params string[] names) => All(names).Select(DateOf).OfType<DateTimeOffset>();

    public static double? NumberOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number when value.TryGetDouble(out var number) && double.IsFinite(number) => number,
        JsonValueKind.String when double.TryParse(TextOf(value), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && double.IsFinite(number) => number,
        _ => null,
    };

    /// <summary>ISO 8601, or seconds or milliseconds since 1970; without a zone it is taken as UTC.</summary>
    public static DateTimeOffset? DateOf(JsonElement value)
    {
        if (value.ValueKind is JsonValueKind.String)
            return WrittenValues.IsoDate(TextOf(value) ?? "");

        return NumberOf(value) is not { } number ? null : number switch
        {
            >= 9e8 and < 5e9 => DateTimeOffset.FromUnixTimeSeconds((long)number),
            >= 9e11 and < 5e12 => DateTimeOffset.FromUnixTimeMilliseconds((long)number),
            _ => null,
        };
    }

    /// <summary>An amount with its currency; an amount alone says too little.</summary>
    public static Money? MoneyOf(JsonElement value)
    {
        if (value.ValueKind is JsonValueKind.String)
            return WrittenValues.Money(TextOf(value) ?? "");
        if (value.ValueKind is not JsonValueKind.Object)
            return null;

        var money = new StateObject(value);
        var currency = money.Texts("currency", "currencycode", "pricecurrency").FirstOrDefault();
        var amount = money.Numbers("amount", "rawvalue", "value", "price").Select(number => (double?)number).FirstOrDefault();
        return amount is > 0 and < 1e7 && currency is { Length: 3 } ? new Money((decimal)amount, currency.ToUpperInvariant()) : null;
    }

    private IEnumerable<StateObject> WithParts(int depth) => depth == 0
        ? [this]
        : Members
            .Where(member => member.Value.ValueKind is JsonValueKind.Object && Parts.Contains(member.Key))
            .SelectMany(member => new StateObject(member.Value).WithParts(depth - 1))
            .Prepend(this);

    private static IEnumerable<KeyValuePair<string, JsonElement>> MembersOf(JsonElement json)
    {
        foreach (var member in json.EnumerateObject().Take(MostMembers))
        {
            if (NameOf(member) is { } name)
                yield return KeyValuePair.Create(name, member.Value);
        }
    }

    private static string? NameOf(JsonProperty member)
    {
        try
        {
            return member.Name.Length <= 100
                ? member.Name.Replace("_", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal).ToLowerInvariant()
                : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
