using GigVet.Model;

namespace GigVet.Signals.Profile;

/// <summary>When and at what a contractor worked on the platform, as its jobs and reviews show.</summary>
internal static class Traces
{
    /// <summary>Platforms let clients write for a fortnight to two months after a job ends.</summary>
    private const int DaysToReview = 60;

    /// <summary>Days of jobs and reviews, oldest first.</summary>
    public static IEnumerable<DateTimeOffset> Of(ContractorProfile profile)
        => (profile.Contracts ?? [])
            .SelectMany(contract => new[] { contract.From, contract.To })
            .OfType<DateOnly>()
            .Select(day => new DateTimeOffset(day, default, TimeSpan.Zero))
            .Concat((profile.Reviews ?? []).Select(review => review.At).OfType<DateTimeOffset>())
            .Where(day => day <= profile.FetchedAt.AddDays(1))
            .Order();

    /// <summary>
    /// The jobs by when they began and ended, in the order in which they began. What a client wrote about a job is the same
    /// job; one that goes on lasts until the profile was read.
    /// </summary>
    public static IReadOnlyList<(DateTimeOffset From, DateTimeOffset To)> Jobs(Dossier dossier)
        => dossier.Once(typeof(Traces), static asked => JobsOf(asked.Profile));

    private static IReadOnlyList<(DateTimeOffset From, DateTimeOffset To)> JobsOf(ContractorProfile profile)
    {
        // Those that tell of no contract are jobs of their own.
        List<Review> reviews = [.. (profile.Reviews ?? []).Where(review => review.At is not null)];
        List<(DateTimeOffset From, DateTimeOffset To)> jobs = [];
        foreach (var contract in profile.Contracts ?? [])
        {
            var (from, to) = (Day(contract.From), contract.Ongoing is true ? profile.FetchedAt : Day(contract.To));
            var review = Take(reviews, contract, from, to);
            if ((from ?? to ?? review?.At) is { } begun)
                jobs.Add((begun, Later(begun, Later(to ?? begun, review?.At ?? begun))));
        }

        jobs.AddRange(reviews.Select(review => (review.At!.Value, review.At!.Value)));
        return [.. jobs.Where(job => job.From <= profile.FetchedAt.AddDays(1)).OrderBy(job => job.From)];
    }

    /// <summary>Where a year or more without any job came to an end; the latest such place, null when there was none.</summary>
    public static DateTimeOffset? LastSilence(Dossier dossier) => Silences(Jobs(dossier)).LastOrDefault()?.To;

    /// <summary>The years and more without any job, oldest first; <c>Next</c> is the place of the job after each.</summary>
    public static IEnumerable<Silence> Silences(IReadOnlyList<(DateTimeOffset From, DateTimeOffset To)> jobs)
    {
        var last = jobs.Count > 0 ? jobs[0].To : default;
        for (var next = 1; next < jobs.Count; next++)
        {
            if ((jobs[next].From - last).TotalDays >= DormantThenActive.QuietDays)
                yield return new Silence(last, jobs[next].From, next);
            last = Later(last, jobs[next].To);
        }
    }

    private static Review? Take(List<Review> reviews, Contract contract, DateTimeOffset? from, DateTimeOffset? to)
    {
        for (var place = 0; place < reviews.Count; place++)
        {
            if (reviews[place] is var review && IsAbout(review, contract, from, to))
            {
                reviews.RemoveAt(place);
                return review;
            }
        }

        return null;
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    /// <summary>The same client or title where both say so, else the same weeks.</summary>
    private static bool IsAbout(Review review, Contract contract, DateTimeOffset? from, DateTimeOffset? to)
    {
        if (review.Client is { } client && contract.Client is { } other && !client.Equals(other, StringComparison.OrdinalIgnoreCase))
            return false;
        if (review.About is { } about && contract.Title is { } title && !about.Equals(title, StringComparison.OrdinalIgnoreCase))
            return false;

        return review.At >= (from ?? to)?.AddDays(-1) && review.At <= (to ?? from)?.AddDays(DaysToReview);
    }

    public static DateTimeOffset? Day(DateOnly? day)
        => day is { } date ? new DateTimeOffset(date, default, TimeSpan.Zero) : null;
}

/// <summary>A time without any job.</summary>
internal sealed record Silence(DateTimeOffset From, DateTimeOffset To, int Next)
{
    public int Days => (int)(To - From).TotalDays;
}
