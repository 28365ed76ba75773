using GigVet.Model;

namespace GigVet.Core.Tests.Support;

/// <summary>What an invented contractor showed at the look before.</summary>
internal static class Earlier
{
    public static Sighting Seen() => new()
    {
        ReadAt = A.Today.AddDays(-7),
        Name = "Mira Kessler",
        Photo = "https://img.example/1.jpg",
        Place = "Kaunas, Lithuania",
        Handle = A.Contractor.Handle,
        Account = "7001",
        Suspended = false,
        PayoutHolder = "Mira Kessler",
        PayoutWay = "bank LT",
        Domains = new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal) { ["kessler.example"] = A.Today.AddYears(-6) },
        GitHub = new SeenCodeHost(42, "mira", 12),
        Listed = [],
    };

    public static SeenBefore Before(Sighting? seen = null, int daysGone = 0) => new(seen ?? Seen(), A.Today.AddDays(-7), daysGone);

    /// <summary>The same contractor today, unchanged.</summary>
    public static ContractorProfile Profile() => A.Profile() with
    {
        Photo = new Uri("https://img.example/1.jpg?token=abc"),
        Location = "Kaunas, Lithuania",
        AccountId = "7001",
    };

    public static VetRequest Request(Payout? payout = null) => A.Request() with
    {
        Observations = new Observations { Payout = payout ?? new Payout { Holder = "Mira Kessler", Method = PayoutMethod.Bank, Country = "LT" } },
    };
}
