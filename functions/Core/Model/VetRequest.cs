namespace GigVet.Model;

/// <summary>Everything a customer asks to be looked at for one contractor. Valid by construction: see VetRequestReader.</summary>
public sealed record VetRequest
{
    public required ContractorRef Contractor { get; init; }

    public required Uri ProfileUrl { get; init; }

    /// <summary>What the customer says are profiles of the same person elsewhere.</summary>
    public IReadOnlyList<NamedProfile> Profiles { get; init; } = [];

    public string? GitHub { get; init; }

    public IReadOnlyList<Uri> Portfolio { get; init; } = [];

    public IReadOnlyList<PitchMessage> Messages { get; init; } = [];

    public IReadOnlyList<Capture> Captures { get; init; } = [];

    public Claims Claims { get; init; } = Claims.None;

    /// <summary>The names of the claims that nobody told and the CV holds.</summary>
    public IReadOnlyList<string> ClaimsFromCv { get; init; } = [];

    public Cv? Cv { get; init; }

    public Observations? Observations { get; init; }

    public ContractorRole Role { get; init; }

    /// <summary>Set by whoever accepts the request, never by its sender.</summary>
    public Occasion Occasion { get; init; }

    /// <summary>The customer's own id for this contractor; never interpreted.</summary>
    public string? Reference { get; init; }

    /// <summary>Where a claim really stands: a JSON pointer into the claims, or the CV that filled it in.</summary>
    internal string OriginOf(string place)
        => ClaimsFromCv.Count > 0 && place.Split('/') is ["", "claims", var field, ..] && ClaimsFromCv.Contains(field, StringComparer.Ordinal) ? "/cv" : place;
}

/// <summary>Why a vetting runs; somebody may be waiting for it.</summary>
public enum Occasion
{
    Asked,

    /// <summary>
    /// A planned re-check: it leaves shared allowances to those who wait, and visits sites by the rules for crawlers.
    /// </summary>
    Sweep,
}

/// <summary>What a message said, who sent it and when, as far as the customer knows.</summary>
public sealed record PitchMessage(string Text, string? From, DateTimeOffset? ReceivedAt);

/// <summary>How much harm the engagement could do; a higher role asks for more proof before access.</summary>
public enum ContractorRole
{
    Standard,
    Sensitive,
    Privileged,
}
