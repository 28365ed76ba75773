using GigVet.Model;

namespace GigVet.Alerts;

/// <summary>An alert about nobody, to try a destination with.</summary>
public static class AlertSample
{
    public static Alert Of(DateTimeOffset now) => new()
    {
        Id = AlertId.New(now),
        Kind = AlertKind.Sample,
        Title = "Sample: Mira Sample (upwork): risk rose to high (12 → 63)",
        At = now,
        Before = new Standing(RiskBand.Low, 12, Recommendation.Proceed),
        Now = new Standing(RiskBand.High, 63, Recommendation.Escalate),
        Causes =
        [
            new AlertCause(AlertKind.Sample, "sample", "This is a sample: it shows that alerts arrive here. Mira Sample is invented."),
        ],
        Evidence =
        [
            new Evidence("The commits of three repositories are those of another account", new Uri("https://github.com/"), now),
            new Evidence("The profile names another person than the portfolio", new Uri("https://example.com/"), now),
        ],
        Changes = [new Change("Name on the profile", "Mira Sample", "M. Sample Studio")],
        Unchecked = ["domain-age: The registry did not answer."],
        NextStep = "Ask for a live call in which the contractor opens one of the repositories.",
    };
}
