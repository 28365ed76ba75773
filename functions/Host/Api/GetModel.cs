using System.Globalization;
using GigVet.Functions.OpenApi;
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
    [Operation("Model", "Show the policy in force and how often each band was right")]
    [Asks("prior", typeof(double), "How many of 100 contractors misrepresent themselves where you hire, as a share between 0 and 1.", Example = "0.02")]
    [Answers(200, typeof(ModelAnswer))]
    public IResult Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/model")] HttpRequest request)
    {
        var prior = Prior(request);

        return Results.Json(
            new ModelAnswer
            {
                Policy = policy,
                Rates = new ModelRates
                {
                    PolicyVersion = rates.PolicyVersion,
                    Genuine = rates.Genuine,
                    Misrepresented = rates.Misrepresented,
                    Prior = prior,
                    Note = "Invented cases, written from documented schemes and honest circumstances; two thirds of them the "
                        + "rules were tuned on. A customer's own contractors may differ.",
                    Bands = [.. Bands.Select(band => new BandRate(
                        band,
                        rates.Bands.GetValueOrDefault(band).Genuine,
                        rates.Bands.GetValueOrDefault(band).Misrepresented,
                        rates.Of(band, prior, policy.Version),
                        rates.Sentence(band, prior, policy.Version)))],
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

/// <summary>By which numbers GigVet judges, and what that was worth.</summary>
public sealed record ModelAnswer
{
    public required RiskPolicy Policy { get; init; }

    public required ModelRates Rates { get; init; }
}

/// <summary>What each band has meant on the labelled cases.</summary>
public sealed record ModelRates
{
    public required string? PolicyVersion { get; init; }

    /// <summary>Labelled cases of honest contractors.</summary>
    public required int Genuine { get; init; }

    /// <summary>Labelled cases of the others.</summary>
    public required int Misrepresented { get; init; }

    public required double Prior { get; init; }

    public required string Note { get; init; }

    public required IReadOnlyList<BandRate> Bands { get; init; }
}

/// <param name="Of100">Null where it was not measured.</param>
/// <param name="Says">The same in words.</param>
public sealed record BandRate(RiskBand Band, int Genuine, int Misrepresented, GenuineShare? Of100, string Says);
