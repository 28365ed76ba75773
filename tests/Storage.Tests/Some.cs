using Azure.Data.Tables;
using GigVet.Alerts;
using GigVet.Model;
using GigVet.Scoring;
using GigVet.Vetting;

namespace GigVet.Storage.Tests;

/// <summary>Invented people and what is stored about them.</summary>
internal static class Some
{
    public static readonly DateTimeOffset Now = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    public static ContractorRef Contractor { get; } = new("upwork", "~01a2b3c4d5e6f70809");

    /// <summary>A customer nobody else uses: every test has the account for itself.</summary>
    public static string Customer() => "c" + Guid.NewGuid().ToString("N")[..12];

    /// <summary>Puts what no version of today writes in place of a row's value.</summary>
    public static async Task SpoilAsync(TableClient table, string partition, string row)
    {
        var entity = (await table.GetEntityAsync<TableEntity>(partition, row)).Value;
        PackedJson.Write(entity, new Dictionary<string, int>(StringComparer.Ordinal) { ["other"] = 1 });
        await table.UpdateEntityAsync(entity, entity.ETag, TableUpdateMode.Replace);
    }

    /// <summary>The table of assessments with the rules of alerts that ship.</summary>
    public static AssessmentTable Assessments(StorageTables tables) => new(
        tables,
        new AlertRules(RiskPolicy.Default()),
        new SilenceTable(tables),
        new OpenAlertTable(tables, TimeProvider.System),
        TimeProvider.System);

    /// <summary>The contractor has been assessed.</summary>
    public static Task AssessAsync(StorageTables tables, string customer)
        => Assessments(tables).SaveAsync(customer, Now, Assessment(), Occasion.Asked, TestContext.Current.CancellationToken);

    public static VettingTicket Ticket(string customer, DateTimeOffset? acceptedAt = null)
        => new(customer, AssessmentId.New(Now), Contractor, AssessmentStatus.Queued, acceptedAt ?? Now, null);

    public static VetRequest Request(string text = "hello") => new()
    {
        Contractor = Contractor,
        ProfileUrl = new Uri("https://www.upwork.com/freelancers/~01a2b3c4d5e6f70809"),
        Messages = [new PitchMessage(text, null, null)],
    };

    public static Assessment Assessment(string? id = null, int score = 20) => new()
    {
        Id = id ?? AssessmentId.New(Now),
        Status = AssessmentStatus.Completed,
        Contractor = new Subject(Contractor.Platform, Contractor.Handle, new Uri("https://www.upwork.com/"), "Mira K."),
        Score = score,
        Band = RiskBand.Medium,
        Recommendation = Recommendation.Review,
        Coverage = 0.75,
        Reasons = [new Reason("github.following-farm", "github", "Follows far more than follow back", score)],
        Findings = [],
        Sources = [new SourceReport("upwork", SourceState.Ok, "The profile was read.", 1, Now)],
        Changes = [],
        NextSteps = ["Ask."],
        PolicyVersion = "1",
        AssessedAt = Now,
    };
}
