using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using GigVet.Model;

namespace GigVet.Storage;

/// <summary>Every key of every table. The customer is always the first part of a partition key.</summary>
public static class Keys
{
    /// <summary>The latest assessment of a contractor.</summary>
    public const string Latest = "cur";

    /// <summary>Which version of each watchlist is in force.</summary>
    public const string WatchlistStates = "state";

    private const char Separator = '|';

    /// <summary>First and last row keys of a contractor's history, newest first.</summary>
    public const string HistoryFrom = "a|";

    /// <inheritdoc cref="HistoryFrom"/>
    public const string HistoryTo = "a}";

    /// <summary>Where the part of a contractor's history begins that was accepted until then.</summary>
    public static string HistoryUntil(DateTimeOffset at) => HistoryFrom + Inverted(at, "");

    /// <summary><c>{customer}|{platform}~{handle}</c></summary>
    public static string ContractorPartition(string customer, ContractorRef contractor)
        => ContractorPartition(customer, Contractor(contractor));

    /// <param name="contractor">As <see cref="Contractor"/> writes it.</param>
    public static string ContractorPartition(string customer, string contractor) => customer + Separator + contractor;

    /// <summary>The customer is always the first part.</summary>
    public static string CustomerOf(string partition) => partition[..partition.IndexOf(Separator)];

    /// <summary><c>{platform}~{handle}</c>, without the characters that keys forbid; different contractors stay different.</summary>
    public static string Contractor(ContractorRef contractor)
    {
        // Only pages of no platform have a slash; a canonical handle never holds "%7E", so nothing else becomes it.
        var handle = contractor.Handle.Contains('/', StringComparison.Ordinal)
            ? contractor.Handle.Replace("~", "%7E", StringComparison.Ordinal).Replace('/', '~')
            : contractor.Handle;

        return $"{contractor.Platform}~{handle}";
    }

    /// <summary><c>a|{inverted ticks}|{id}</c>: later assessments sort first.</summary>
    public static string History(DateTimeOffset acceptedAt, string id)
        => HistoryFrom + Inverted(acceptedAt, id);

    private static string Inverted(DateTimeOffset at, string id)
        => string.Create(CultureInfo.InvariantCulture, $"{DateTime.MaxValue.Ticks - at.UtcTicks:D19}|{id}");

    /// <summary><c>o|{alert id}</c>: beside the assessment that led to it.</summary>
    public static string Outbox(string alert) => "o|" + alert;

    /// <summary><c>q|{finding}</c>, or <c>q|*</c> for the contractor.</summary>
    public static string Silence(string? finding) => SilenceFrom + (finding ?? "*");

    /// <summary><c>q|{finding}|{link}</c>: a silence by dispute; it lies among the silences and is none that a customer sets.</summary>
    public static string Dispute(string finding, string link) => Silence(finding) + Separator + link;

    /// <summary>First and last row keys of a contractor's silences.</summary>
    public const string SilenceFrom = "q|";

    /// <inheritdoc cref="SilenceFrom"/>
    public const string SilenceTo = "q}";

    /// <summary><c>d|{inverted ticks}|{id}</c>: what people decided about a contractor, newest first.</summary>
    public static string Disposition(DateTimeOffset at, string id) => DispositionFrom + Inverted(at, id);

    /// <summary>How the row keys of what people decided begin.</summary>
    public const string DispositionFrom = "d|";

    /// <summary><c>r|{inverted ticks}|{id}</c>: what a contractor replied, newest first.</summary>
    public static string Reply(DateTimeOffset at, string id) => ReplyFrom + Inverted(at, id);

    /// <summary>How the row keys of what a contractor replied begin, and where they end.</summary>
    public const string ReplyFrom = "r|";

    /// <inheritdoc cref="ReplyFrom"/>
    public const string ReplyTo = "r}";

    /// <summary>First and last row keys of a contractor's reply links: <c>x|{link}</c>.</summary>
    public const string ReplyLinkFrom = "x|";

    /// <inheritdoc cref="ReplyLinkFrom"/>
    public const string ReplyLinkTo = "x}";

    /// <summary>Whatever is added beside decisions passes this row.</summary>
    public const string DecisionGate = "z";

    /// <summary>First and last row keys of a contractor's links to reports: <c>v|{link}</c>.</summary>
    public const string ReportLinkFrom = "v|";

    /// <inheritdoc cref="ReportLinkFrom"/>
    public const string ReportLinkTo = "v}";

    /// <summary>In the partition <c>{customer}</c>: what reply links are signed with.</summary>
    public const string ReplySecret = "secret";

    /// <summary><c>{customer}|{channel}</c></summary>
    public static string Destination(string customer, string channel) => customer + Separator + channel;

    /// <summary><c>{customer}|{channel}|{alert id}</c>; without a channel, the alert is not handed on yet.</summary>
    public static string OpenAlert(string customer, string? channel, string alert)
        => $"{customer}{Separator}{channel}{Separator}{alert}";

    /// <summary><c>p|{alert id}</c>: what is still to be delivered, oldest first.</summary>
    public static string Pending(string alert) => PendingFrom + alert;

    /// <summary>First and last row keys of what is still to be delivered.</summary>
    public const string PendingFrom = "p|";

    /// <inheritdoc cref="PendingFrom"/>
    public const string PendingTo = "p}";

    /// <summary><c>k|{alert id}</c>: the alert has a delivery here, whatever became of it.</summary>
    public static string KnownAlert(string alert) => "k|" + alert;

    /// <summary><c>d|{inverted ticks}|{alert id}</c>: how a delivery went, newest first.</summary>
    public static string Delivered(DateTimeOffset at, string alert) => DeliveredFrom + Inverted(at, alert);

    /// <summary>First and last row keys of the delivery log.</summary>
    public const string DeliveredFrom = "d|";

    /// <inheritdoc cref="DeliveredFrom"/>
    public const string DeliveredTo = "d}";

    /// <summary><c>{yyyyMMddHH}|{shard 0-f}</c>: sorts by hour; a customer's contractors of one hour lie together.</summary>
    public static string Due(string customer, DateTimeOffset at)
        => DueHour(at) + Separator + (SHA256.HashData(Encoding.UTF8.GetBytes(customer))[0] % 16).ToString("x", CultureInfo.InvariantCulture);

    /// <summary>Everything that is due before the end of this hour sorts before it.</summary>
    public static string DueEnd(DateTimeOffset at) => DueHour(at.AddHours(1));

    /// <summary><c>{customer}|{platform}~{handle}|{second of the hour}</c>: a check for another instant is another row.</summary>
    public static string DueCheck(string customer, ContractorRef contractor, DateTimeOffset at)
        => string.Create(
            CultureInfo.InvariantCulture,
            $"{customer}{Separator}{Contractor(contractor)}{Separator}{at.UtcTicks % TimeSpan.TicksPerHour:D11}");

    private static string DueHour(DateTimeOffset at) => at.UtcDateTime.ToString("yyyyMMddHH", CultureInfo.InvariantCulture);

    /// <summary>Sweeps, the newest first.</summary>
    public static string Sweep(DateTimeOffset startedAt, string id)
        => string.Create(CultureInfo.InvariantCulture, $"{DateTime.MaxValue.Ticks - startedAt.UtcTicks:D19}|{id}");

    /// <summary><c>{customer}|{page}</c>, in the partition of its sweep.</summary>
    public static string SweepPage(string customer, int number)
        => string.Create(CultureInfo.InvariantCulture, $"{customer}{Separator}{number:D6}");

    /// <summary><c>e|{number}</c>: a link of a customer's audit.</summary>
    public static string Audit(long number) => string.Create(CultureInfo.InvariantCulture, $"e|{number:D19}");

    /// <summary><c>{list}|{version}</c></summary>
    public static string WatchlistVersion(string list, string version) => list + Separator + version;

    /// <summary><c>s|{source}</c></summary>
    public static string Snapshot(string source) => "s|" + source;

    /// <summary>The source behind <see cref="Snapshot"/>.</summary>
    public static string FromSnapshot(string key) => key[2..];

    /// <summary><c>i|{hash}</c>, beside the requests of its customer.</summary>
    public static string Idempotency(string hash) => "i|" + hash;

    /// <summary>Every row of <see cref="Idempotency"/> sorts before it.</summary>
    public const string IdempotencyTo = "i}";

    /// <summary>When a contractor was taken off the roster, beside the assessments.</summary>
    public const string Ended = "ended";

    /// <summary><c>{customer}|b|{kind}|{band hash}</c>: who shows a text of this band.</summary>
    public static string Band(string customer, string kind, ulong hash)
        => string.Create(CultureInfo.InvariantCulture, $"{customer}{Separator}b{Separator}{kind}{Separator}{hash:x16}");

    /// <summary><c>{customer}|m|{kind}|{hash}</c>: who shows this mark.</summary>
    public static string Mark(string customer, string kind, string hash) => $"{customer}{Separator}m{Separator}{kind}{Separator}{hash}";

    /// <summary><c>{customer}|{id}</c></summary>
    public static string Open(string customer, string id) => customer + Separator + id;

    /// <summary>The customer and id behind <see cref="Open"/>.</summary>
    public static (string Customer, string Id) FromOpen(string key)
    {
        var end = key.LastIndexOf(Separator);
        return (key[..end], key[(end + 1)..]);
    }

    /// <summary>One of 16 partitions, by the random end of an id.</summary>
    public static string OpenPartition(string id) => "open" + Separator + (id[^1] % 16).ToString("x", CultureInfo.InvariantCulture);

    public static IEnumerable<string> OpenPartitions()
        => Enumerable.Range(0, 16).Select(shard => "open" + Separator + shard.ToString("x", CultureInfo.InvariantCulture));
}
