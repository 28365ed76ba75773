using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using GigVet.Vetting;

namespace GigVet.Decisions.Notices;

/// <summary>The texts of notices and what must be known about them: data files beside this one, no code.</summary>
public sealed partial class NoticeTemplates
{
    private readonly Dictionary<NoticeKind, string> _texts;

    private NoticeTemplates(About about, Dictionary<NoticeKind, string> texts) => (What, _texts) = (about, texts);

    public About What { get; }

    public static NoticeTemplates Shipped { get; } = Load();

    /// <summary>The text with every place filled in.</summary>
    /// <exception cref="InvalidDataException">The text has a place that nothing fills.</exception>
    public string Fill(NoticeKind kind, IReadOnlyDictionary<string, string> values) => Place.Replace(
        _texts[kind],
        place => values.TryGetValue(place.Groups["name"].Value, out var value)
            ? value
            : throw new InvalidDataException($"{What.Notices[kind].Template}: nothing fills {place.Value}."));

    private static NoticeTemplates Load()
    {
        var about = JsonSerializer.Deserialize<About>(Read("notices.json"), GigVetJson.Strict)!;
        return new NoticeTemplates(about, about.Notices.ToDictionary(notice => notice.Key, notice => Read(notice.Value.Template)));
    }

    private static string Read(string name)
    {
        using var file = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("GigVet.Decisions.Notices." + name)!);
        return file.ReadToEnd();
    }

    /// <param name="Applies">When the law asks for these notices, a paragraph each.</param>
    public sealed record About(
        string Law, IReadOnlyList<string> Applies, IReadOnlyDictionary<NoticeKind, AboutNotice> Notices, IReadOnlyList<string> Sources);

    /// <param name="When">When it is sent.</param>
    /// <param name="Enclose">What is sent with it.</param>
    public sealed record AboutNotice(string Template, string When, IReadOnlyList<string> Enclose);

    [GeneratedRegex(@"\{\{(?<name>[a-z_]+)\}\}", RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Place { get; }
}

public enum NoticeKind
{
    /// <summary>Before a decision: what it may be, and time to answer.</summary>
    PreAdverse,

    /// <summary>After it.</summary>
    Adverse,
}
