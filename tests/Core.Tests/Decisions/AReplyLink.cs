using GigVet.Core.Tests.Support;
using GigVet.Decisions.Links;
using GigVet.Model;
using GigVet.Scoring;

namespace GigVet.Core.Tests.Decisions;

/// <summary>An assessment of an invented contractor with more in it than the contractor may see, and a link to it.</summary>
internal static class AReplyLink
{
    /// <summary>Stands in everything that the contractor must not see.</summary>
    public const string Secret = "KEEP-FROM-CONTRACTOR";

    public static readonly SignalCatalogue Signals = new(Assessing.Signals);

    public static ReplyLink To(Assessment assessment, params string[] findings) => new()
    {
        Id = "lnk_00000000000000000000000001",
        Assessment = assessment.Id,
        IssuedAt = A.Today,
        ExpiresAt = A.Today.AddDays(14),
        From = "Nordlicht Workshop",
        Question = "When did you open the account?",
        Findings = findings,
        Key = Secret,
    };

    public static Assessment Assessment() => new()
    {
        Id = "asm_00000000000000000000000001",
        Status = AssessmentStatus.Completed,
        Contractor = new Subject("upwork", "~01a2b3", new Uri("https://www.upwork.com/freelancers/~01a2b3"), Secret),
        Score = 63,
        Band = RiskBand.High,
        Recommendation = Recommendation.Escalate,
        Coverage = 0.5,
        Reasons =
        [
            new Reason("github.following-farm", "github", "Follows far more accounts than follow it", 6),
            new Reason("portfolio.copied-content", "portfolio", "The site's text stands under another name", 18),
            new Reason("messages.account-rental", "messages", "Asks for somebody else's account or identity", 45),
            new Reason("github.merged-by-others", "github", "Changes accepted by other projects", -6),
        ],
        Findings =
        [
            Raised("github.following-farm", "Follows 4000 accounts and is followed by 12.", "Following 4000, followers 12", "https://github.com/mira"),
            Raised("portfolio.copied-content", $"Like the site of {Secret}.", $"Text of {Secret}", $"https://{Secret}.example/"),
            Raised("messages.account-rental", $"It says {Secret}.", Secret, "gigvet:request#/messages/0"),
            Raised("github.merged-by-others", Secret, Secret, "https://github.com/mira"),
            Raised("future.signal", Secret, Secret, "https://example.org/"),
        ],
        Sources = [new SourceReport("upwork", SourceState.Blocked, Secret, 1, A.Today)],
        Changes = [new Change(Changed.Name, Secret, "Mira Kessler")],
        NextSteps = [Secret],
        PolicyVersion = "1",
        AssessedAt = A.Today,
    };

    private static Finding Raised(string code, string message, string observation, string source) => new()
    {
        Code = code,
        Family = code.Split('.')[0],
        Outcome = Outcome.Raised,
        Strength = Strength.Moderate,
        Message = message,
        Evidence =
        [
            new Evidence(observation, new Uri(source), A.Today),
            new Evidence(Secret, new Uri("gigvet:request#/claims/name"), A.Today),
        ],
        FalsePositives = "People who run an event.",
        NextStep = Secret,
        Applicable = true,
    };
}
