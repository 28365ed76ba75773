using GigVet.Enrichers;
using GigVet.Model;

namespace GigVet.Cases;

public sealed partial class Scene
{
    /// <summary>Sign-ins from one address, one a day, whose place was looked up.</summary>
    /// <param name="place">Where the address is; of a machine between, where that stands.</param>
    /// <param name="last">Days ago of the last of them.</param>
    /// <param name="earlier">How many hours before noon they are.</param>
    public Scene SignedInFrom(
        Place place, int days, string address, AddressKind kind = AddressKind.Ordinary, int last = 1, int earlier = 0)
    {
        var before = Request.Observations?.SignIns ?? [];
        SignIn[] more = [.. Enumerable.Range(last, days).Select(day => new SignIn(address, Ago(day + (earlier / 24.0))))];
        Seen(seen => seen with { SignIns = [.. before, .. more] });

        SignInPlace[] placed =
        [
            .. _facts.OfType<SignInPlaces>().SelectMany(known => known.SignIns),
            .. more.Select((signIn, number) => new SignInPlace(before.Count + number, signIn) { Country = place.Code, Kind = kind }),
        ];
        _facts.RemoveAll(static fact => fact is SignInPlaces);
        _facts.Add(new SignInPlaces([.. placed.OrderBy(signIn => signIn.SignIn.At)], TellsCountries: true, TellsKinds: true));
        return this;
    }
}
