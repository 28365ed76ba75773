namespace GigVet.LocalRuntime.Tests.Simulation;

/// <summary>
/// A process that dies at its n-th step towards the outside, before or after the step took effect. What a dead
/// process awaits never comes, which is what death looks like from inside.
/// </summary>
internal sealed class SimulatedProcess(int? diesAt = null, bool afterTheEffect = false)
{
    public int Steps { get; private set; }

    public bool IsDead { get; private set; }

    /// <summary>Completed when it dies.</summary>
    public TaskCompletionSource Death { get; } = new();

    public async Task<T> StepAsync<T>(Func<T> effect)
    {
        // An await of its own, so that other work may come in between.
        await Task.Yield();
        if (IsDead)
            await Forever();

        Steps++;
        if (Steps != diesAt)
            return effect();

        if (afterTheEffect)
            effect();

        IsDead = true;
        Death.TrySetResult();
        await Forever();
        return default!;
    }

    public Task StepAsync(Action effect) => StepAsync(() =>
    {
        effect();
        return true;
    });

    private static Task Forever() => new TaskCompletionSource().Task;
}
