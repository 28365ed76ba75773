using GigVet.Alerts;
using GigVet.Core.Tests.Support;
using GigVet.Model;

namespace GigVet.Core.Tests.Alerts;

/// <summary>Assessments of an invented contractor, and alerts made of them.</summary>
internal static class AnAlert
{
    public const string Strong = "github.copied-commits";
    public const string Moderate = "profile.name-changed";

    public static readonly Subject Mira = new("upwork", "~01a2b3", new Uri("https://www.upwork.com/freelancers/~01a2b3"), "Mira K.");

    public static Assessment Assessment(
        int score,
        RiskBand band,
        DateTimeOffset? at = null,
        string[]? raised = null,
        string[]? clear = null,
        string[]? unavailable = null,
        (string Name, SourceState State)[]? sources = null) => new()
        {
            Id = "asm_" + $"{score:D3}{(at ?? A.Today).UtcTicks % 1_000_000_000:D9}".PadLeft(26, '0'),
            Status = AssessmentStatus.Completed,
            Contractor = Mira,
            Score = score,
            Band = band,
            Recommendation = band >= RiskBand.High ? Recommendation.Escalate : Recommendation.Proceed,
            Coverage = 0.8,
            Reasons = [.. (raised ?? []).Select(code => new Reason(code, "github", code, code == Strong ? 45 : 18))],
            Findings =
        [
            .. (raised ?? []).Select(code => Finding(code, Outcome.Raised)),
            .. (clear ?? []).Select(code => Finding(code, Outcome.Clear)),
            .. (unavailable ?? []).Select(code => Finding(code, Outcome.NotAvailable)),
        ],
            Sources =
        [
            .. (sources ?? [("github", SourceState.Ok)]).Select(source =>
                new SourceReport(source.Name, source.State, "It said so.", 1, at ?? A.Today)),
        ],
            Changes = [],
            NextSteps = ["Ask for a call."],
            PolicyVersion = "1",
            AssessedAt = at ?? A.Today,
        };

    public static Alert Rose(Assessment? now = null) => AlertMaker.Make(
        Assessment(12, RiskBand.Low),
        now ?? Assessment(63, RiskBand.High, raised: [Strong, Moderate]),
        [
            new AlertCause(AlertKind.BandRose, "high", "The risk rose from low to high."),
            new AlertCause(AlertKind.NewStrongFinding, Strong, "New: the commits are those of another account."),
        ]);

    /// <summary>One alert of every kind there is.</summary>
    public static Alert Of(AlertKind kind) => kind switch
    {
        AlertKind.Digest => AlertDigest.Of([Rose(), Of(AlertKind.SourceLost)], A.Today),
        AlertKind.Sample => AlertSample.Of(A.Today),
        AlertKind.DestinationFailed or AlertKind.ConnectorBroken or AlertKind.WeeklyDigest => new Alert
        {
            Id = AlertId.Derived(kind.ToString()),
            Kind = kind,
            Title = "GigVet can no longer reach you by webhook",
            At = A.Today,
            Causes = [new AlertCause(kind, "webhook", "410: the receiver says it is gone for good.")],
            Lines = [new AlertLine("Mira K.: high (63)", Mira.Url, RiskBand.High, "High")],
        },
        _ => AlertMaker.Make(
            Assessment(12, RiskBand.Low),
            Assessment(63, RiskBand.High, raised: [Strong], sources: [("github", SourceState.Failed)]),
            [new AlertCause(kind, kind is AlertKind.SourceLost ? "github" : Strong, "Something happened.")]),
    };

    private static Finding Finding(string code, Outcome outcome) => new()
    {
        Code = code,
        Family = code.Split('.')[0],
        Outcome = outcome,
        Strength = code == Strong ? Strength.Strong : Strength.Moderate,
        Message = $"What {code} says.",
        Evidence = outcome is Outcome.Raised
            ? [new Evidence($"Seen by {code}", new Uri($"https://github.com/mira/{code}"), A.Today)]
            : [],
        FalsePositives = "",
        NextStep = $"Check {code}.",
        Applicable = true,
    };
}
