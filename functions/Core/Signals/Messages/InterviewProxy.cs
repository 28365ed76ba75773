using GigVet.Model;

namespace GigVet.Signals.Messages;

/// <summary>Somebody appears in interviews or calls for people who stay unseen.</summary>
public sealed class InterviewProxy : ISignal
{
    public SignalInfo Info { get; } = new()
    {
        Id = "messages.interview-proxy",
        Title = "Wants or offers a stand-in for interviews and calls",
        Rationale = "Whoever passes the interview is then not the person who does the work.",
        FalsePositives = "Sales and delivery managers of real agencies speak with clients for their developers, "
            + "openly.",
        NextStep = "Interview the person who will do the work, on camera, about work they can show.",
        Strength = Strength.Strong,
        Lawfulness = Lawfulness.Conduct,
        References = ["PM-04: one side appears, another works, with pay or a borrowed name"],
        DeliberateAbuse = true,
    };

    public Finding Evaluate(Dossier dossier) => MessageFindings.For(dossier, Info, "interview-proxy");
}
