using System.Net;
using System.Net.Http.Json;
using System.Text;
using GigVet.LocalRuntime.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace GigVet.LocalRuntime.Tests.Http;

public sealed class HttpFunctionsTests
{
    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("GET", "api/things/7?note=hi", 200, "7 hi")]
    [InlineData("POST", "api/things/7", 405, "")]
    [InlineData("GET", "api/things/seven", 200, "rest things/seven")]
    [InlineData("GET", "api/Void", 204, "")]
    [InlineData("GET", "api/somewhere/else", 200, "rest somewhere/else")]
    [InlineData("GET", "things/7", 404, "")]
    [InlineData("PUT", "api/mvc", 202, "\"made\"")]
    [InlineData("GET", "api/content", 200, "as it is")]
    [InlineData("GET", "api/plain", 200, "{\"text\":\"a record\"}")]
    public async Task Requests_reach_the_most_specific_function(string method, string path, int status, string body)
    {
        await using var app = await RunningApp.StartAsync<Samples>();

        using var response = await app.Http.SendAsync(new(new(method), path), CancellationToken);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(body, await response.Content.ReadAsStringAsync(CancellationToken));
    }

    [Fact]
    public async Task An_empty_route_prefix_puts_functions_at_the_root()
    {
        await using var app = await RunningApp.StartAsync<Samples>(
            "AzureFunctionsJobHost:extensions:http:routePrefix=");

        Assert.Equal("7 ", await app.Http.GetStringAsync("things/7", CancellationToken));
    }

    [Fact]
    public async Task A_body_is_read_as_json()
    {
        await using var app = await RunningApp.StartAsync<Samples>();

        using var response = await app.Http.PostAsJsonAsync("api/body", new { text = "sent" }, CancellationToken);

        Assert.Equal("sent", await response.Content.ReadAsStringAsync(CancellationToken));
    }

    [Theory]
    [InlineData("api/body", "{", HttpStatusCode.BadRequest)]
    [InlineData("api/fails", "", HttpStatusCode.InternalServerError)]
    public async Task A_failure_is_told_as_a_problem(string path, string body, HttpStatusCode status)
    {
        await using var app = await RunningApp.StartAsync<Samples>();

        using var response = await app.Http.PostAsync(path, new StringContent(body, Encoding.UTF8), CancellationToken);

        Assert.Equal(status, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        Assert.DoesNotContain("secret", await response.Content.ReadAsStringAsync(CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_over_the_limit_is_refused()
    {
        await using var app = await RunningApp.StartAsync<Samples>("FUNCTIONS_REQUEST_BODY_SIZE_LIMIT=10");

        using var response = await app.Http.PostAsJsonAsync("api/body", new { text = "too long" }, CancellationToken);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Fact]
    public async Task The_function_is_told_when_its_caller_leaves()
    {
        var seen = new Seen();
        var builder = RunningApp.Builder([typeof(Samples)]);
        builder.Services.AddSingleton(seen);
        await using var app = await RunningApp.StartAsync(builder);
        using var caller = CancellationTokenSource.CreateLinkedTokenSource(CancellationToken);

        var call = app.Http.GetStringAsync("api/wait", caller.Token);
        await seen.Begun.Task.WaitAsync(CancellationToken);
        await caller.CancelAsync();

        await seen.Cancelled.Task.WaitAsync(CancellationToken);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }

    [Theory]
    [InlineData("api/keyed", null, HttpStatusCode.Unauthorized)]
    [InlineData("api/keyed", "wrong", HttpStatusCode.Unauthorized)]
    [InlineData("api/keyed", "of-keyed", HttpStatusCode.NoContent)]
    [InlineData("api/keyed", "of-host", HttpStatusCode.NoContent)]
    [InlineData("api/keyed", "of-master", HttpStatusCode.NoContent)]
    [InlineData("api/keyed?code=of-keyed", null, HttpStatusCode.NoContent)]
    [InlineData("api/ruled", "of-host", HttpStatusCode.Unauthorized)]
    [InlineData("api/ruled", "of-master", HttpStatusCode.NoContent)]
    public async Task Keys_open_what_their_level_allows(string path, string? key, HttpStatusCode status)
    {
        await using var app = await RunningApp.StartAsync<Samples>(
            "FunctionKeys:Master=of-master", "FunctionKeys:Host:default=of-host", "FunctionKeys:Functions:keyed:one=of-keyed");
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (key is not null)
            request.Headers.Add("x-functions-key", key);

        using var response = await app.Http.SendAsync(request, CancellationToken);

        Assert.Equal(status, response.StatusCode);
    }

    [Fact]
    public async Task Without_any_key_callers_on_the_same_machine_may_do_everything()
    {
        await using var app = await RunningApp.StartAsync<Samples>();

        using var response = await app.Http.GetAsync("api/ruled", CancellationToken);

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
    }

    public sealed record Note(string Text);

    public sealed class Seen
    {
        public TaskCompletionSource Begun { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource Cancelled { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    public sealed class Samples(IServiceProvider services)
    {
        [Function("thing")]
        public static IResult Thing(
            [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "things/{id:int}")] HttpRequest request,
            int id,
            string? note)
            => Results.Text($"{id} {note}");

        [Function("rest")]
        public static Task<IResult> RestAsync(
            [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "{*path}")] HttpRequest request, string path)
            => Task.FromResult(Results.Text($"rest {path}"));

        [Function("Void")]
        public static void Nothing([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request)
            => request.HttpContext.Response.StatusCode = StatusCodes.Status204NoContent;

        [Function("mvc")]
        public static async Task<IActionResult> MvcAsync([HttpTrigger(AuthorizationLevel.Anonymous, "put")] HttpRequest request)
        {
            await Task.Yield();
            return new ObjectResult("made") { StatusCode = 202, ContentTypes = { "application/json" } };
        }

        [Function("content")]
        public static IActionResult Content([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request)
            => new ContentResult { Content = "as it is", StatusCode = 200 };

        [Function("plain")]
        public static ValueTask<Note> PlainAsync([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request)
            => ValueTask.FromResult(new Note("a record"));

        [Function("body")]
        public static string Body(
            [HttpTrigger(AuthorizationLevel.Anonymous, "post")] HttpRequest request,
            [Microsoft.Azure.Functions.Worker.Http.FromBody] Note note)
            => note.Text;

        [Function("fails")]
        public static void Fails([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request)
            => throw new InvalidOperationException("secret");

        [Function("wait")]
        public async Task WaitAsync(
            [HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request, CancellationToken cancellationToken)
        {
            var seen = services.GetRequiredService<Seen>();
            seen.Begun.SetResult();
            await using var registration = cancellationToken.Register(seen.Cancelled.SetResult);
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }

        [Function("keyed")]
        public static IResult Keyed([HttpTrigger(AuthorizationLevel.Function)] HttpRequest request)
            => Results.NoContent();

        [Function("ruled")]
        public static IResult Ruled([HttpTrigger(AuthorizationLevel.Admin)] HttpRequest request) => Results.NoContent();
    }
}
