using System.Security.Cryptography;
using System.Text.Json;
using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Watching;

namespace GigVet.Vetting.Neighbours;

/// <summary>Remembers what a contractor shows, and looks who of the same customer shows the same.</summary>
/// <remarks>
/// A planned re-check that shows the same as before takes what it met from memory. That is right because whoever changes
/// what they show stirs everybody who shows a part of it, before and after.
/// </remarks>
public sealed class NeighbourCheck(
    IShingleIndex index, IMarkKeys keys, IRosterStore? roster = null, TimeProvider? time = null) : ICrossCheck
{
    private const int MemoryShape = 1;

    /// <summary>Ours: whatever might be missed by stirring is found by then.</summary>
    private static readonly TimeSpan MostAge = TimeSpan.FromDays(30);

    /// <summary>Found nearly the same text, it is the same text: its first day stands (PR-11).</summary>
    private const double SameText = 0.8;

    public async Task<IReadOnlyList<IFact>> CheckAsync(
        string customer, Dossier dossier, CancellationToken cancellationToken)
    {
        var prints = new PrintMaker(await keys.OfAsync(customer, cancellationToken));
        var earlier = await index.FindAsync(customer, dossier.Profile.Contractor, cancellationToken);
        var own = Continue(prints.Of(dossier), earlier);
        (string, MarkPrint)[] marks = [.. prints.Marks(dossier)];
        var isChanged = roster is not null && (earlier is null || Digest(earlier) != Digest(own));
        if (isChanged)
            await StirAsync(customer, [.. (earlier is null ? [] : await HoldersAsync(customer, earlier, cancellationToken)), .. await HoldersAsync(customer, own, cancellationToken)], cancellationToken);

        // Remembered first: of two who are vetted at the same moment, at least one then meets the other.
        await index.ReplaceAsync(customer, own, cancellationToken);

        var (met, others) = await MeetAsync(customer, marks, own, cancellationToken);
        if (isChanged)
            await StirAsync(customer, others, cancellationToken);

        return [met];
    }

    public string? MemoryName => "check:neighbours";

    public async Task<Recalled> RecallAsync(
        string customer, Dossier dossier, SourceMemory? memory, CancellationToken cancellationToken)
    {
        var digest = Digest(new PrintMaker(await keys.OfAsync(customer, cancellationToken)).Of(dossier));
        if (memory?.Read<Remembered>(MemoryShape) is { } known && known.Digest == digest && dossier.AsOf - memory.TakenAt < MostAge)
            return new Recalled([known.Met], null);

        // Before the look: what is stirred during it counts for the next one.
        var at = time?.GetUtcNow() ?? dossier.AsOf;
        var facts = await CheckAsync(customer, dossier, cancellationToken);
        return new Recalled(
            facts, SourceMemory.Of(MemoryShape, at, new Remembered(digest, facts.OfType<Neighbourhood>().Single())));
    }

    private async Task StirAsync(string customer, IReadOnlyCollection<ContractorRef> others, CancellationToken cancellationToken)
    {
        foreach (var other in others.Distinct())
            await roster!.StirAsync(customer, other, (time ?? TimeProvider.System).GetUtcNow(), cancellationToken);
    }

    private async Task<IEnumerable<ContractorRef>> HoldersAsync(string customer, Prints prints, CancellationToken cancellationToken)
    {
        var near = await Task.WhenAll(prints.Texts.Select(
            text => index.NearAsync(customer, text, prints.Contractor, cancellationToken)));
        var held = await Task.WhenAll(prints.Marks.Select(
            mark => index.HoldersAsync(customer, mark, prints.Contractor, cancellationToken)));

        return near.Concat(held).SelectMany(others => others);
    }

    /// <summary>What is shown, whenever it was seen.</summary>
    private static string Digest(Prints prints)
    {
        var timeless = prints with
        {
            Texts = [.. prints.Texts.Select(text => text with { FirstSeen = default, LastSeen = default })],
            Marks = [.. prints.Marks.Select(mark => mark with { LastSeen = default })
                .OrderBy(mark => mark.Kind).ThenBy(mark => mark.Hash, StringComparer.Ordinal)],
        };
        return Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(timeless, GigVetJson.Options)));
    }

    private sealed record Remembered(string Digest, Neighbourhood Met);

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

    private async Task<(Neighbourhood Met, ContractorRef[] Others)> MeetAsync(
        string customer, (string Text, MarkPrint Print)[] marks, Prints own, CancellationToken cancellationToken)
    {
        var near = await Task.WhenAll(own.Texts.Select(async text =>
            (text, Others: await index.NearAsync(customer, text, own.Contractor, cancellationToken))));
        var held = await Task.WhenAll(marks.DistinctBy(mark => (mark.Print.Kind, mark.Print.Hash)).Select(
            async mark => (mark, Others: await index.HoldersAsync(customer, mark.Print, own.Contractor, cancellationToken))));

        // What more than a few show came from where everybody can have it.
        var rare = held.Where(mark => mark.Others.Count <= MarkRules.MostHolders(mark.mark.Print.Kind)).ToArray();
        var some = near.SelectMany(text => text.Others).Concat(rare.SelectMany(mark => mark.Others)).Distinct();
        var known = (await Task.WhenAll(some.Select(other => index.FindAsync(customer, other, cancellationToken))))
            .OfType<Prints>()
            .ToDictionary(prints => prints.Contractor);

        var met = new Neighbourhood(
            [.. own.Texts.Where(text => text.Bands.Count > 0).Select(text => text.Kind).Distinct()],
            [.. near.SelectMany(text => Comparison.Of(text.text, Known(text.Others, known)))],
            [.. rare.SelectMany(mark => MarkRules.Shared(mark.mark.Text, mark.mark.Print, own, Known(mark.Others, known)))]);
        return (met, [.. near.SelectMany(text => text.Others).Concat(held.SelectMany(mark => mark.Others))]);
    }

    /// <summary>A band may outlive the contractor whose it was; then there is nothing to compare.</summary>
    private static Prints[] Known(IEnumerable<ContractorRef> others, Dictionary<ContractorRef, Prints> known)
        => [.. others.Where(known.ContainsKey).Select(other => known[other])];
}
