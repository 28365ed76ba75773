using GigVet.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GigVet.Functions.Api;

/// <summary>Answers what no other function answers, in the form of all other errors.</summary>
public sealed class NoSuchRoute
{
    [Function(nameof(NoSuchRoute))]
    public IResult Run(
        [HttpTrigger(
            AuthorizationLevel.Anonymous, "get", "post", "put", "patch", "delete", "head", "options", Route = "{*path}")]
        HttpRequest request)
        => Problem.Result(request.HttpContext, 404, "There is nothing at this address and method.");
}
