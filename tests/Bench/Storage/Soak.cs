using GigVet.Soak;

namespace GigVet.Bench.Storage;

/// <summary>Kills processes of a function app while they work, and counts what was lost or done twice.</summary>
public sealed class Soak : IMeasurement
{
    private const string Messages = "messages";
    private const string Kills = "kills";
    private const string Seed = "seed";

    public string Name => "soak";

    public string About => "messages and timers through several processes that are killed and started again";

    public IReadOnlyList<string> Numbers => [Messages, Kills, Seed];

    public async Task MeasureAsync(BenchOptions options, Figures figures, CancellationToken cancellationToken)
    {
        var usual = options.Quick ? new SoakPlan { Messages = 2_000, Kills = 3, SkipsLocks = true } : new SoakPlan();
        var plan = usual with
        {
            Messages = options.Number(Messages, usual.Messages),
            Kills = options.Number(Kills, usual.Kills),
            Seed = options.Number(Seed, usual.Seed),
        };
        if (plan.Kills > plan.MostKills)
            throw new BenchException(
                $"{plan.Messages} messages are too few for {plan.Kills} kills; at most {plan.MostKills}.");

        var result = await SoakRun.RunAsync(plan, Console.Error.WriteLine, cancellationToken);
        figures.Add("messages", result.Messages);
        figures.Add("effects", result.Effects);
        figures.Add("kills", result.Kills, note: $"seed {plan.Seed}, {plan.Processes} processes");
        figures.Add("lost", result.Lost);
        figures.Add("doubled", result.Doubled);
        figures.Add("redelivered", result.Redelivered, note: "came again after the lock of a killed process");
        figures.Add("repeated", result.Repeated, note: "ran again though the effect was there");
        figures.Add("poisoned", result.Poisoned);
        figures.Add("timerSlots", result.TimerSlots);
        figures.Add("missedSlots", result.MissedSlots);
        figures.Add("firedAgain", result.FiredAgain, note: "a process was killed before it could record its run");
        figures.Add("doubleFirings", result.DoubleFirings);
        figures.Add("uncleanStops", result.UncleanStops);
        figures.Add("messagesPerSecond", result.Messages / result.Working.TotalSeconds);
        figures.Add("workingSeconds", result.Working.TotalSeconds, "s");
        figures.Add(
            "seconds", result.Whole.TotalSeconds, "s", plan.SkipsLocks ? "locks skipped by the emulator's clock" : "");
    }
}
