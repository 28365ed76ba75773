using GigVet.Model;
using GigVet.Web;
using Microsoft.Extensions.Options;

namespace GigVet.Enrichers;

/// <summary>Asks registries since when domains are registered, by RDAP (RFC 9083).</summary>
public sealed class DomainAge(IOptions<RdapOptions> options) : IEnricher
{
    private const int MemoryShape = 1;

    private static readonly TimeSpan AskEvery = TimeSpan.FromDays(7);

    private const int AnswerBytes = 256 * 1024;

    private static readonly string[] Reserved =
    [
        "example", "example.com", "example.net", "example.org", "home.arpa", "internal", "invalid", "local", "localhost",
        "onion", "test",
    ];

    public string Source => "rdap";

    /// <summary>Three sites, an agency, five employers.</summary>
    public int MaximumRequests => 9;

    public async Task<Enrichment> EnrichAsync(Look look, CancellationToken cancellationToken)
    {
        var hosts = DomainNames.Of(look.Request, look.Profile);
        if (hosts.Count == 0)
            return new Enrichment(
                SourceState.NotAsked, "No domain is named; add the contractor's site, or the employers' domains.");

        var suffixes = options.Value.Suffixes;
        var lent = hosts.Where(host => suffixes.LenderOf(host) is not null).ToArray();
        var domains = hosts.Except(lent, StringComparer.Ordinal)
            .Select(suffixes.Registrable)
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .ToArray();

        var reserved = domains.Where(domain => IsReserved(domain, look.Request)).ToArray();
        var known = Known(look);
        var answers = new List<Asked>();
        foreach (var domain in domains.Except(reserved, StringComparer.Ordinal))
        {
            answers.Add(known.GetValueOrDefault(domain) is { } record
                ? new Asked(record)
                : await AskAsync(domain, look.Web, cancellationToken));
        }

        DomainRecord[] read = [.. answers.Select(answer => answer.Record).OfType<DomainRecord>()];
        return Summary(
            answers, reserved, [.. lent.Select(host => Lent(host, suffixes.LenderOf(host)!, look.Profile.FetchedAt))])
            with
        {
            Memory = read.Length > 0 ? SourceMemory.Of(MemoryShape, read.Min(record => record.ReadAt), read) : null,
        };
    }

    /// <summary>A domain changes hands seldom, and registries ask to be spared: a planned re-check asks once a week.</summary>
    private static Dictionary<string, DomainRecord> Known(Look look)
        => look.Request.Occasion is not Occasion.Sweep
            ? []
            : (look.Memory?.Read<DomainRecord[]>(MemoryShape) ?? [])
                .Where(record => look.Profile.FetchedAt - record.ReadAt < AskEvery)
                .ToDictionary(record => record.Domain, StringComparer.Ordinal);

    /// <summary>
    /// No registry has the names that are set aside for examples and private use (RFC 6761), so the public server is not
    /// bothered with them. A server of one's own may know them, and so may a saved answer.
    /// </summary>
    private bool IsReserved(string domain, VetRequest request)
        => options.Value.IsPublic
            && Array.Exists(Reserved, name => Platforms.WebAddress.IsUnder(domain, name))
            && !request.Captures.Any(capture => capture.Url == Address(domain));

    private async Task<Asked> AskAsync(string domain, IWeb web, CancellationToken cancellationToken)
    {
        var address = Address(domain);
        var answer = await web.SendAsync(
            new WebRequest(address)
            {
                Accept = "application/rdap+json,application/json;q=0.9",
                Manners = Manners.Service,
                MaximumBytes = AnswerBytes,
            },
            cancellationToken);

        return answer switch
        {
            WebAnswer.Answered { IsSuccess: true } read => RdapAnswer.Read(read.Body, domain) is { } found
                ? new Asked(new DomainRecord
                {
                    Domain = domain,
                    RegisteredAt = found.RegisteredAt,
                    Source = address,
                    ReadAt = read.At,
                })
                : new Asked(domain, SourceState.Failed, "the answer is not RDAP"),
            WebAnswer.Answered { Status: 404 }
                => new Asked(domain, SourceState.Failed, "not registered, or its registry does not publish dates"),
            WebAnswer.Answered { Status: 403 or 429 } => new Asked(domain, SourceState.Blocked, "too many requests; try later"),
            WebAnswer.Answered other => new Asked(domain, SourceState.Failed, $"answered with HTTP {other.Status}"),
            WebAnswer.Refused ours => new Asked(domain, SourceState.Blocked, ours.Reason.TrimEnd('.')),
            WebAnswer.Unreachable silent => new Asked(domain, SourceState.Failed, silent.Reason.TrimEnd('.')),
            _ => new Asked(domain, SourceState.Failed, "the answer is too large"),
        };
    }

    private Uri Address(string domain)
    {
        var start = options.Value.BaseUrl.AbsoluteUri;
        return new Uri($"{start}{(start.EndsWith('/') ? "" : "/")}domain/{Uri.EscapeDataString(domain)}");
    }

    private static DomainRecord Lent(string host, string lender, DateTimeOffset at) => new()
    {
        Domain = host,
        Lender = lender,
        Source = new Uri($"https://{host}/"),
        ReadAt = at,
    };

    private static Enrichment Summary(
        IReadOnlyList<Asked> answers, string[] reserved, IReadOnlyList<DomainRecord> lent)
    {
        DomainRecord[] records = [.. answers.Select(answer => answer.Record).OfType<DomainRecord>()];
        var dated = records.Count(record => record.RegisteredAt is not null);
        Asked[] failed = [.. answers.Where(answer => answer.Record is null)];

        var detail = string.Join(' ', new[]
        {
            answers.Count > 0 ? $"The registries date {dated} of {answers.Count} domains." : null,
            lent.Count > 0
                ? $"{string.Join(", ", lent.Select(record => record.Domain))} is lent by a host and has no age of its own."
                : null,
            reserved.Length > 0 ? $"{string.Join(", ", reserved)} is set aside for examples; no registry has it." : null,
            answers.Count + lent.Count + reserved.Length == 0 ? "What is named has no registered domain." : null,
        }.Concat(failed.Select(answer => $"{answer.Domain}: {answer.Why}.")).OfType<string>());

        var state = (failed.Length, answers.Count) switch
        {
            (_, 0) when lent.Count == 0 => SourceState.NotAsked,
            (0, _) when dated == records.Length => SourceState.Ok,
            var (bad, all) when bad < all || lent.Count > 0 => SourceState.Partial,
            _ => failed.Any(answer => answer.State == SourceState.Blocked) ? SourceState.Blocked : SourceState.Failed,
        };

        return new Enrichment(state, detail, [.. records, .. lent]);
    }

    /// <summary>How one question ended.</summary>
    private sealed record Asked(DomainRecord? Record, string Domain, SourceState State, string Why)
    {
        public Asked(DomainRecord record)
            : this(record, record.Domain, SourceState.Ok, "")
        {
        }

        public Asked(string domain, SourceState state, string why)
            : this(null, domain, state, why)
        {
        }
    }
}
