using GigVet.Model;
using GigVet.Text;
using Microsoft.Extensions.Options;

namespace GigVet.Enrichers;

/// <summary>Looks at the GitHub account that is named: over GraphQL with a token, over REST without one.</summary>
public sealed class GitHubLook(IOptions<GitHubOptions> options, GitHubBudget budget) : IDeepEnricher
{
    public string Source => "github";

    /// <summary>
    /// A first look is three; a token without scopes or an answer that GitHub could not work out costs a few more.
    /// Without a token eight, with the one the GitHub platform may have made.
    /// </summary>
    public int MaximumRequests => 14;

    public int MaximumDeepRequests => GitHubDeepLook.MostRequests;

    public async Task<Enrichment> EnrichAsync(Look look, CancellationToken cancellationToken)
    {
        if (!GitHubLogin.IsNamedIn(look.Request, look.Profile))
            return new Enrichment(SourceState.NotAsked, "No GitHub account is named; give its login if there is one.");
        if (GitHubLogin.NamedIn(look.Request, look.Profile) is not { } login)
        {
            return new Enrichment(
                SourceState.Failed, "What was given as GitHub account is no login; give the part after github.com/.");
        }

        var meter = new GitHubMeter(look.Web, budget, options.Value, look.Request.Occasion);

        var read = options.Value.HasToken
            ? await new GitHubTokenLook(options.Value, budget, meter, look).EnrichAsync(login, cancellationToken)
            : Honest(await new GitHubRest(options).EnrichAsync(look with { Web = meter }, cancellationToken));

        read = read with { PutOffUntil = meter.PutOffUntil };

        return PersonName.IsOneName(look.Request.Claims.Name) ? read with { Facts = [.. read.Facts.Select(OfOneName)] } : read;
    }

    private static IFact OfOneName(IFact fact) => fact is GitHubAccount account ? account with { OwnerHasOneName = true } : fact;

    public async Task<Enrichment?> DeepenAsync(
        Look look, Enrichment first, IReadOnlyList<Finding> findings, CancellationToken cancellationToken)
    {
        // Without a token an hour has sixty requests: they are kept for first looks.
        if (!options.Value.HasToken)
            return null;

        // An account that did not change since its deep look needs no other.
        if (first.Facts.OfType<GitHubAccount>().FirstOrDefault() is not { Copies: null } account)
            return null;

        var meter = new GitHubMeter(look.Web, budget, options.Value, look.Request.Occasion);
        var deepLook = new GitHubDeepLook(new GitHubApi(options.Value, meter), account);
        if (!deepLook.HasSuspects)
            return null;

        var (deeper, missing) = await deepLook.ReadAsync(findings, cancellationToken);
        var words = missing.Count == 0 ? "" : $"; not read: {string.Join("; ", missing)}";
        var memory = first.Memory?.Read<GitHubMemory>(GitHubMemory.Shape);
        // What was not read is looked up once more after the next look.
        var kept = missing.Count == 0 ? deeper : deeper with { Copies = null };

        return first with
        {
            State = missing.Count == 0 ? first.State : SourceState.Partial,
            Detail = $"{first.Detail} Looked deeper, in {meter.Requests} requests{words}.",
            Facts = [deeper],
            MemoryStands = false,
            Memory = memory is null
                ? first.Memory
                : SourceMemory.Of(
                    GitHubMemory.Shape,
                    first.Memory!.TakenAt,
                    GitHubMemory.Of(kept, memory.Whole, memory.Pages)),
        };
    }

    /// <summary>What was read is not all there is to see, and why.</summary>
    private static Enrichment Honest(Enrichment read) => read.Facts.Count == 0 ? read : read with
    {
        Detail = $"{read.Detail} GitHub shows calendars, zones of commits, who merged, followers, stars and copies only to "
            + $"a token; set {GitHubOptions.Section}:Token.",
    };
}
