using System.Text.Json;
using System.Text.Json.Serialization;
using GigVet.Model;

namespace GigVet.Vetting;

/// <summary>The body of <c>POST /assessments</c> as it is sent. <see cref="VetRequestReader"/> makes a request of it.</summary>
public sealed record VetRequestBody
{
    /// <summary>An address, <c>platform:handle</c>, or <c>{"platform":…,"handle":…}</c>.</summary>
    [SentAs(typeof(string), typeof(ContractorRef))]
    public JsonElement? Profile { get; init; }

    /// <summary>Profiles of the same person on other platforms, each an address or <c>platform:handle</c>.</summary>
    public IReadOnlyList<string>? Profiles { get; init; }

    [JsonPropertyName("github")]
    public string? GitHub { get; init; }

    public IReadOnlyList<string>? Portfolio { get; init; }

    public IReadOnlyList<MessageBody>? Messages { get; init; }

    public IReadOnlyList<CaptureBody>? Captures { get; init; }

    public Claims? Claims { get; init; }

    public CvBody? Cv { get; init; }

    public Observations? Observations { get; init; }

    public ContractorRole? Role { get; init; }

    public string? Reference { get; init; }
}

public sealed record MessageBody(string Text, string? From = null, DateTimeOffset? ReceivedAt = null);

/// <param name="Content">Text, a JSON Resume, or a PDF as base64.</param>
public sealed record CvBody(string ContentType, string Content, string? FileName = null);

public sealed record CaptureBody(string Url, string Content, string? ContentType = null, DateTimeOffset? SavedAt = null);
