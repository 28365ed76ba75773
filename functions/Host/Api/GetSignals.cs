using GigVet.Functions.Http;
using GigVet.Functions.OpenApi;
using GigVet.Model;
using GigVet.Scoring;
using GigVet.Vetting;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GigVet.Functions.Api;

/// <summary>The catalogue: every signal with why it matters, who raises it honestly and why it is lawful.</summary>
public sealed class GetSignals(SignalCatalogue catalogue, RiskPolicy policy)
{
    [Function(nameof(GetSignals))]
    [Operation("Model", "List every signal")]
    [Answers(200, typeof(SignalsAnswer))]
    public IResult All(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/signals")] HttpRequest request)
        => Results.Json(
            new SignalsAnswer([.. catalogue.ById.Values.OrderBy(signal => signal.Id, StringComparer.Ordinal).Select(Shown)]),
            GigVetJson.Options);

    [Function("GetSignal")]
    [Operation("Model", "Show one signal")]
    [Asks("id", typeof(string), "The id of the signal.", Example = "profile.young-account-long-claims")]
    [Answers(200, typeof(SignalAnswer))]
    [Refuses(404)]
    public IResult One(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/signals/{id}")] HttpRequest request,
        string id)
        => catalogue.ById.TryGetValue(id, out var signal)
            ? Results.Json(Shown(signal), GigVetJson.Options)
            : Problem.Result(request.HttpContext, 404, "There is no such signal; GET /api/v1/signals lists them.");

    private SignalAnswer Shown(SignalInfo signal) => new()
    {
        Id = signal.Id,
        Family = signal.Family,
        Title = signal.Title,
        Rationale = signal.Rationale,
        FalsePositives = signal.FalsePositives,
        NextStep = signal.NextStep,
        Strength = signal.Strength,
        Points = policy.PointsFor(signal, signal.Strength),
        Reassures = signal.Reassures,
        DeliberateAbuse = signal.DeliberateAbuse,
        Lawfulness = signal.Lawfulness,
        References = signal.References,
    };
}

public sealed record SignalsAnswer(IReadOnlyList<SignalAnswer> Signals);

/// <summary>One signal as the catalogue shows it.</summary>
public sealed record SignalAnswer
{
    public required string Id { get; init; }

    public required string Family { get; init; }

    public required string Title { get; init; }

    /// <summary>Why it matters.</summary>
    public required string Rationale { get; init; }

    /// <summary>Who raises it honestly.</summary>
    public required string FalsePositives { get; init; }

    public required string NextStep { get; init; }

    public required Strength Strength { get; init; }

    /// <summary>What it adds under the policy in force; below zero where it reassures.</summary>
    public required int Points { get; init; }

    public required bool Reassures { get; init; }

    public required bool DeliberateAbuse { get; init; }

    public required Lawfulness Lawfulness { get; init; }

    public required IReadOnlyList<string> References { get; init; }
}
