using GigVet.Model;

namespace GigVet.Signals.Profile;

/// <summary>Many different clients over years, some of whom came again, at one trade.</summary>
public sealed class SteadyClients : ISignal
{
    private const int Clients = 5;
    private const int SpanDays = 730;
    private const int Again = 1;

    private static readonly ISignal[] Against = [new DormantThenActive(), new NichePivot()];

    public SignalInfo Info { get; } = new()
    {
        Id = "profile.steady-clients",
        Title = "Different clients over years, and some came again",
        Rationale = "A reputation that many strangers made over years at one trade is hard to stage.",
        FalsePositives = "The account with its past may have been sold or rented.",
        NextStep = "Ask about one of the earliest jobs, and what the client needed.",
        Strength = Strength.Moderate,
        Lawfulness = Lawfulness.Conduct,
        References =
        [
            "R-13: at least 5 different clients over at least two years, at least one of whom came again (our numbers)",
            "No credit beside a year of silence or a change of trade",
        ],
        Reassures = true,
    };

    public Finding Evaluate(Dossier dossier)
    {
        var profile = dossier.Profile;
        string[] clients =
        [
            .. (profile.Reviews ?? []).Select(review => review.Client)
                .Concat((profile.Contracts ?? []).Select(contract => contract.Client))
                .OfType<string>(),
        ];
        if (clients.Length == 0)
            return Info.NotAvailable("The platform did not show who the clients were.");

        DateTimeOffset[] days = [.. Traces.Of(profile)];
        var span = days.Length > 1 ? (int)(days[^1] - days[0]).TotalDays : 0;
        var different = clients.Distinct(StringComparer.OrdinalIgnoreCase).Count();
        var repeated = (profile.Reviews ?? []).Where(review => review.Client is not null)
            .GroupBy(review => review.Client!, StringComparer.OrdinalIgnoreCase)
            .Count(client => client.Skip(1).Any() || client.Any(review => review.IsReturning is true))
            + (profile.Reputation?.RepeatHires > 0 ? 1 : 0);
        if (different < Clients || span < SpanDays || repeated < Again)
            return Info.Clear($"{different} clients over {span} days, {repeated} of whom came again.");
        if (Array.Find(Against, signal => dossier.Ask(signal).Outcome is Outcome.Raised) is { } against)
            return Info.Clear($"{different} clients over {span} days; no credit beside \"{against.Info.Title}\".");

        return Info.Raised(
            $"{different} different clients over {span / 365} years, some of whom came again.",
            [dossier.Cite($"First trace {days[0]:yyyy-MM-dd}"), dossier.Cite($"Last trace {days[^1]:yyyy-MM-dd}")]);
    }
}
