using System.Collections.Frozen;

namespace GigVet.Text;

/// <summary>Which mail domains hand out throw-away or free mailboxes. Immutable; a longer list makes a new one.</summary>
public sealed class MailDomains
{
    private readonly FrozenSet<string> _disposable;
    private readonly FrozenSet<string> _free;
    private readonly FrozenSet<string> _forwarding;

    private MailDomains(IEnumerable<string> disposable, FrozenSet<string> free, FrozenSet<string> forwarding)
    {
        _free = free;
        _forwarding = forwarding;

        // A list from elsewhere must not turn a large provider into a throw-away one.
        _disposable = disposable
            .Where(domain => !free.Contains(domain) && !forwarding.Contains(domain))
            .ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>The list that ships with the product.</summary>
    public static MailDomains BuiltIn { get; } = Load();

    /// <summary>The same list with further throw-away domains, such as a public list read at start.</summary>
    public MailDomains WithDisposable(IEnumerable<string> domains)
        => new(_disposable.Concat(domains.Select(Domains.Normalise).OfType<string>()), _free, _forwarding);

    /// <summary>A throw-away mailbox; sub-domains count.</summary>
    public bool IsDisposable(string? domain) => IsListed(domain, _disposable);

    /// <summary>A provider where anybody may open a lasting mailbox.</summary>
    public bool IsFree(string? domain) => IsListed(domain, _free);

    /// <summary>An alias that forwards: a sign of care for privacy and of nothing else.</summary>
    public bool IsForwarding(string? domain) => IsListed(domain, _forwarding);

    private static bool IsListed(string? domain, FrozenSet<string> list)
    {
        var name = Domains.Normalise(domain);
        while (name is not null)
        {
            if (list.Contains(name))
                return true;

            var dot = name.IndexOf('.', StringComparison.Ordinal);
            name = dot < 0 ? null : name[(dot + 1)..];
        }

        return false;
    }

    private static MailDomains Load()
    {
        var kinds = EmbeddedTable.Rows("maildomains.tsv").ToDictionary(
            row => row[0],
            row => EmbeddedTable.List(row[1]).ToFrozenSet(StringComparer.Ordinal),
            StringComparer.Ordinal);

        return new MailDomains(kinds["disposable"], kinds["free"], kinds["forwarding"]);
    }
}
