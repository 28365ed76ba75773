using GigVet.Watching;

namespace GigVet.Watched.Simulation;

/// <summary>What a simulation came to.</summary>
public sealed record SimulatedMonth
{
    public required int Contractors { get; init; }

    /// <summary>Checks that ended, also those that were put off.</summary>
    public required int Checks { get; init; }

    public required int MissedChecks { get; init; }

    /// <summary>What really changed.</summary>
    public required int Changes { get; init; }

    public required int MissedChanges { get; init; }

    /// <summary>Said without anything having changed, or more than once.</summary>
    public required int FalseChanges { get; init; }

    public required int Alerts { get; init; }

    /// <summary>Seized sites of which the customer did not hear.</summary>
    public required int MissedAlerts { get; init; }

    /// <summary>Alerts without a change, or a second one about the same.</summary>
    public required int FalseAlerts { get; init; }

    /// <summary>By channel: what receivers heard.</summary>
    public required IReadOnlyList<ToldCount> Told { get; init; }

    /// <summary>Deliveries that nobody worked off in the end.</summary>
    public required int StillOpen { get; init; }

    /// <summary>Alerts of which only the relay knew: their process died before it had said so.</summary>
    public required int AlertsForgotten { get; init; }

    /// <summary>Processes that died between the outbox and the note that an alert arrived.</summary>
    public required int DeathsOnTheWay { get; init; }

    public required int PostsRefused { get; init; }

    public required int PostsTooFast { get; init; }

    public required int PostsBadlySigned { get; init; }

    public required int BudgetExceeded { get; init; }

    public required int Charged { get; init; }

    public required int MostChargedInAnHour { get; init; }

    public required int FullAnswers { get; init; }

    public required int NotModified { get; init; }

    /// <summary>Pages whose worker died and that were done again.</summary>
    public required int Redelivered { get; init; }

    public required int Assessments { get; init; }

    /// <summary>Every change and every alert: contractor, when, what.</summary>
    public required IReadOnlyList<string> Said { get; init; }

    public required SweepCount Count { get; init; }
}
