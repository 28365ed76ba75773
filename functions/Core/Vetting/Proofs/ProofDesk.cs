using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Watching;
using GigVet.Web;
using Microsoft.Extensions.Logging;

namespace GigVet.Vetting.Proofs;

/// <summary>Issues the word by which a contractor proves what is theirs, and looks where it stands.</summary>
public sealed partial class ProofDesk(
    IProofStore proofs,
    IEnumerable<IProofPlace> places,
    IRosterStore roster,
    IWeb web,
    TimeProvider time,
    ILogger<ProofDesk> logger)
{
    /// <summary>Whoever waits for the contractor asks again and again; the places are not asked more often than this.</summary>
    public static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(15);

    private const int MostRequests = 20;
    private const int MostSites = 3;
    private const int MostTries = 5;

    private readonly IProofPlace[] _places = [.. places.OrderBy(place => place.GetType().Name, StringComparer.Ordinal)];

    /// <summary>A new word; the one before is void from now on, what it proved stays proven.</summary>
    /// <param name="named">The contractor, with the account and the sites to prove; those of the roster where it names none.</param>
    public async Task<ControlProof> IssueAsync(string customer, VetRequest named, CancellationToken cancellationToken)
    {
        var known = (await roster.FindAsync(customer, named.Contractor, cancellationToken))?.Request;
        var sites = named.Portfolio.Count > 0 ? named.Portfolio : known?.Portfolio ?? [];
        var login = named.GitHub ?? known?.GitHub
            ?? (named.Contractor.Platform == "github" ? named.Contractor.Handle : null);

        return (await ChangeAsync(
            customer,
            named.Contractor,
            earlier => new ControlProof
            {
                Contractor = named.Contractor,
                ProfileUrl = named.ProfileUrl,
                Nonce = ControlProof.NewNonce(),
                IssuedAt = time.GetUtcNow(),
                GitHub = login is null ? null : GitHubLogin.Canonical(login),
                Sites = [.. sites.Take(MostSites)],
                Proven = earlier?.Proven ?? [],
            },
            cancellationToken))!;
    }

    /// <summary>What the contractor can do.</summary>
    public IReadOnlyList<ProofTask> TasksFor(ControlProof proof) => [.. _places.SelectMany(place => place.TasksFor(proof))];

    /// <summary>Looks at every place while the word is open.</summary>
    /// <returns>The proof and what was seen, empty when it was not looked; null when none was issued.</returns>
    public async Task<(ControlProof Proof, IReadOnlyList<(ProofTask Task, ProofLook Look)> Looks)?> LookAsync(
        string customer, ContractorRef contractor, CancellationToken cancellationToken)
    {
        if (await proofs.FindAsync(customer, contractor, cancellationToken) is not { } proof)
            return null;

        var now = time.GetUtcNow();
        if (!proof.IsOpenAt(now) || now - proof.CheckedAt < LookEvery)
            return (proof, []);

        var asked = new VetRequest { Contractor = contractor, ProfileUrl = proof.ProfileUrl };
        var budgeted = new SourceWeb(web, asked, MostRequests);
        var looks = await Task.WhenAll(_places
            .SelectMany(place => place.TasksFor(proof).Select(task => (place, task)))
            .Select(async look => (look.task, await LookAsync(look.place, proof, look.task, budgeted, cancellationToken))));
        var found = looks.Where(look => look.Item2.State is ProofLookState.Found)
            .Select(look => new ProvenLink(look.task.Place, look.task.Where, now))
            .ToArray();

        return (await AddAsync(customer, proof, found, now, cancellationToken), looks);
    }

    /// <summary>Notes what was found of this very word; found of an older one it counts no more.</summary>
    public async Task<ControlProof> AddAsync(
        string customer,
        ControlProof proof,
        IReadOnlyList<ProvenLink> found,
        DateTimeOffset now,
        CancellationToken cancellationToken)
        => await ChangeAsync(
            customer,
            proof.Contractor,
            standing => standing is not null && standing.Nonce == proof.Nonce ? standing.With(found, now) : null,
            cancellationToken) ?? proof;

    /// <summary>One place that breaks must not cost what the others show.</summary>
    private async Task<ProofLook> LookAsync(
        IProofPlace place, ControlProof proof, ProofTask task, IWeb budgeted, CancellationToken cancellationToken)
    {
        try
        {
            return await place.LookAsync(proof, task, budgeted, cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // The word is a secret between customer and contractor, and whose it is concerns nobody who reads a log.
            LogPlaceFailed(logger, exception, task.Place);
            return new ProofLook(
                ProofLookState.NotReadable, "It could not be read; this is a fault of GigVet and says nothing about the contractor.");
        }
    }

    private async Task<ControlProof?> ChangeAsync(
        string customer,
        ContractorRef contractor,
        Func<ControlProof?, ControlProof?> change,
        CancellationToken cancellationToken)
    {
        for (var tries = 1; ; tries++)
        {
            var standing = await proofs.FindAsync(customer, contractor, cancellationToken);
            if (change(standing) is not { } changed)
                return standing;
            if (await proofs.SaveAsync(customer, changed with { Fence = standing?.Fence }, cancellationToken))
            {
                await roster.StirAsync(customer, contractor, time.GetUtcNow(), cancellationToken);
                return changed;
            }
            if (tries == MostTries)
                throw new IOException("The proof was changed again and again by others; try once more.");
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Looking for a proof at the place {Place} failed.")]
    private static partial void LogPlaceFailed(ILogger logger, Exception exception, ProofPlace place);
}
