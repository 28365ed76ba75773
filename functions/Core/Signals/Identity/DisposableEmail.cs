using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Text;

namespace GigVet.Signals.Identity;

/// <summary>An address at a provider of throw-away mailboxes.</summary>
public sealed class DisposableEmail : ISignal
{
    private const int MostMessages = 24;

    public SignalInfo Info { get; } = new()
    {
        Id = "identity.disposable-email",
        Title = "Uses a disposable e-mail address",
        Rationale = "A throw-away mailbox cannot be used to reach or hold anyone to account.",
        FalsePositives = "People who keep a throw-away mailbox for first contacts; alias services are not counted.",
        NextStep = "Ask for a lasting address, and send the contract there.",
        Strength = Strength.Weak,
        Lawfulness = Lawfulness.Conduct,
        References = ["ID-07: the mail domain is on a list of throw-away providers"],
    };

    public Finding Evaluate(Dossier dossier)
    {
        var addresses = Addresses(dossier)
            .Select(found => (Email: EmailAddress.Read(found.Text), found.Evidence))
            .Where(found => found.Email is not null)
            .ToArray();
        if (addresses.Length == 0)
            return Info.NotAvailable("No e-mail address is known; add the one they gave you.");

        return Array.Find(addresses, found => MailDomains.BuiltIn.IsDisposable(found.Email!.Domain)) is { Email: { } email } one
            ? Info.Raised($"{email.Domain} hands out throw-away mailboxes.", one.Evidence)
            : Info.Clear("No address that is known is at a provider of throw-away mailboxes.");
    }

    private static IEnumerable<(string Text, Evidence Evidence)> Addresses(Dossier dossier)
    {
        if (dossier.Claims.Email is { } claimed)
            yield return (claimed, dossier.CiteRequest("/claims/email", $"E-mail claimed: {claimed}"));
        if (dossier.Profile.Email is { } shown)
            yield return (shown, dossier.Cite($"E-mail on the profile: {shown}"));
        if (dossier.Find<GitHubAccount>() is { Email: { } account } gitHub)
            yield return (account, gitHub.Cite($"E-mail of the GitHub account: {account}"));
        foreach (var (place, message) in dossier.Request.Messages.Index().Take(MostMessages))
        {
            if (message.From is { Length: <= 320 } from && EmailAddress.FindIn(from) is [var sender, ..])
                yield return (
                    sender.ToString(),
                    dossier.CiteRequest($"/messages/{place}/from", $"Message sent from {sender}", message.ReceivedAt));
        }
    }
}
