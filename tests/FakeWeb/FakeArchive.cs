using System.Text;
using System.Text.Json;
using System.Web;

namespace GigVet.FakeWeb;

/// <summary>A web archive that speaks the CDX interface, holding the copies a test puts into it.</summary>
public sealed class FakeArchive
{
    private readonly List<(string Address, string Time, string Html)> _copies = [];

    /// <param name="address">Host and path, without scheme.</param>
    /// <param name="time"><c>yyyyMMddHHmmss</c>.</param>
    public FakeArchive Keep(string address, string time, string html)
    {
        _copies.Add((address, time, html));
        return this;
    }

    /// <param name="path">Below the base address, with its leading slash.</param>
    /// <returns>Null for what this fake does not know; a test should hear of it.</returns>
    public FakeAnswer? Answer(string? path, string query)
    {
        var parts = (path ?? "").Split('/', 4);
        return parts switch
        {
            ["", "cdx", "search", "cdx"] => List(HttpUtility.ParseQueryString(query)["url"] ?? ""),
            ["", "web", var time, var address] => Copy(time, address),
            _ => null,
        };
    }

    private FakeAnswer List(string address)
    {
        string[][] rows = [["timestamp"], .. _copies.Where(copy => copy.Address == address).Select(copy => new[] { copy.Time })];
        return FakeAnswer.Json(JsonSerializer.Serialize(rows.Length == 1 ? [] : rows));
    }

    private FakeAnswer? Copy(string time, string address)
    {
        var wanted = address.Split("//")[^1].TrimEnd('/');
        var copy = _copies.Find(copy => copy.Address == wanted && copy.Time + "id_" == time);
        return copy.Html is null ? null : new FakeAnswer(200, Encoding.UTF8.GetBytes(copy.Html), "text/html; charset=utf-8");
    }
}
