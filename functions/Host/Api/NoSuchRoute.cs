using GigVet.Functions.Http;
using GigVet.Functions.OpenApi;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GigVet.Functions.Api;

/// <summary>Answers what no other function answers, in the form of all other errors.</summary>
public sealed class NoSuchRoute
{
    // Without methods it answers all of them, also those that nobody has heard of.
    [Function(nameof(NoSuchRoute))]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, Route = "{*path}")] HttpRequest request)
    {
        var methods = ApiRoutes.All.Where(route => route.IsAt(request.Path)).Select(route => route.Method).Distinct(StringComparer.Ordinal).ToArray();
        if (methods.Length == 0)
            return NotFound(request);

        request.HttpContext.Response.Headers.Allow = string.Join(", ", methods);
        return Problem.Result(request.HttpContext, 405, $"This address takes {string.Join(" and ", methods)} only.");
    }

    /// <summary>Also for a function that answers many addresses, and not this one.</summary>
    internal static IResult NotFound(HttpRequest request) => Problem.Result(request.HttpContext, 404, "There is nothing at this address.");
}
