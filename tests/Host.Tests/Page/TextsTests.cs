using System.Text.Json;
using System.Text.RegularExpressions;
using GigVet.TestSupport;

namespace GigVet.Host.Tests.Page;

/// <summary>Every word lies in the file of its language, and in the files of all others.</summary>
public sealed partial class TextsTests
{
    private static string Folder => Repository.Folder("functions", "Host", "Page");

    [Fact]
    public void Every_language_has_the_same_texts_with_the_same_values()
    {
        var (english, spanish) = (Texts("en"), Texts("es"));

        Assert.Equal(english.Keys.Order(StringComparer.Ordinal), spanish.Keys.Order(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.All(english, text => Assert.Equal(Values(text.Value), Values(spanish[text.Key]), StringComparer.Ordinal));
        Assert.DoesNotContain("", spanish.Values, StringComparer.Ordinal);
    }

    [Fact]
    public void Every_text_that_is_asked_for_is_there()
    {
        var known = Texts("en").Keys.SelectMany(key => new[] { key, key[..key.LastIndexOf('.')] }).ToHashSet(StringComparer.Ordinal);
        var asked = Scripts().SelectMany(script => Asked.Matches(script)).Select(match => match.Groups["key"].Value).ToArray();

        Assert.True(asked.Length > 150);
        Assert.Empty(asked.Except(known, StringComparer.Ordinal));
    }

    [Fact]
    public void No_script_makes_markup_of_text_or_leads_elsewhere()
    {
        Assert.All(Scripts(), script => Assert.DoesNotMatch(Forbidden, script));
        Assert.DoesNotMatch("(?i)\\son[a-z]+=|<style|style=|https?://", File.ReadAllText(Path.Combine(Folder, "index.html")));
    }

    private static IEnumerable<string> Scripts()
        => Directory.EnumerateFiles(Folder, "*.js", SearchOption.AllDirectories).Select(File.ReadAllText);

    private static Dictionary<string, string> Texts(string language)
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "texts", language + ".json")));
        return Flat("", file.RootElement).ToDictionary(text => text.Key, text => text.Value, StringComparer.Ordinal);
    }

    /// <summary>A plural is one text; Spanish has a form more than English.</summary>
    private static IEnumerable<(string Key, string Value)> Flat(string place, JsonElement element)
    {
        if (element.ValueKind is JsonValueKind.String)
            return [(place, element.GetString()!)];
        if (element.TryGetProperty("other", out var other) && element.TryGetProperty("one", out _))
            return [(place, other.GetString()!)];

        return element.EnumerateObject().SelectMany(member => Flat(place.Length == 0 ? member.Name : $"{place}.{member.Name}", member.Value));
    }

    private static string Values(string text)
        => string.Join(' ', ValueName.Matches(text).Select(match => match.Value).Order(StringComparer.Ordinal));

    [GeneratedRegex("""\bt\((?:[\w?. ]+ \? )?"(?<key>[\w.]+)"(?: : "(?<key>[\w.]+)")?""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Asked { get; }

    [GeneratedRegex(@"\{\w+\}", RegexOptions.None, 1000)]
    private static partial Regex ValueName { get; }

    [GeneratedRegex("innerHTML|outerHTML|insertAdjacentHTML|document\\.write|\\beval\\(|new Function|DOMParser|createContextualFragment|from \"http", RegexOptions.None, 1000)]
    private static partial Regex Forbidden { get; }
}
