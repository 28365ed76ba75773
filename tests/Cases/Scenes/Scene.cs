using System.Security.Cryptography;
using System.Text;
using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Text;
using GigVet.Vetting.Neighbours;

namespace GigVet.Cases;

/// <summary>Puts one dossier together. A case says what is there; whatever it does not say was not seen.</summary>
/// <param name="id">Of the case; what has to be somehow, such as the hour of a commit, follows from it.</param>
public sealed partial class Scene(string id, Cast cast)
{
    public static readonly DateTimeOffset Today = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly List<IFact> _facts = [];
    private readonly List<Scene> _beside = [];
    private ContractorProfile? _profile;
    private VetRequest? _request;

    public Person Me => cast.Names.Me;

    public Person Other => cast.Names.Other;

    public Person Third => cast.Names.Third;

    public Place Home => cast.Home;

    public Place Away => cast.Away;

    public Cast Cast => cast;

    /// <summary>The profile on the platform.</summary>
    public Uri ProfileUrl { get; } = new($"https://www.upwork.com/freelancers/~01{Hex(id, 16)}");

    /// <summary>Another contractor of the same customer, who was looked at before.</summary>
    public Scene Beside(Action<Scene> tell, string? who = null)
    {
        var other = new Scene(who ?? id + "/beside", cast.Turned);
        tell(other);
        _beside.Add(other);
        return this;
    }

    /// <param name="arrange">Puts the facts into another order.</param>
    public Dossier Build(Func<IReadOnlyList<IFact>, IReadOnlyList<IFact>>? arrange = null)
    {
        var index = new MemoryIndex();
        foreach (var other in _beside)
            Meet(index, other.Alone());

        return Alone(arrange, [.. Meet(index, Alone())]);
    }

    private ContractorProfile Profile
    {
        get => _profile ?? new ContractorProfile { Contractor = Request.Contractor, Url = ProfileUrl, FetchedAt = Today };
        set => _profile = value;
    }

    private VetRequest Request
    {
        get => _request ?? new VetRequest { Contractor = new("upwork", "~01" + Hex(id, 16)), ProfileUrl = ProfileUrl };
        set => _request = value;
    }

    private Dossier Alone(Func<IReadOnlyList<IFact>, IReadOnlyList<IFact>>? arrange = null, params IReadOnlyList<IFact> more)
    {
        if (!_facts.OfType<WatchlistsInForce>().Any())
            Listed();

        // As the look at GitHub does it, once everything was told.
        var oneName = PersonName.IsOneName(Request.Claims.Name);
        IFact[] facts =
        [
            .. _facts.Select(fact => fact is GitHubAccount account ? account with { OwnerHasOneName = oneName } : fact),
            .. more,
        ];
        return new Dossier(Request, Profile, Today, arrange is null ? facts : arrange(facts));
    }

    /// <summary>The comparison of contractors that the service makes.</summary>
    private static IReadOnlyList<IFact> Meet(MemoryIndex index, Dossier dossier)
        => new NeighbourCheck(index, index).CheckAsync("cases", dossier, CancellationToken.None).GetAwaiter().GetResult();

    /// <summary>Always the same number for the same case and place.</summary>
    private int Chance(string what, int below)
        => SHA256.HashData(Encoding.UTF8.GetBytes($"{id}|{what}"))[..4] is [var a, var b, var c, ..]
            ? ((a << 16) | (b << 8) | c) % below
            : 0;

    private static string Hex(string text, int letters)
        => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..letters];

    private static DateTimeOffset Ago(double days) => Today.AddDays(-days);
}
