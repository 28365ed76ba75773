using System.Collections.Concurrent;

namespace GigVet.Model;

/// <summary>Everything known about one contractor at one instant. The only input a signal ever sees.</summary>
public sealed class Dossier(VetRequest request, ContractorProfile profile, DateTimeOffset asOf, IReadOnlyList<IFact> facts)
{
    // Room for the conclusions of every signal, so that it need not be made anew as they come.
    private const int RoomForAsked = 200;

    private readonly IFact[] _facts = [.. facts];
    private readonly ConcurrentDictionary<string, Finding> _asked = new(Environment.ProcessorCount, RoomForAsked, StringComparer.Ordinal);
    private readonly ConcurrentDictionary<object, object> _derived = [];

    public ContractorProfile Profile => profile;

    public Claims Claims => request.Claims;

    /// <summary>What the customer asked to be looked at; tells "was not asked" from "could not be read".</summary>
    public VetRequest Request => request;

    /// <summary>The instant of the assessment. Facts of a capture are older: judge them at their own time.</summary>
    public DateTimeOffset AsOf => asOf;

    /// <summary>The fact of type <typeparamref name="T"/>, or null when nothing looked it up.</summary>
    public T? Find<T>()
        where T : class, IFact
    {
        // Every signal asks, most of them several times.
        foreach (var fact in _facts)
        {
            if (fact is T found)
                return found;
        }

        return null;
    }

    public IEnumerable<T> FindAll<T>()
        where T : class, IFact
        => _facts.OfType<T>();

    /// <summary>What a signal concludes of this dossier; whoever asks first pays, and some signals ask others.</summary>
    public Finding Ask(ISignal signal)
        => _asked.GetOrAdd(signal.Info.Id, static (_, asked) => asked.Signal.Evaluate(asked.Dossier), (Signal: signal, Dossier: this));

    /// <summary>What several signals read out of the dossier in the same way, read once.</summary>
    /// <param name="key">Tells one reading from the others.</param>
    public T Once<T>(object key, Func<Dossier, T> read)
        where T : class
        => (T)_derived.GetOrAdd(key, static (_, asked) => asked.read(asked.dossier), (read, dossier: this));

    /// <summary>Evidence that points at the platform profile itself.</summary>
    public Evidence Cite(string observation) => new(observation, profile.Url, profile.FetchedAt);

    /// <summary>Evidence that points into the customer's own request.</summary>
    /// <param name="place">JSON pointer into the request, such as <c>/messages/0</c>.</param>
    public Evidence CiteRequest(string place, string observation, DateTimeOffset? at = null)
        => new(observation, new Uri("gigvet:request#" + request.OriginOf(place)), at ?? asOf);
}

/// <summary>Marks a record that an enricher adds to a dossier, such as a GitHub account.</summary>
public interface IFact;
