using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace SampleApp;

/// <summary>The smallest HTTP function.</summary>
public sealed class Greet
{
    [Function(nameof(Greet))]
    public IResult Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "greet/{name}")] HttpRequest request, string name)
        => Results.Text($"Hello {name}.");
}
