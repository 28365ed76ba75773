using GigVet.Settings;

namespace GigVet.Watching;

/// <summary>How much a sweep may plan.</summary>
public sealed class SweepOptions
{
    public const string Section = "GigVet:Sweeps";

    /// <summary>
    /// Checks that may wait in the queue at the same time, over all sweeps (ours): after an outage the rest stays where
    /// it is and is planned by the next runs.
    /// </summary>
    [Setting("how many re-checks may wait in the queue at once")]
    public int MostAtOnce { get; set; } = 20_000;
}
