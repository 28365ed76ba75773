namespace GigVet.Text.Messages.Asks;

/// <summary>What a passage of each kind looks like, for the reader of a report.</summary>
internal static class AskWords
{
    public static string Of(string kind) => kind switch
    {
        "account-rental" => "Looks like a request for somebody's account.",
        "identity-rental" => "Looks like a request for somebody's name or documents.",
        "interview-proxy" => "Looks like a request to appear or speak in somebody's place.",
        "remote-control" => "Looks like a request to work through, or keep, a computer for somebody.",
        "partner-pitch" => "Looks like an offer to stand in front of somebody else's business.",
        "payment-agent" => "Looks like a request to receive money and pass it on.",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "The model knows no such kind."),
    };
}
