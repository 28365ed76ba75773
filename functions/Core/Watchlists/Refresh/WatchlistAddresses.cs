using System.Globalization;
using GigVet.Settings;
using GigVet.Web;
using Microsoft.Extensions.Configuration;

namespace GigVet.Watchlists;

/// <summary>Where one list is fetched from: the web, or a file on this machine.</summary>
/// <param name="Text">As it was set; a list whose address changes is fetched anew.</param>
/// <param name="IsSet">Somebody named it in settings; false for the usual address.</param>
/// <param name="Fewest">Fewer entries than this are refused; null compares with the list before.</param>
public sealed record WatchlistAddress(string Text, Uri? Web, string? Path, bool IsSet, int? Fewest)
{
    public string MainFile
        => Web is null ? System.IO.Path.GetFileName(Path!) : System.IO.Path.GetFileName(Web.AbsolutePath);
}

/// <summary>
/// Which lists are in use, by <c>GigVet:Watchlists:LIST:Url</c>: an https address, the path of a file, or "off".
/// Lists that
/// need nothing set have a usual address.
/// </summary>
[Setting("an address, a file or `off`: [which lists there are](functions/Core/Watchlists/README.md)", Name = Section + ":<List>:Url", Usual = "the issuer's own")]
[Setting("fewer entries than this are refused", Name = Section + ":<List>:Fewest", Usual = "compares with the list before")]
public sealed class WatchlistAddresses
{
    public const string Section = "GigVet:Watchlists";

    /// <summary>When the refreshing function runs; beside the lists.</summary>
    private const string Schedule = "Schedule";

    private const string Off = "off";

    private readonly Dictionary<string, WatchlistAddress?> _addresses = new(StringComparer.Ordinal);

    /// <exception cref="InvalidOperationException">A setting cannot be used; the message names it.</exception>
    public WatchlistAddresses(IConfiguration configuration, IEnumerable<IWatchlistFormat> formats, PrivateHosts allowed)
    {
        Formats = [.. formats.OrderBy(format => format.List, StringComparer.Ordinal)];
        foreach (var format in Formats)
            _addresses.Add(format.List, Read(configuration.GetSection($"{Section}:{format.List}"), format, allowed));

        foreach (var child in configuration.GetSection(Section).GetChildren())
        {
            if (child.Key != Schedule && !_addresses.Keys.Contains(child.Key, StringComparer.OrdinalIgnoreCase))
                throw new InvalidOperationException(
                    $"{child.Path} names no list; there are {string.Join(", ", _addresses.Keys)}.");
        }
    }

    public IReadOnlyList<IWatchlistFormat> Formats { get; }

    /// <returns>Null for a list that is not in use.</returns>
    public WatchlistAddress? Of(IWatchlistFormat format) => _addresses[format.List];

    /// <summary>What a person can do who has no list at all.</summary>
    public string HowToSet
        => $"Set {Section}:{Formats[0].List}:Url (or another of {string.Join(", ", Formats.Select(format => format.List))}) to an address or a file.";

    private static WatchlistAddress? Read(IConfigurationSection setting, IWatchlistFormat format, PrivateHosts allowed)
    {
        var fewest = FewestOf(setting);
        if (setting["Url"]?.Trim() is not { } text)
            return format.Usual is { } usual ? new WatchlistAddress(usual.AbsoluteUri, usual, null, false, fewest) : null;
        if (text.Length == 0 || text.Equals(Off, StringComparison.OrdinalIgnoreCase))
            return null;

        if (!text.Contains("://", StringComparison.Ordinal))
            return new WatchlistAddress(text, null, Path.GetFullPath(text), true, fewest);
        if (Uri.TryCreate(text, UriKind.Absolute, out var file) && file.IsFile)
            return new WatchlistAddress(text, null, file.LocalPath, true, fewest);
        if (!UrlRules.TryParse(text, allowed, out var url, out var reason))
            throw new InvalidOperationException($"{setting.Path}:Url {reason}");

        // In the clear anybody on the way could take a name off the list.
        return url.Scheme == Uri.UriSchemeHttps || allowed.Allows(url)
            ? new WatchlistAddress(text, url, null, true, fewest)
            : throw new InvalidOperationException($"{setting.Path}:Url must be an https address, a file, or \"off\".");
    }

    private static int? FewestOf(IConfigurationSection setting)
    {
        if (setting["Fewest"] is not { Length: > 0 } text)
            return null;

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var fewest)
            ? fewest
            : throw new InvalidOperationException($"{setting.Path}:Fewest must be a whole number of entries.");
    }
}
