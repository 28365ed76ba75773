using GigVet.Enrichers;
using GigVet.Model;

namespace GigVet.Signals.Portfolio;

/// <summary>Most of the live work a portfolio points to does not exist.</summary>
public sealed class DeadProjects : ISignal
{
    private const int FewestChecked = 3;
    private const int FewestGone = 2;

    public SignalInfo Info { get; } = new()
    {
        Id = "portfolio.dead-projects",
        Title = "Most projects the portfolio links to are gone",
        Rationale = "An invented history links to addresses that never worked, or stopped once nobody paid for the props.",
        FalsePositives = "Clients close, move or rebuild their sites; an old portfolio collects dead links by itself.",
        NextStep = "Look up one of the addresses in a web archive at the date of the work, and ask who ran it.",
        Strength = Strength.Moderate,
        Lawfulness = Lawfulness.Conduct,
        References = ["PF-06: at least 2 gone, and at least half of 3 or more that answered (our threshold)"],
    };

    public Finding Evaluate(Dossier dossier)
    {
        var sites = ReadSites.Of(dossier, Info, out var none);
        if (none is not null)
            return none;

        var projects = sites.SelectMany(site => site.Projects).DistinctBy(project => project.Url).ToArray();
        var answered = projects.Where(project => project.State is not null).ToArray();
        if (projects.Length < FewestChecked)
            return Info.NotApplicable($"The portfolio links to {projects.Length} projects; {FewestChecked} are needed.");
        if (answered.Length < FewestChecked)
            return Info.NotAvailable(
                $"{answered.Length} of {projects.Length} linked projects answered; open the others in your browser.");

        var gone = answered.Where(project => project.State is ProjectState.Dead or ProjectState.Parked).ToArray();
        var message = $"{gone.Length} of {answered.Length} linked projects that answered are gone.";

        return gone.Length >= FewestGone && gone.Length * 2 >= answered.Length
            ? Info.Raised(
                message,
                [.. gone.Select(project => new Evidence($"{project.Url}: {project.Detail}", project.Url, project.CheckedAt))])
            : Info.Clear(message);
    }
}
