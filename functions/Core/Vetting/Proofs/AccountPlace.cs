using System.Text.Json;
using System.Text.Json.Serialization;
using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Web;
using Microsoft.Extensions.Options;

namespace GigVet.Vetting.Proofs;

/// <summary>The bio of the named GitHub account, or a public gist that is its own.</summary>
public sealed partial class AccountPlace(IOptions<GitHubOptions> options, GitHubBudget budget) : IProofPlace
{
    private const int AnswerBytes = 1 << 20;

    public IEnumerable<ProofTask> TasksFor(ControlProof proof)
    {
        if (proof.GitHub is { } login)
        {
            yield return new ProofTask(
                ProofPlace.Github,
                new Uri($"https://github.com/{login}"),
                $"Put it into the bio of the GitHub account {login}, or name a public gist of it like that.");
        }
    }

    public async Task<ProofLook> LookAsync(ControlProof proof, ProofTask task, IWeb web, CancellationToken cancellationToken)
    {
        var login = proof.GitHub!;
        var user = await AskAsync(web, $"users/{login}", ProofJson.Default.Account, cancellationToken);
        if (user is null || !IsOwn(user.Login, login))
            return new ProofLook(ProofLookState.NotReadable, "GitHub did not show this account; try again later.");
        if (proof.IsIn(user.Bio))
            return new ProofLook(ProofLookState.Found, $"The bio of {login} shows it.");

        var gists = await AskAsync(web, $"users/{login}/gists?per_page=10", ProofJson.Default.GistArray, cancellationToken);
        if (gists is null)
            return new ProofLook(ProofLookState.NotReadable, "The bio does not show it, and the gists could not be read.");

        return gists.Any(gist => IsOwn(gist?.Owner?.Login, login) && Shows(proof, gist!))
            ? new ProofLook(ProofLookState.Found, $"A public gist of {login} shows it.")
            : new ProofLook(ProofLookState.NotFound, $"Neither the bio nor the newest gists of {login} show it.");
    }

    private static bool IsOwn(string? shown, string login) => string.Equals(shown, login, StringComparison.OrdinalIgnoreCase);

    private static bool Shows(ControlProof proof, Gist gist)
        => proof.IsIn(gist.Description) || gist.Files?.Keys.Any(proof.IsIn) is true;

    private async Task<T?> AskAsync<T>(
        IWeb web, string path, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (!string.IsNullOrWhiteSpace(options.Value.Token))
            headers["Authorization"] = $"Bearer {options.Value.Token}";

        var answer = await new GitHubMeter(web, budget, options.Value, Occasion.Asked).SendAsync(
            new WebRequest(new Uri($"{options.Value.BaseUrl.AbsoluteUri.TrimEnd('/')}/{path}"))
            {
                Accept = "application/vnd.github+json",
                Manners = Manners.Parallel,
                Headers = headers,
                MaximumBytes = AnswerBytes,
            },
            cancellationToken);

        return answer is WebAnswer.Answered { IsSuccess: true } read ? ProofAnswers.Read(read.Body.Span, type) : null;
    }

    internal sealed record Account(string? Login, string? Bio);

    internal sealed record Gist(string? Description, Account? Owner, Dictionary<string, JsonElement>? Files);

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
    [JsonSerializable(typeof(Account))]
    [JsonSerializable(typeof(Gist[]))]
    private sealed partial class ProofJson : JsonSerializerContext;
}
