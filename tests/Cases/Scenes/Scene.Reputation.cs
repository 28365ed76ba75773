using GigVet.Model;

namespace GigVet.Cases;

public sealed partial class Scene
{
    private static readonly string[] Praises =
    [
        "Delivered a day early and answered every question we had about the result.", "Good communication, tidy code, would hire again for the next phase.",
        "Understood our old system faster than we did and left useful notes behind.", "Some back and forth at first, then exactly what we needed.",
        "Kept to the estimate and told us early where it would not hold.", "Careful with our data and patient with our accountant.",
        "Second project together, as smooth as the first.", "Found two mistakes in our own specification before starting.",
    ];

    /// <summary>Jobs done on the platform, each of another client and with a review.</summary>
    /// <param name="from">Days ago.</param>
    /// <param name="to">Days ago.</param>
    /// <param name="named">Whom the reviews call by name, where they do.</param>
    /// <param name="clients">How many different clients there were; one for each job, unless said otherwise.</param>
    public Scene WorkedHere(
        int jobs,
        int from,
        int to,
        string about,
        string[] skills,
        Person? named = null,
        string? text = null,
        int? clients = null,
        int clientAge = 900,
        decimal paid = 640)
    {
        Review[] reviews = [.. Enumerable.Range(0, jobs).Select(number => new Review
        {
            At = Ago(from - ((from - to) * (number + 0.5) / jobs)),
            Text = (named is null ? "" : $"{named.Shown} did this for us. ") + (text ?? Praises[Chance($"{about}{number}", Praises.Length)]),
            Client = $"client-{number % (clients ?? jobs) + from}",
            ClientJoinedAt = Ago(from - ((from - to) * (number + 0.5) / jobs) + clientAge),
            ClientReviews = clientAge > 60 ? 12 : 1,
            Rating = Chance($"{about}{number}rating", 4) == 0 ? 4 : 5,
            About = about,
            Skills = skills,
            Paid = new Money(paid, "USD"),
        })];
        var contracts = reviews.Select(review => new Contract
        {
            Title = about,
            Client = review.Client,
            From = DateOnly.FromDateTime(review.At!.Value.UtcDateTime).AddDays(-30),
            To = DateOnly.FromDateTime(review.At.Value.UtcDateTime),
            Ongoing = false,
            HoursPerWeek = 12,
            Exclusive = false,
            Paid = review.Paid,
            Skills = skills,
        });
        Review[] all = [.. reviews.Concat(Profile.Reviews ?? []).OrderByDescending(review => review.At)];
        Profile = Profile with
        {
            Reviews = all,
            Contracts = [.. contracts.Concat(Profile.Contracts ?? []).OrderByDescending(contract => contract.From)],
            Reputation = new Reputation
            {
                Rating = all.Average(review => review.Rating),
                Reviews = all.Length,
                CompletedJobs = all.Length,
                JobSuccess = 0.94,
            },
        };
        return this;
    }
}
