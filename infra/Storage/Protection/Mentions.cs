using System.Text.Json.Nodes;
using Azure.Data.Tables;
using GigVet.Protection;

namespace GigVet.Storage.Protection;

/// <summary>
/// Finds a contractor in what is held about others: there they stand as <c>platform:handle</c> where two contractors have
/// something in common, and with their name in digests. What another contractor says of their own accounts is theirs.
/// </summary>
internal sealed class Mentions(Whose whose, IReadOnlySet<string> names)
{
    private const string Erased = "[erased]";
    private const string Nowhere = "https://erased.invalid/";

    private static readonly string[] Addresses = ["source", "url", "place", "otherPlace"];

    private readonly string[] _marks =
        [whose.Contractor.ToString(), .. names.Select(name => $"{name} ({whose.Contractor.Platform})")];

    /// <summary>The texts that name the contractor.</summary>
    public IEnumerable<string> In(JsonNode? node) => node switch
    {
        JsonObject json when IsContractor(json) => [$"{whose.Contractor}"],
        JsonObject json => json.SelectMany(member => In(member.Value)),
        JsonArray array => array.SelectMany(In),
        JsonValue value when value.TryGetValue<string>(out var text) && Rewritten(text) != text => [text],
        _ => [],
    };

    /// <summary>The row with a word that says so in place of the contractor, and without the address that stands beside it.</summary>
    public TableEntity Reworded(TableEntity row, JsonNode content)
    {
        TakeOut(content);
        PackedJson.Rewrite(row, content);
        foreach (var (name, value) in row.ToArray())
        {
            if (value is string text && name is not ("PartitionKey" or "RowKey"))
                row[name] = Rewritten(text);
        }

        return row;
    }

    private void TakeOut(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject json:
                TakeOut(json);
                break;
            case JsonArray array:
                for (var place = 0; place < array.Count; place++)
                {
                    if (array[place] is JsonValue value && value.TryGetValue<string>(out var text))
                        array[place] = Rewritten(text);
                    else
                        TakeOut(array[place]);
                }

                break;
        }
    }

    private void TakeOut(JsonObject json)
    {
        var isNamed = IsContractor(json);
        foreach (var (name, value) in json.ToArray())
        {
            if (value is JsonValue scalar && scalar.TryGetValue<string>(out var text))
            {
                var rewritten = Rewritten(text);
                isNamed |= rewritten != text;
                json[name] = rewritten;
            }
            else
            {
                TakeOut(value);
            }
        }

        if (!isNamed)
            return;

        foreach (var address in Addresses.Where(address => json[address] is JsonValue))
            json[address] = Nowhere;
        if (json["handle"] is not null)
            json["handle"] = Erased;
    }

    private bool IsContractor(JsonObject json)
        => Text(json["platform"]) == whose.Contractor.Platform && Text(json["handle"]) == whose.Contractor.Handle;

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private string Rewritten(string text) => _marks.Aggregate(text, Rewritten);

    private static string Rewritten(string text, string mark)
    {
        for (var start = 0; (start = text.IndexOf(mark, start, StringComparison.Ordinal)) >= 0;)
        {
            var end = start + mark.Length;
            if (!IsWhole(text, start, end))
            {
                start = end;
                continue;
            }

            text = string.Concat(text.AsSpan(0, start), Erased, text.AsSpan(end));
            start += Erased.Length;
        }

        return text;
    }

    /// <summary>Another handle may begin with this one; a full stop ends a sentence or goes on in an address.</summary>
    private static bool IsWhole(string text, int start, int end)
    {
        if (start > 0 && char.IsLetterOrDigit(text[start - 1]))
            return false;
        if (end == text.Length)
            return true;

        var next = text[end];
        var isJoint = next is '.' or '/';
        return isJoint
            ? end + 1 == text.Length || !char.IsLetterOrDigit(text[end + 1])
            : !char.IsLetterOrDigit(next) && next is not ('-' or '_' or '~');
    }
}
