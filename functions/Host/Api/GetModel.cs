using System.Globalization;
using GigVet.Model;
using GigVet.Scoring;
using GigVet.Vetting;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GigVet.Functions.Api;

/// <summary>The policy in force, and what each band has meant on the labelled cases.</summary>
public sealed class GetModel(RiskPolicy policy, BaseRates rates)
{
    private static readonly RiskBand[] Bands =
        [RiskBand.Inconclusive, RiskBand.Low, RiskBand.Medium, RiskBand.High, RiskBand.Critical];

    [Function(nameof(GetModel))]
    public IResult Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/model")] HttpRequest request)
    {
        var prior = Prior(request);

        return Results.Json(
            new
            {
                Policy = policy,
                Rates = new
                {
                    rates.PolicyVersion,
                    rates.Genuine,
                    rates.Misrepresented,
                    Prior = prior,
                    Note = "Invented cases, written from documented schemes and honest circumstances; two thirds of them the "
                        + "rules were tuned on. A customer's own contractors may differ.",
                    Bands = Bands.Select(band => new
                    {
                        Band = band,
                        Genuine = rates.Bands.GetValueOrDefault(band).Genuine,
                        Misrepresented = rates.Bands.GetValueOrDefault(band).Misrepresented,
                        Of100 = rates.Of(band, prior, policy.Version),
                        Says = rates.Sentence(band, prior, policy.Version),
                    }),
                },
            },
            GigVetJson.Options);
    }

    /// <summary>The customer's own, if they know better than the policy.</summary>
    private double Prior(HttpRequest request)
    {
        if (request.Query["prior"].ToString() is not { Length: > 0 } text)
            return policy.Prior;

        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var prior) && prior is > 0 and < 1
            ? prior
            : throw new InvalidRequestException("prior", "must lie between 0 and 1: 0.02 is two of a hundred.");
    }
}
