using GigVet.LocalRuntime.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace GigVet.LocalRuntime.Tests.Invocation;

public sealed class MiddlewareTests
{
    private readonly List<string> _log = [];

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Middleware_wraps_the_function_in_the_order_it_was_added()
    {
        await using var app = await StartAsync();

        Assert.Equal("answered", await app.Http.GetStringAsync("api/answer", CancellationToken));

        Assert.Equal("typed in, delegate in, answer httpTrigger, delegate out, typed out", string.Join(", ", _log));
    }

    [Fact]
    public async Task Middleware_can_answer_in_place_of_the_function()
    {
        await using var app = await StartAsync();

        Assert.Equal("stopped", await app.Http.GetStringAsync("api/never", CancellationToken));

        Assert.DoesNotContain("never", _log, StringComparer.Ordinal);
    }

    [Fact]
    public async Task Every_invocation_has_services_of_its_own_which_the_request_shares()
    {
        await using var app = await StartAsync();

        var first = await app.Http.GetStringAsync("api/scope", CancellationToken);
        var second = await app.Http.GetStringAsync("api/scope", CancellationToken);

        string[] ids = [.. first.Split(' '), .. second.Split(' ')];
        Assert.Equal(6, ids.Length);
        Assert.Equal(2, ids.Distinct(StringComparer.Ordinal).Count());
    }

    private Task<RunningApp> StartAsync()
    {
        var builder = RunningApp.Builder([typeof(Samples)]);
        builder.Services.AddSingleton<ICollection<string>>(_log).AddScoped<Scoped>();
        builder.UseMiddleware<Typed>();
        builder.UseWhen(
            context => context.FunctionDefinition.Name == "never",
            (context, _) =>
            {
                context.GetInvocationResult().Value = Results.Text("stopped");
                return Task.CompletedTask;
            });
        builder.UseMiddleware(async (_, next) =>
        {
            _log.Add("delegate in");
            await next();
            _log.Add("delegate out");
        });
        return RunningApp.StartAsync(builder);
    }

    public sealed class Scoped
    {
        public string Id { get; } = Guid.NewGuid().ToString("N");
    }

    public sealed class Typed(ICollection<string> log) : IFunctionsWorkerMiddleware
    {
        public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
        {
            log.Add("typed in");
            await next(context);
            log.Add("typed out");
        }
    }

    public sealed class Samples(ICollection<string> log, Scoped scoped)
    {
        [Function("answer")]
        public string Answer([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request, FunctionContext context)
        {
            log.Add($"{context.FunctionDefinition.Name} {context.FunctionDefinition.InputBindings["request"].Type}");
            return "answered";
        }

        [Function("never")]
        public void Never([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request) => log.Add("never");

        [Function("scope")]
        public string Scope([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request, FunctionContext context)
            => string.Join(
                ' ',
                scoped.Id,
                context.InstanceServices.GetRequiredService<Scoped>().Id,
                context.GetHttpContext()!.RequestServices.GetRequiredService<Scoped>().Id);
    }
}
