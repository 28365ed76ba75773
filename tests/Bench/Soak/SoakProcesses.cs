namespace GigVet.Soak;

/// <summary>The processes that share the work.</summary>
internal sealed class SoakProcesses(SoakPlan plan, IReadOnlyList<string> settings) : IAsyncDisposable
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(50);

    private readonly HashSet<int> _killed = [];
    private readonly ReadyProcess[] _processes = new ReadyProcess[plan.Processes];

    /// <summary>The ids of those that were killed so far.</summary>
    public IReadOnlySet<int> Killed => _killed;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        for (var index = 0; index < _processes.Length; index++)
            _processes[index] = Start();
        foreach (var process in _processes)
            await process.Ready.WaitAsync(cancellationToken);
    }

    /// <summary>Kills one at a time, each at a random moment of its share of the work, and starts it again.</summary>
    public async Task KillAsync(SoakTraffic traffic, Action<string> progress, CancellationToken cancellationToken)
    {
        var random = new Random(plan.Seed);
        for (var kill = 0; kill < plan.Kills; kill++)
        {
            var moment = (kill + 0.2 + 0.8 * random.NextDouble()) / (plan.Kills + 1) * plan.Messages;
            while (traffic.Done < moment)
            {
                await traffic.LookAsync(cancellationToken);
                await Task.Delay(LookEvery, cancellationToken);
            }

            var index = random.Next(_processes.Length);
            _killed.Add(_processes[index].Id);
            await _processes[index].KillAsync();
            await _processes[index].DisposeAsync();
            traffic.CountKill();
            progress($"{kill + 1} of {plan.Kills} kills, {traffic.Done} of {plan.Messages} messages done");
            _processes[index] = Start();
            await _processes[index].Ready.WaitAsync(cancellationToken);
        }
    }

    /// <returns>How many did not end with code 0.</returns>
    public async Task<int> StopAsync(CancellationToken cancellationToken)
    {
        await Task.WhenAll(_processes.Select(process => process.StopAsync(cancellationToken)));
        return _processes.Count(static process => process.ExitCode != 0);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var process in _processes)
        {
            if (process is not null)
                await process.DisposeAsync();
        }
    }

    private ReadyProcess Start() => ReadyProcess.Start(typeof(SoakProcesses).Assembly.Location, settings);
}
