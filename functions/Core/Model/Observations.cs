using System.Text.Json.Serialization;

namespace GigVet.Model;

/// <summary>What the customer lawfully saw: sign-ins, payout, shipping, interviews. GigVet collects none of it itself.</summary>
public sealed record Observations : IFact
{
    public IReadOnlyList<SignIn>? SignIns { get; init; }

    public Payout? Payout { get; init; }

    public Shipping? Shipping { get; init; }

    public IReadOnlyList<Interview>? Interviews { get; init; }
}

public sealed record SignIn(string Ip, DateTimeOffset At);

/// <summary>Where the money goes.</summary>
public sealed record Payout
{
    public string? Holder { get; init; }

    public PayoutMethod? Method { get; init; }

    public string? Country { get; init; }

    public string? Wallet { get; init; }

    public DateTimeOffset? ChangedAt { get; init; }

    public IReadOnlyList<DateTimeOffset>? Changes { get; init; }
}

public enum PayoutMethod
{
    Bank,
    Paypal,
    Wise,
    Payoneer,
    Crypto,
    Other,
}

public sealed record Shipping(string Address);

public sealed record Interview(DateTimeOffset At, InterviewAnswers Answers);

/// <summary>The yes-or-no form a person fills in after a call; null was not answered.</summary>
public sealed record InterviewAnswers
{
    [JsonPropertyName("different_person")]
    public bool? DifferentPerson { get; init; }

    [JsonPropertyName("other_name")]
    public bool? OtherName { get; init; }

    [JsonPropertyName("refused_identity_check")]
    public bool? RefusedIdentityCheck { get; init; }

    [JsonPropertyName("left_at_verification")]
    public bool? LeftAtVerification { get; init; }

    [JsonPropertyName("could_not_discuss_own_work")]
    public bool? CouldNotDiscussOwnWork { get; init; }

    [JsonPropertyName("prompted_by_others")]
    public bool? PromptedByOthers { get; init; }
}
