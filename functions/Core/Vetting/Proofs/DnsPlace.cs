using System.Text;
using System.Text.Json.Serialization;
using GigVet.Platforms;
using GigVet.Settings;
using GigVet.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace GigVet.Vetting.Proofs;

/// <summary>Where names are resolved for proofs: a resolver that speaks DNS over HTTPS in JSON.</summary>
public sealed class DnsOptions
{
    public const string Section = "GigVet:Dns";

    /// <summary>Asked with <c>?name=…&amp;type=TXT</c>; plain http only on this machine.</summary>
    [Setting("DNS over HTTPS in JSON, for proofs")]
    public Uri BaseUrl { get; set; } = new("https://cloudflare-dns.com/dns-query");

    public bool IsUsable => BaseUrl.IsAbsoluteUri
        && BaseUrl is { Scheme: "https" } or { Scheme: "http", IsLoopback: true };
}

/// <summary>Binds <see cref="DnsOptions"/>.</summary>
public static class DnsRegistration
{
    extension(IServiceCollection services)
    {
        public IServiceCollection AddDnsOptions()
        {
            services.AddOptions<DnsOptions>()
                .BindConfiguration(DnsOptions.Section)
                .Validate(
                    options => options.IsUsable,
                    $"{DnsOptions.Section}:BaseUrl must be an https address, or http on this machine.")
                .ValidateOnStart();

            return services;
        }
    }
}

/// <summary>A TXT record, which only the holder of the name can set.</summary>
public sealed partial class DnsPlace(IOptions<DnsOptions> options) : IProofPlace
{
    private const string Label = "_gigvet.";
    private const int Txt = 16;
    private const int NoError = 0;
    private const int NoSuchName = 3;
    private const int AnswerBytes = 64 * 1024;

    public IEnumerable<ProofTask> TasksFor(ControlProof proof) => proof.Sites
        .Where(site => site.HostNameType is UriHostNameType.Dns)
        .Select(WebAddress.HostOf)
        .OfType<string>()
        .Distinct(StringComparer.Ordinal)
        .Select(host => new ProofTask(
            ProofPlace.Dns, new Uri($"dns:{Label}{host}?type=TXT"), $"Or set it as a TXT record of {Label}{host}."));

    public async Task<ProofLook> LookAsync(ControlProof proof, ProofTask task, IWeb web, CancellationToken cancellationToken)
    {
        var name = task.Where.AbsolutePath;
        var resolver = options.Value.BaseUrl.AbsoluteUri;
        var joint = resolver.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        var answer = await web.SendAsync(
            new WebRequest(new Uri($"{resolver}{joint}name={Uri.EscapeDataString(name)}&type=TXT"))
            {
                Accept = "application/dns-json",
                Manners = Manners.Service,
                MaximumBytes = AnswerBytes,
            },
            cancellationToken);

        var message = answer is WebAnswer.Answered { IsSuccess: true } read
            ? ProofAnswers.Read(read.Body.Span, DnsJson.Default.Message)
            : null;
        return message switch
        {
            { Status: NoError } when message.Answer?.Any(record => record is { Type: Txt, Data: { } data } && proof.IsIn(TextOf(data))) is true
                => new ProofLook(ProofLookState.Found, $"A TXT record of {name} holds it."),
            { Status: NoError or NoSuchName } => new ProofLook(ProofLookState.NotFound, $"No TXT record of {name} holds it."),
            _ => new ProofLook(ProofLookState.NotReadable, $"The name {name} could not be resolved; try again later."),
        };
    }

    /// <summary>
    /// The text of a record as resolvers write it: <c>"part" "part"</c>, parts joined, <c>\"</c> and <c>\\</c> escaped;
    /// some leave the quotation marks out.
    /// </summary>
    internal static string TextOf(string data)
    {
        if (!data.StartsWith('"'))
            return data;

        var text = new StringBuilder(data.Length);
        var quoted = false;
        for (var place = 0; place < data.Length; place++)
        {
            switch (data[place])
            {
                case '\\' when quoted && place + 1 < data.Length:
                    text.Append(data[++place]);
                    break;
                case '"':
                    quoted = !quoted;
                    break;
                case var letter when quoted:
                    text.Append(letter);
                    break;
            }
        }

        return text.ToString();
    }

    internal sealed record Message(int? Status, Record?[]? Answer);

    internal sealed record Record(
        [property: JsonPropertyName("type")] int? Type, [property: JsonPropertyName("data")] string? Data);

    [JsonSerializable(typeof(Message))]
    private sealed partial class DnsJson : JsonSerializerContext;
}
