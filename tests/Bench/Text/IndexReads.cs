using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using GigVet.Model;
using GigVet.Storage;
using GigVet.TestSupport;
using GigVet.Text.Duplicates;
using GigVet.Vetting.Neighbours;

namespace GigVet.Bench.Text;

/// <summary>
/// Reads of one query, counted on the emulator. Every read is of one partition and bounded, so that their number does not
/// grow with what is stored: what grows is the chance that a stranger shares a band, which is added by arithmetic.
/// </summary>
internal static class IndexReads
{
    private const string Customer = "bench";
    private const int Queries = 50;
    private const double Million = 1_000_000;

    public static async Task MeasureAsync(Figures figures, int stored, CancellationToken cancellationToken)
    {
        await using var emulator = await Emulator.StartAsync();
        var counter = new RequestCounter();
        var options = new TableClientOptions();
        options.AddPolicy(counter, HttpPipelinePosition.PerRetry);
        var index = new ShingleTable(new StorageTables(new TableServiceClient(emulator.ConnectionString, options)));
        var texts = new GeneratedTexts(seed: 11).Make(stored);

        var start = TimeProvider.System.GetTimestamp();
        await Parallel.ForEachAsync(
            texts.Index(),
            new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = cancellationToken },
            async (text, token) => await index.ReplaceAsync(Customer, PrintsOf(text.Index, text.Item), token));
        var perDocument = TimeProvider.System.GetElapsedTime(start) / stored;
        figures.Add("stored", stored, note: "documents on the emulator");
        figures.Add("writesPerDocument", (double)counter.Take() / stored, note: "first time; none but the row itself when nothing changed");
        figures.Add("writeMs", perDocument.TotalMilliseconds, "ms", "a document, 8 at once");

        var (met, verified) = (0, 0);
        start = TimeProvider.System.GetTimestamp();
        for (var query = 0; query < Queries; query++)
        {
            var own = PrintsOf(query, texts[query]);
            var near = await index.NearAsync(Customer, own.Texts[0], own.Contractor, cancellationToken);
            verified += near.Count;
            foreach (var other in near)
            {
                var theirs = await index.FindAsync(Customer, other, cancellationToken);
                met += theirs!.Texts[0].Sketch.Resemblance(own.Texts[0].Sketch) >= 0.8 ? 1 : 0;
            }
        }

        var time = TimeProvider.System.GetElapsedTime(start) / Queries;
        figures.Add("readsPerQuery", (double)counter.Take() / Queries, note: $"{Bands.Count} bands, then each candidate: {(double)verified / Queries:0.##} of which {(double)met / Queries:0.##} are copies");
        figures.Add("queryMs", time.TotalMilliseconds, "ms", "one text, one after the other");

        // Unrelated texts that share a twentieth of their runs: the table of the class Bands.
        var stranger = 1 - Math.Pow(1 - Math.Pow(0.05, Bands.Rows), Bands.Count);
        figures.Add("readsAtAMillion", Bands.Count + Math.Min(IShingleIndex.MostHolders, ((double)met / Queries) + (Million * stranger)), note: $"at most {Bands.Count + IShingleIndex.MostHolders}, whatever is stored; {Million * stranger:0} strangers of Jaccard 0.05 in a million share a band");
    }

    private static Prints PrintsOf(int number, string text)
    {
        var shingles = Shingles.Of(text);
        var place = new Uri($"https://p{number}.example/");
        return new Prints
        {
            Contractor = new ContractorRef("web", $"p{number}.example"),
            Url = place,
            Names = [],
            Texts = [new TextPrint(TextKind.Portfolio, place, Bands.Of(shingles), Sketch.Of(shingles), null, default, default)],
            Marks = [],
        };
    }

    private sealed class RequestCounter : HttpPipelineSynchronousPolicy
    {
        private int _requests;

        public override void OnSendingRequest(HttpMessage message) => Interlocked.Increment(ref _requests);

        public int Take() => Interlocked.Exchange(ref _requests, 0);
    }
}
