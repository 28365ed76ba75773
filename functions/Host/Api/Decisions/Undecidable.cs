using GigVet.Decisions;
using GigVet.Functions.Http;
using Microsoft.AspNetCore.Http;

namespace GigVet.Functions.Api.Decisions;

/// <summary>The assessment that a route names, and answers where it is not there or not done.</summary>
internal static class Undecidable
{
    /// <summary>Finds what there is to decide about, of the caller's own, and notes in the audit whom it is about.</summary>
    public static async Task<Decidable> LookAsync(this DecisionDesk desk, HttpRequest request, string id, CancellationToken cancellationToken)
    {
        var found = await desk.FindAsync(ApiKeyMiddleware.Customer(request), id, cancellationToken);
        if (found is Decidable.Done(var contractor, _))
            AuditMiddleware.Note(request.HttpContext, contractor);

        return found;
    }

    /// <param name="consequence">What there is not, as in "nothing to decide about".</param>
    public static IResult Refusal(this Decidable found, HttpRequest request, string consequence) => found is Decidable.NotDone(var status)
        ? Problem.Result(request.HttpContext, 409, $"The assessment is {status.ToString().ToLowerInvariant()}: there is {consequence}.")
        : Problem.Result(request.HttpContext, 404, "There is no such assessment.");
}
