using GigVet.Core.Tests.Support;
using GigVet.Model;
using GigVet.Vetting;
using Microsoft.Extensions.Logging;

namespace GigVet.Core.Tests.Vetting;

public sealed class CrossChecksTests
{
    private readonly Noting _log = new();

    public static TheoryData<Exception> OwnFaults =>
    [
        Record.Exception(() => Uri.EscapeDataString(null!))!, new InvalidOperationException(), new InvalidCastException(),
        new System.Text.Json.JsonException(), new InvalidDataException(), new System.Diagnostics.UnreachableException(),
    ];

    [Theory]
    [MemberData(nameof(OwnFaults))]
    public async Task A_check_that_stumbles_is_logged_by_reference_and_costs_only_its_facts(Exception fault)
    {
        var facts = await AllAsync(fault);

        Assert.IsType<Known>(Assert.Single(facts));
        Assert.Equal("Broken failed in asm_1; its facts are missing there.", Assert.Single(_log.Lines));
    }

    public static TheoryData<Exception> MayPass =>
    [
        new StorageRefusal(), new IOException(), new HttpRequestException(), new TimeoutException(),
        new AggregateException(new StorageRefusal()), new OperationCanceledException(), new ObjectDisposedException("client"),
    ];

    [Theory]
    [MemberData(nameof(MayPass))]
    public async Task What_a_later_attempt_may_not_meet_is_thrown_on(Exception trouble)
    {
        Assert.Same(trouble, await Record.ExceptionAsync(() => AllAsync(trouble)));
        Assert.Empty(_log.Lines);
    }

    private Task<IReadOnlyList<IFact>> AllAsync(Exception thrown)
        => new ICrossCheck[] { new Broken(thrown), new Sound() }
            .AllAsync("asm_1", "c1", A.Dossier(), _log, TestContext.Current.CancellationToken);

    private sealed record Known : IFact;

    /// <summary>As the clients of storage throw: derived from nothing but Exception.</summary>
    private sealed class StorageRefusal : Exception;

    private sealed class Broken(Exception thrown) : ICrossCheck
    {
        public Task<IReadOnlyList<IFact>> CheckAsync(string customer, Dossier dossier, CancellationToken cancellationToken)
            => throw thrown;
    }

    private sealed class Sound : ICrossCheck
    {
        public Task<IReadOnlyList<IFact>> CheckAsync(string customer, Dossier dossier, CancellationToken cancellationToken)
            => Task.FromResult<IReadOnlyList<IFact>>([new Known()]);
    }

    private sealed class Noting : ILogger
    {
        public List<string> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
            => Lines.Add(formatter(state, exception));
    }
}
