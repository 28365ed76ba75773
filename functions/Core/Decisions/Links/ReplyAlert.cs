using GigVet.Alerts;
using GigVet.Decisions.Replies;
using GigVet.Model;

namespace GigVet.Decisions.Links;

/// <summary>
/// Tells a customer that a contractor has replied. What was written stays with the assessment: a message to a channel is
/// no place for what a stranger could write into it.
/// </summary>
internal static class ReplyAlert
{
    public static Alert Of(ContractorReply reply, Assessment assessment) => new()
    {
        Id = AlertId.Derived("reply|" + reply.Id),
        Kind = AlertKind.ContractorReplied,
        Title = $"{Words.Name(assessment.Contractor)}: the contractor replied",
        At = reply.At,
        Contractor = assessment.Contractor,
        Assessment = assessment.Id,
        Now = AlertMaker.StandingOf(assessment),
        Causes = [new AlertCause(AlertKind.ContractorReplied, reply.Id, Said(reply))],
        NextStep = "Read the reply beside the findings, and note there what you decide.",
    };

    private static string Said(ContractorReply reply)
    {
        var disputed = Codes(reply, AnswerStance.Dispute);
        var agreed = Codes(reply, AnswerStance.Agree);
        return (disputed.Length, agreed.Length) switch
        {
            (0, 0) => "They wrote about the assessment as a whole.",
            (_, 0) => $"They dispute {disputed}.",
            (0, _) => $"They agree to {agreed}.",
            _ => $"They dispute {disputed}, and agree to {agreed}.",
        };
    }

    private static string Codes(ContractorReply reply, AnswerStance stance)
        => string.Join(", ", reply.Findings.Where(answer => answer.Stance == stance).Select(answer => answer.Code));
}
