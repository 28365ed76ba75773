using System.Net;
using System.Net.Sockets;
using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Platforms;
using GigVet.Text;
using GigVet.Watchlists;

namespace GigVet.Vetting.Neighbours;

/// <summary>By what one person is reached, paid and found at work.</summary>
internal static class PersonMarks
{
    /// <summary>Who signs in from more addresses than these is found by the ones used most.</summary>
    private const int MostAddresses = 10;

    /// <summary>The newest: a swap is no matter of years.</summary>
    private const int MostReviewers = 50;

    private const int LineBytesV6 = 8;
    private const int FewestAddressWords = 3;

    /// <summary>Words in the addresses of pictures that stand for no picture.</summary>
    private static readonly string[] NoPicture =
        ["default", "placeholder", "blank", "no-photo", "nophoto", "no_photo", "anonymous", "silhouette", "generic", "unknown"];

    public static IEnumerable<Mark> Of(Dossier dossier)
        => Contacts(dossier).Concat(Payouts(dossier)).Concat(SignIns(dossier)).Concat(Places(dossier)).Concat(Reviewers(dossier));

    private static IEnumerable<Mark> Contacts(Dossier dossier)
    {
        var (profile, claims) = (dossier.Profile, dossier.Claims);
        foreach (var (address, place, at) in Mailboxes.Of(dossier))
            yield return new Mark(MarkKind.Mailbox, address, place, at);
        foreach (var (text, place, at) in Shown(dossier, "/claims/phone", claims.Phone, profile.Phone))
        {
            // A number without its country is one line in every country.
            if (PhoneNumber.Read(text) is { } phone)
                yield return new Mark(MarkKind.Phone, text, (phone.IsInternational ? "+" : "") + phone.Digits, place, at);
        }

        foreach (var (text, place, at) in Shown(dossier, "/github", dossier.Request.GitHub, profile.GitHubLogin))
            yield return new Mark(MarkKind.Login, text, text.ToLowerInvariant(), place, at);
        if (profile.Photo is { } photo && WebAddress.Normalise(photo) is { } picture && !IsNoPicture(picture))
            yield return new Mark(MarkKind.Photo, picture, profile.Url, profile.FetchedAt);
    }

    private static IEnumerable<Mark> Payouts(Dossier dossier)
    {
        if (dossier.Request.Observations?.Payout is not { } payout)
            yield break;

        if (payout.Wallet is { } wallet && IdentifierKeys.Of(IdentifierKind.Wallet, wallet) is { } key)
            yield return Requested(dossier, MarkKind.Wallet, wallet, key, "/observations/payout/wallet");

        // An initial fits a crowd.
        var holder = PersonName.Read(payout.Holder);
        if (holder.Kind is NameKind.Person && holder.Parts.Count(part => part.Kind is NamePartKind.Name) > 1)
        {
            var words = holder.Parts.Select(part => part.Letters).Order(StringComparer.Ordinal);
            yield return Requested(dossier, MarkKind.PayoutHolder, holder.Text, string.Join(' ', words), "/observations/payout/holder");
        }
    }

    private static IEnumerable<Mark> SignIns(Dossier dossier)
    {
        var relays = (dossier.Find<SignInPlaces>()?.SignIns ?? [])
            .Where(signIn => signIn.Kind is AddressKind.Relay)
            .Select(signIn => signIn.Place)
            .ToHashSet();

        return (dossier.Request.Observations?.SignIns ?? []).Index()
            .Where(entry => !relays.Contains(entry.Index) && IPAddress.TryParse(entry.Item.Ip, out _))
            .GroupBy(entry => LineOf(IPAddress.Parse(entry.Item.Ip)), StringComparer.Ordinal)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .Take(MostAddresses)
            .Select(group => new Mark(
                MarkKind.SignIn,
                group.Key,
                dossier.CiteRequest($"/observations/signIns/{group.First().Index}", "").Source,
                group.Max(entry => entry.Item.At)));
    }

    private static IEnumerable<Mark> Places(Dossier dossier)
    {
        if (dossier.Request.Observations?.Shipping is not { Address: var address })
            yield break;

        var words = string.Concat(TextFold.Fold(address).Select(letter => char.IsLetterOrDigit(letter) ? letter : ' '))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);

        // A town alone is everybody's.
        if (words.Length >= FewestAddressWords && words.Any(word => word.Any(char.IsDigit)))
            yield return Requested(dossier, MarkKind.Shipping, address, string.Join(' ', words), "/observations/shipping/address");
    }

    private static IEnumerable<Mark> Reviewers(Dossier dossier)
    {
        var (profile, own) = (dossier.Profile, dossier.Profile.Contractor.Handle.ToLowerInvariant());
        return (profile.Reviews ?? [])
            .OrderByDescending(review => review.At)
            .Select(review => review.Client?.Trim().ToLowerInvariant())
            .Where(client => client is { Length: > 0 } && client != own)
            .Distinct(StringComparer.Ordinal)
            .Take(MostReviewers)
            .Select(client => new Mark(
                MarkKind.ReviewPair,
                client!,
                $"{profile.Contractor.Platform} {string.Join(' ', new[] { own, client }.Order(StringComparer.Ordinal))}",
                profile.Url,
                profile.FetchedAt));
    }

    /// <summary>The address; of IPv6 the network that one line is given.</summary>
    internal static string LineOf(IPAddress address)
    {
        if (address.AddressFamily is not AddressFamily.InterNetworkV6)
            return address.ToString();

        var bytes = address.GetAddressBytes();
        bytes.AsSpan(LineBytesV6).Clear();
        return $"{new IPAddress(bytes)}/{LineBytesV6 * 8}";
    }

    private static bool IsNoPicture(string address)
        => Array.Exists(NoPicture, word => address.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static Mark Requested(Dossier dossier, MarkKind kind, string text, string compared, string place)
        => new(kind, text, compared, dossier.CiteRequest(place, "").Source, dossier.AsOf);

    private static IEnumerable<(string Text, Uri Place, DateTimeOffset At)> Shown(
        Dossier dossier, string place, string? requested, string? shown)
    {
        if (!string.IsNullOrWhiteSpace(requested))
            yield return (requested, dossier.CiteRequest(place, "").Source, dossier.AsOf);
        if (!string.IsNullOrWhiteSpace(shown))
            yield return (shown, dossier.Profile.Url, dossier.Profile.FetchedAt);
    }
}
