using GigVet.Text;

namespace GigVet.Cases;

/// <summary>Where somebody says to be, in every form in which it is written somewhere.</summary>
/// <param name="Offset">One that clocks there show.</param>
public sealed record Place(string Code, string Country, string City, TimeSpan Offset)
{
    public string Written => $"{City}, {Country}";

    /// <summary>All over the world. Honest and scheming cases draw from the same list, in turn.</summary>
    public static IReadOnlyList<Place> All { get; } =
    [
        At("LT", "Lithuania", "Vilnius", 2), At("KR", "South Korea", "Busan", 9), At("US", "United States", "Boston", -5),
        At("NG", "Nigeria", "Lagos", 1), At("CN", "China", "Chengdu", 8), At("CO", "Colombia", "Bogotá", -5),
        At("IN", "India", "Chennai", 5.5), At("PL", "Poland", "Kraków", 1), At("JO", "Jordan", "Amman", 3),
        At("VN", "Vietnam", "Hanoi", 7), At("BR", "Brazil", "Recife", -3), At("KE", "Kenya", "Nairobi", 3),
        At("RU", "Russia", "Novosibirsk", 7), At("DE", "Germany", "Leipzig", 1), At("PH", "Philippines", "Cebu", 8),
        At("AU", "Australia", "Brisbane", 10), At("UA", "Ukraine", "Lviv", 2), At("MX", "Mexico", "Monterrey", -6),
        At("JP", "Japan", "Osaka", 9), At("EG", "Egypt", "Alexandria", 2), At("PK", "Pakistan", "Lahore", 5),
        At("CA", "Canada", "Halifax", -4), At("ET", "Ethiopia", "Addis Ababa", 3), At("NP", "Nepal", "Kathmandu", 5.75),
        At("AR", "Argentina", "Rosario", -3), At("NZ", "New Zealand", "Wellington", 12), At("ZA", "South Africa", "Durban", 2),
    ];

    /// <summary>Whether clocks in the one never show what clocks in the other do, and the other way round.</summary>
    public bool HasOtherClocksThan(Place other)
        => CountryOffsets.Fits(Code, other.Offset) is false && CountryOffsets.Fits(other.Code, Offset) is false;

    private static Place At(string code, string country, string city, double hours)
        => new(code, country, city, TimeSpan.FromHours(hours));
}
