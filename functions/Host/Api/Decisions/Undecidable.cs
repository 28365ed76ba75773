using GigVet.Decisions;
using GigVet.Functions.Http;
using Microsoft.AspNetCore.Http;

namespace GigVet.Functions.Api.Decisions;

/// <summary>Answers for an assessment that is not there, or not done.</summary>
internal static class Undecidable
{
    /// <param name="consequence">What there is not, as in "nothing to decide about".</param>
    public static IResult Refusal(this Decidable found, HttpRequest request, string consequence) => found is Decidable.NotDone(var status)
        ? Problem.Result(request.HttpContext, 409, $"The assessment is {status.ToString().ToLowerInvariant()}: there is {consequence}.")
        : Problem.Result(request.HttpContext, 404, "There is no such assessment.");
}
