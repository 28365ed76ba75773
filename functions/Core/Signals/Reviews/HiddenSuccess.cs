using GigVet.Model;

namespace GigVet.Signals.Reviews;

/// <summary>The stars are high and the platform's own measure of success is low or hidden.</summary>
public sealed class HiddenSuccess : ISignal
{
    private const double HighRating = 4.8;
    private const double LowSuccess = 0.7;

    public SignalInfo Info { get; } = new()
    {
        Id = "reviews.hidden-success",
        Title = "High stars beside a low or hidden rate of success",
        Rationale = "Stars can be arranged with friends; the platform's measure counts jobs that ended badly too.",
        FalsePositives = "The measure is harsh to newcomers, and some hide it after one bad job.",
        NextStep = "Ask which jobs did not end well, and why.",
        Strength = Strength.Weak,
        Lawfulness = Lawfulness.Conduct,
        References = ["RV-09: rating at least 4.8 with success below 70 %, or said to be hidden (our numbers)"],
    };

    public Finding Evaluate(Dossier dossier) => dossier.Profile.Reputation switch
    {
        null or { Rating: null } => Info.NotAvailable("The platform did not show a rating."),
        { JobSuccess: null, JobSuccessHidden: not true, Completion: null } => Info.NotAvailable("The platform did not show its measure of success."),
        { Rating: < HighRating } => Info.Clear("The rating is not high."),
        { JobSuccessHidden: true } => Info.Raised("The rating is high, and the measure of success is hidden.", dossier.Cite("Measure of success: hidden")),
        { JobSuccess: var success, Completion: var completion } when (success ?? completion) < LowSuccess => Info.Raised(
            FormattableString.Invariant($"The rating is high, and {success ?? completion:P0} of the jobs ended well."),
            dossier.Cite(FormattableString.Invariant($"Measure of success: {success ?? completion:P0}"))),
        _ => Info.Clear("Rating and measure of success fit each other."),
    };
}
