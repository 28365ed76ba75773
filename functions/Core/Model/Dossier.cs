namespace GigVet.Model;

/// <summary>Everything known about one contractor at one instant. The only input a signal ever sees.</summary>
public sealed class Dossier(VetRequest request, ContractorProfile profile, DateTimeOffset asOf, IReadOnlyList<IFact> facts)
{
    public ContractorProfile Profile => profile;

    public Claims Claims => request.Claims;

    /// <summary>What the customer asked to be looked at; tells "was not asked" from "could not be read".</summary>
    public VetRequest Request => request;

    /// <summary>The instant of the assessment. Facts of a capture are older: judge them at their own time.</summary>
    public DateTimeOffset AsOf => asOf;

    /// <summary>The fact of type <typeparamref name="T"/>, or null when nothing looked it up.</summary>
    public T? Find<T>()
        where T : class, IFact
        => facts.OfType<T>().FirstOrDefault();

    public IEnumerable<T> FindAll<T>()
        where T : class, IFact
        => facts.OfType<T>();

    /// <summary>Evidence that points at the platform profile itself.</summary>
    public Evidence Cite(string observation) => new(observation, profile.Url, profile.FetchedAt);

    /// <summary>Evidence that points into the customer's own request.</summary>
    /// <param name="place">JSON pointer into the request, such as <c>/messages/0</c>.</param>
    public Evidence CiteRequest(string place, string observation, DateTimeOffset? at = null)
        => new(observation, new Uri("gigvet:request#" + request.OriginOf(place)), at ?? asOf);
}

/// <summary>Marks a record that an enricher adds to a dossier, such as a GitHub account.</summary>
public interface IFact;
