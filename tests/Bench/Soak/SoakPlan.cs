namespace GigVet.Soak;

/// <summary>How much a soak does, and how roughly.</summary>
public sealed record SoakPlan
{
    public const int BatchSize = 16;
    public const int NewBatchThreshold = 8;

    /// <summary>Messages that one process holds at most, and takes with it when it is killed.</summary>
    public const int InHand = BatchSize + NewBatchThreshold;

    public int Messages { get; init; } = 20_000;

    /// <summary>How many times a process is killed, spread over the whole of the work.</summary>
    public int Kills { get; init; } = 10;

    public int Processes { get; init; } = 3;

    /// <summary>
    /// Messages waiting in the queue at most, beside those that are locked: enough to keep every process busy. The
    /// emulator looks at every waiting message in every operation.
    /// </summary>
    public int Backlog { get; init; } = 250;

    /// <summary>Decides when and whom to kill.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>
    /// The messages in the hands of a killed process come back after ten minutes. Instead of waiting for that, the
    /// emulator's clock is moved ahead, once all other messages are done. Nothing of the runtime knows of it.
    /// </summary>
    public bool SkipsLocks { get; init; }

    /// <summary>With more, locked messages would be all that is left to kill for.</summary>
    public int MostKills => (int)Math.Sqrt((double)Messages / InHand) - 1;
}

/// <summary>What a soak found in storage at its end.</summary>
public sealed record SoakResult
{
    public required int Messages { get; init; }

    /// <summary>Rows that the messages' functions wrote.</summary>
    public required int Effects { get; init; }

    public required int Kills { get; init; }

    /// <summary>Messages without an effect.</summary>
    public required int Lost { get; init; }

    /// <summary>Effects beyond the first of a message.</summary>
    public required int Doubled { get; init; }

    /// <summary>Messages that were delivered more than once: their first holder was killed.</summary>
    public required int Redelivered { get; init; }

    /// <summary>Runs for a message whose effect was there: killed between effect and delete.</summary>
    public required int Repeated { get; init; }

    public required int Poisoned { get; init; }

    public required int TimerSlots { get; init; }

    /// <summary>Slots of the recorded timer without a run, from the first to the last that ran.</summary>
    public required int MissedSlots { get; init; }

    /// <summary>
    /// Slots written twice because a process was killed between its row and the record of its run: the next owner cannot
    /// know, and runs again, as on Azure.
    /// </summary>
    public required int FiredAgain { get; init; }

    /// <summary>Slots that two living processes wrote.</summary>
    public required int DoubleFirings { get; init; }

    /// <summary>Processes that did not end with code 0 when asked to stop.</summary>
    public required int UncleanStops { get; init; }

    public required TimeSpan Working { get; init; }

    /// <summary>With the wait for the locks of killed processes.</summary>
    public required TimeSpan Whole { get; init; }
}
