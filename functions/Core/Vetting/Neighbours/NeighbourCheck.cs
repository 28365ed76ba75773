using GigVet.Model;

namespace GigVet.Vetting.Neighbours;

/// <summary>Remembers what a contractor shows, and looks who of the same customer shows the same.</summary>
public sealed class NeighbourCheck(IShingleIndex index, IMarkKeys keys) : ICrossCheck
{
    /// <summary>Found nearly the same text, it is the same text: its first day stands (PR-11).</summary>
    private const double SameText = 0.8;

    public async Task<IReadOnlyList<IFact>> CheckAsync(
        string customer, Dossier dossier, CancellationToken cancellationToken)
    {
        var prints = new PrintMaker(await keys.OfAsync(customer, cancellationToken));
        var earlier = await index.FindAsync(customer, dossier.Profile.Contractor, cancellationToken);
        var own = Continue(prints.Of(dossier), earlier);

        // Remembered first: of two who are vetted at the same moment, at least one then meets the other.
        await index.ReplaceAsync(customer, own, cancellationToken);

        return [await MeetAsync(customer, [.. prints.Marks(dossier)], own, cancellationToken)];
    }

    /// <summary>What could not be read this time stays as it was; what stands unchanged keeps its first day.</summary>
    private static Prints Continue(Prints now, Prints? earlier)
    {
        if (earlier is null)
            return now;

        return now with
        {
            Names = now.Names.Count > 0 ? now.Names : earlier.Names,
            Texts =
            [
                .. now.Texts.Select(text => text with { FirstSeen = FirstSeen(text, earlier) }),
                .. earlier.Texts.Where(old => now.Texts.All(text => text.Kind != old.Kind)),
            ],
            Marks =
            [
                .. now.Marks,
                .. earlier.Marks.Where(old => now.Marks.All(mark => mark.Kind != old.Kind)),
            ],
        };
    }

    private static DateTimeOffset FirstSeen(TextPrint text, Prints earlier) => earlier.Texts
        .Where(old => old.Kind == text.Kind && old.Sketch.Resemblance(text.Sketch) >= SameText)
        .Select(old => old.FirstSeen)
        .Append(text.FirstSeen)
        .Min();

    private async Task<Neighbourhood> MeetAsync(
        string customer, (string Text, MarkPrint Print)[] marks, Prints own, CancellationToken cancellationToken)
    {
        var near = await Task.WhenAll(own.Texts.Select(async text =>
            (text, Others: await index.NearAsync(customer, text, own.Contractor, cancellationToken))));
        var held = await Task.WhenAll(marks.DistinctBy(mark => (mark.Print.Kind, mark.Print.Hash)).Select(
            async mark => (mark, Others: await index.HoldersAsync(customer, mark.Print, own.Contractor, cancellationToken))));

        // What more than a few show came from where everybody can have it.
        var rare = held.Where(mark => mark.Others.Count <= MarkRules.MostHolders(mark.mark.Print.Kind)).ToArray();
        var met = near.SelectMany(text => text.Others).Concat(rare.SelectMany(mark => mark.Others)).Distinct();
        var known = (await Task.WhenAll(met.Select(other => index.FindAsync(customer, other, cancellationToken))))
            .OfType<Prints>()
            .ToDictionary(prints => prints.Contractor);

        return new Neighbourhood(
            [.. own.Texts.Where(text => text.Bands.Count > 0).Select(text => text.Kind).Distinct()],
            [.. near.SelectMany(text => Comparison.Of(text.text, Known(text.Others, known)))],
            [.. rare.SelectMany(mark => MarkRules.Shared(mark.mark.Text, mark.mark.Print, own, Known(mark.Others, known)))]);
    }

    /// <summary>A band may outlive the contractor whose it was; then there is nothing to compare.</summary>
    private static Prints[] Known(IEnumerable<ContractorRef> others, Dictionary<ContractorRef, Prints> known)
        => [.. others.Where(known.ContainsKey).Select(other => known[other])];
}
