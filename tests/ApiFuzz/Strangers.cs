namespace GigVet.ApiFuzz;

/// <summary>What belongs to another customer, and what belongs to nobody: sent by somebody who may see neither.</summary>
/// <param name="Marker">A word in everything that the other customer stored; whoever else is shown it has seen too much.</param>
/// <param name="Ids">For paths, escaped.</param>
/// <param name="Cursors">For queries, escaped: of other lists and filters, changed, replayed.</param>
/// <param name="Authorizations">Headers without a key, and with forged, spoilt and revoked ones.</param>
public sealed record Strangers(string Marker, IReadOnlyList<string> Ids, IReadOnlyList<string> Cursors, IReadOnlyList<string?> Authorizations)
{
    /// <summary>Beside those that are given, some that anybody would try.</summary>
    public static Strangers Of(string marker, IEnumerable<string> ids, IEnumerable<string> cursors, IEnumerable<string> keys)
    {
        string[] known = [.. keys];
        return new Strangers(
            marker,
            [.. ids.Select(Uri.EscapeDataString)],
            [.. cursors.SelectMany(cursor => (string[])[cursor, cursor[..^1], cursor + "A", Flip(cursor)]).Select(Uri.EscapeDataString)],
            [
                null, "Bearer", "Bearer ", "bearer x", "Basic YTpi", "Bearer gv_live_", "Bearer " + new string('a', 5_000), "Bearer \u00e9\u00e8",
                .. known.SelectMany(one => (string[])["Bearer " + one[..^1], "Bearer " + Flip(one), "Bearer " + one + "0", "Basic " + one, one]),
            ]);
    }

    private static string Flip(string text)
    {
        var place = text.Length / 2;
        return text[..place] + (text[place] == 'a' ? 'b' : 'a') + text[(place + 1)..];
    }
}
