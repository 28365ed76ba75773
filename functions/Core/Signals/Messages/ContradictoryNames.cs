using System.Globalization;
using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Text;
using GigVet.Text.Messages;

namespace GigVet.Signals.Messages;

/// <summary>One thread of messages in which the writer goes by two full names with nothing in common.</summary>
public sealed class ContradictoryNames : ISignal
{
    // A thread that signs with more names than this has been judged long before.
    private const int MostNames = 24;

    public SignalInfo Info { get; } = new()
    {
        Id = "messages.contradictory-names",
        Title = "Introduces and signs itself with different names",
        Rationale = "Who runs several profiles mixes them up: the greeting says one name, the signature another.",
        FalsePositives = "A use-name beside the legal one, a changed surname, a colleague who writes as well.",
        NextStep = "Ask who writes the messages and which name is on the identity document.",
        Strength = Strength.Moderate,
        Lawfulness = Lawfulness.MismatchOnly,
        AboutIdentity = true,
        References =
        [
            "PM-13: names in greeting, signature and profile; only full names that share no word are different, "
            + "as in ID-01",
        ],
    };

    public Finding Evaluate(Dossier dossier)
    {
        if (dossier.Find<PitchMessages>() is not { Messages.Count: > 0 } pitch)
            return MessageFindings.NoneTaken(dossier, Info);

        List<Said> names = [.. Names(dossier, pitch).Where(said => said.Name.Kind is NameKind.Person).Take(MostNames)];
        if (!names.Exists(said => said.InText))
            return Info.NotApplicable("No message gives the writer's full name, so there is nothing to compare.");
        if (names.Count < 2)
            return Info.Clear($"One name only is given: {names[0].Name.Text}.");

        foreach (var (index, first) in names.Index())
        {
            var other = names.Skip(index + 1).FirstOrDefault(second => (first.InText || second.InText)
                && first.Name.CompareWith(second.Name).Verdict is NameVerdict.Different);
            if (other is not null)
                return Differ(dossier, first, other);
        }

        return Info.Clear("The names in the messages can belong to one person.");
    }

    private Finding Differ(Dossier dossier, Said first, Said second)
        => dossier.Claims.Agency is { } agency
            ? Info.Clear($"{first.Name.Text} and {second.Name.Text} write for a declared agency: {agency.Name}.")
            : Info.Raised(
                $"The writer goes by {first.Name.Text} and by {second.Name.Text}.", [first.Evidence, second.Evidence]);

    private static IEnumerable<Said> Names(Dossier dossier, PitchMessages pitch)
    {
        if (dossier.Profile.DisplayName is { } shown)
            yield return new(PersonName.Read(shown), dossier.Cite($"Name on the profile: {shown}"), InText: false);
        foreach (var (place, message) in pitch.Messages.Index())
        {
            foreach (var name in SelfNames.In(message.Text))
            {
                var number = (place + 1).ToString(CultureInfo.InvariantCulture);
                yield return new(
                    PersonName.Read(name.Name),
                    dossier.CiteRequest($"/messages/{place}", $"Message {number}: “{name.Quote}”", message.ReceivedAt),
                    InText: true);
            }
        }
    }

    private sealed record Said(PersonName Name, Evidence Evidence, bool InText);
}
