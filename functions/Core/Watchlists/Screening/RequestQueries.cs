using GigVet.Model;

namespace GigVet.Watchlists;

/// <summary>What a request itself says about a contractor, as queries: one a name, one for all identifiers.</summary>
internal static class RequestQueries
{
    public static IEnumerable<ScreeningQuery> Of(VetRequest request)
    {
        if (request.Claims.Name is { } name)
            yield return new ScreeningQuery { Name = name };
        if (request.Claims.Agency is { } agency)
            yield return new ScreeningQuery { Name = agency.Name, Type = ScreenedType.Company };
        if (request.Observations?.Payout?.Holder is { } holder)
            yield return new ScreeningQuery { Name = holder };

        yield return new ScreeningQuery { Identifiers = [.. Identifiers(request)] };
    }

    public static IEnumerable<ListedIdentifier> Identifiers(VetRequest request)
    {
        if (request.Claims.Email is { } email)
            yield return new(IdentifierKind.Email, email);
        if (request.Claims.Phone is { } phone)
            yield return new(IdentifierKind.Phone, phone);
        if (request.GitHub is { } login)
            yield return new(IdentifierKind.Login, login);
        if (request.Observations?.Payout?.Wallet is { } wallet)
            yield return new(IdentifierKind.Wallet, wallet);
        if (request.Claims.Agency?.Url is { IsAbsoluteUri: true } site)
            yield return new(IdentifierKind.Domain, IdentifierKeys.AddressOf(site));
        foreach (var page in request.Portfolio)
            yield return new(IdentifierKind.Domain, IdentifierKeys.AddressOf(page));
    }
}
