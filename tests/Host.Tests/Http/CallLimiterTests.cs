using System.Globalization;
using GigVet.Customers;
using GigVet.Functions.Http;
using GigVet.Host.Tests.Support;
using GigVet.Storage;
using GigVet.TestSupport;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace GigVet.Host.Tests.Http;

public sealed class CallLimiterTests(ServiceFixture service)
{
    private const int Limit = 40;
    private static readonly DateTimeOffset Start = new(2026, 5, 4, 9, 30, 15, TimeSpan.Zero);

    private readonly ManualTime _time = new(Start);

    [Fact]
    public async Task Several_processes_together_let_a_key_make_its_calls_and_no_more()
    {
        var key = Key();
        var processes = Enumerable.Range(0, 3).Select(_ => Limiter(new AllowanceTable(Tables))).ToArray();
        var refused = await Task.WhenAll(Enumerable.Range(0, 120).Select(call => processes[call % 3].RefusalAsync(Http(), key)));

        Assert.Equal(Limit, refused.Count(refusal => refusal is null));
    }

    [Fact]
    public async Task The_next_minute_begins_anew_and_the_answer_says_when_that_is()
    {
        var (limiter, key) = (Limiter(new AllowanceTable(Tables)), Key());
        for (var call = 0; call < Limit; call++)
            Assert.Null(await limiter.RefusalAsync(Http(), key));

        var http = Http();
        Assert.NotNull(await limiter.RefusalAsync(http, key));
        Assert.Equal("45", http.Response.Headers.RetryAfter);
        Assert.Equal("\"key\";r=0;t=45", http.Response.Headers["RateLimit"]);
        Assert.Equal("\"key\";q=40;w=60", http.Response.Headers["RateLimit-Policy"]);

        _time.Advance(TimeSpan.FromSeconds(45));
        http = Http();
        Assert.Null(await limiter.RefusalAsync(http, key));
        Assert.Equal(string.Create(CultureInfo.InvariantCulture, $"\"key\";r={Limit - 1};t=60"), http.Response.Headers["RateLimit"]);
    }

    [Fact]
    public async Task When_the_counter_is_away_calls_go_on()
        => Assert.Null(await Limiter(new BrokenCounter()).RefusalAsync(Http(), Key()));

    private StorageTables Tables => service.Services.GetRequiredService<StorageTables>();

    private static DefaultHttpContext Http() => new();

    private static StoredKey Key() => new("key_1", "c" + Guid.NewGuid().ToString("N")[..12], [Scope.Read], null, default, null, null);

    private CallLimiter Limiter(IAllowanceStore store) => new(
        store, Options.Create(new LimitOptions { CallsPerMinute = Limit }), _time, NullLogger<CallLimiter>.Instance);

    private sealed class BrokenCounter : IAllowanceStore
    {
        public Task<Grant> TakeAsync(StoredKey key, long window, int limit, int wanted, CancellationToken cancellationToken)
            => throw new Azure.RequestFailedException("away");
    }
}
