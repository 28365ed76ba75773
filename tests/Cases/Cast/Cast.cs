namespace GigVet.Cases;

/// <summary>
/// Who and where a case is told about: everything that must not matter. A case is told about any cast; the same cast
/// stands everywhere in its dossier.
/// </summary>
public sealed record Cast
{
    public required NameSet Names { get; init; }

    public required Place Home { get; init; }

    /// <summary>Another country, with other clocks.</summary>
    public required Place Away { get; init; }

    public required Tongue Tongue { get; init; }

    public required string University { get; init; }

    public required Uri Photo { get; init; }

    /// <summary>The one with this number; every list is walked at its own pace, so that nothing goes together.</summary>
    public static Cast Number(int number) => new Cast
    {
        Names = NameSets.All[number % NameSets.All.Count],
        Home = Place.All[0],
        Away = Place.All[0],
        Tongue = Tongue.All[number * 5 % Tongue.All.Count],
        University = Universities[number * 3 % Universities.Count],
        Photo = Photos[number % Photos.Count],
    }.At(number * 7);

    /// <summary>The same people, living elsewhere.</summary>
    public Cast At(int place)
    {
        var home = Place.All[place % Place.All.Count];
        return this with
        {
            Home = home,
            Away = Enumerable.Range(place + 9, Place.All.Count)
                .Select(number => Place.All[number % Place.All.Count])
                .First(home.HasOtherClocksThan),
        };
    }

    public static IReadOnlyList<Uri> Photos { get; } =
        [.. Enumerable.Range(0, 9).Select(static number => new Uri($"https://pictures.example/{number}.jpg"))];

    /// <summary>The other one's case, seen from there.</summary>
    public Cast Turned => this with
    {
        Names = Names with { Me = Names.Other, Other = Names.Me },
        Home = Away,
        Away = Home,
        Photo = Photos[(Photos.Index().First(photo => photo.Item == Photo).Index + 1) % Photos.Count],
    };

    public static IReadOnlyList<string> Universities { get; } =
    [
        "Uniwersytet Jagielloński", "University of Lagos", "北京大学", "Boston College", "서울대학교", "Anna University",
        "Universidad Nacional de Colombia", "جامعة الأردن", "Universität Leipzig", "Московский университет",
    ];
}
