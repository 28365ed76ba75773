using GigVet.Alerts;
using GigVet.Model;

namespace GigVet.Storage.Tests.Alerts;

public sealed class DisputeTests(StorageFixture storage)
{
    private const string Code = "github.copied-history";

    private readonly string _customer = Some.Customer();
    private readonly SilenceTable _silences = new(storage.Tables);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_disputed_finding_is_not_told_until_a_person_has_answered()
    {
        var assessments = Some.Assessments(storage.Tables);
        await assessments.SaveAsync(_customer, Some.Now, Some.Assessment(score: 0) with { Band = RiskBand.Low, Reasons = [] }, Occasion.Sweep, Stop);
        await _silences.FreezeAsync(_customer, Some.Contractor, Dispute("lnk_1"), Stop);

        Assert.Null(await assessments.SaveAsync(_customer, Some.Now.AddHours(1), Strong(Some.Now.AddHours(1)), Occasion.Sweep, Stop));
        await _silences.ThawAsync(_customer, Some.Contractor, [], Some.Now.AddHours(2), Stop);
        var told = await assessments.SaveAsync(_customer, Some.Now.AddHours(3), Strong(Some.Now.AddHours(3)), Occasion.Sweep, Stop);

        Assert.Contains(told!.Causes, cause => cause.Subject == Code);
    }

    [Fact]
    public async Task Nobody_answering_it_is_told_when_the_time_is_over()
    {
        var assessments = Some.Assessments(storage.Tables);
        await assessments.SaveAsync(_customer, Some.Now, Some.Assessment(score: 0) with { Band = RiskBand.Low, Reasons = [] }, Occasion.Sweep, Stop);
        await _silences.FreezeAsync(_customer, Some.Contractor, Dispute("lnk_1"), Stop);

        Assert.Null(await assessments.SaveAsync(_customer, Some.Now.AddDays(13), Strong(Some.Now.AddDays(13)), Occasion.Sweep, Stop));
        Assert.NotNull(await assessments.SaveAsync(_customer, Some.Now.AddDays(14), Strong(Some.Now.AddDays(14)), Occasion.Sweep, Stop));
    }

    [Fact]
    public async Task Disputing_again_by_the_same_link_makes_it_no_longer_and_does_not_begin_again_after_an_answer()
    {
        await Some.AssessAsync(storage.Tables, _customer);
        await _silences.FreezeAsync(_customer, Some.Contractor, Dispute("lnk_1"), Stop);
        await _silences.FreezeAsync(_customer, Some.Contractor, Dispute("lnk_1") with { Until = Some.Now.AddDays(300) }, Stop);
        Assert.Equal(Some.Now.AddDays(14), Assert.Single(await ListAsync()).Until);

        await _silences.ThawAsync(_customer, Some.Contractor, [Code], Some.Now.AddDays(1), Stop);
        await _silences.FreezeAsync(_customer, Some.Contractor, Dispute("lnk_1"), Stop);
        Assert.True(Assert.Single(await ListAsync()).IsOver(Some.Now.AddDays(1)));
    }

    [Fact]
    public async Task What_the_customer_explained_stays_explained_whatever_becomes_of_the_dispute()
    {
        await Some.AssessAsync(storage.Tables, _customer);
        await _silences.SaveAsync(_customer, Some.Contractor, new Silence(Code, Some.Now.AddDays(90), "Works for us.", Some.Now), Stop);
        await _silences.FreezeAsync(_customer, Some.Contractor, Dispute("lnk_1"), Stop);
        await _silences.ThawAsync(_customer, Some.Contractor, [], Some.Now.AddDays(1), Stop);

        Assert.Equal(Some.Now.AddDays(90), Assert.Single(await ListAsync(), silence => silence.DisputedBy is null).Until);
    }

    [Fact]
    public async Task An_answer_to_one_finding_leaves_the_others_disputed()
    {
        await Some.AssessAsync(storage.Tables, _customer);
        await _silences.FreezeAsync(_customer, Some.Contractor, Dispute("lnk_1"), Stop);
        await _silences.FreezeAsync(_customer, Some.Contractor, Dispute("lnk_1") with { Finding = "portfolio.dead-projects" }, Stop);

        await _silences.ThawAsync(_customer, Some.Contractor, ["portfolio.dead-projects"], Some.Now.AddDays(1), Stop);

        Assert.Equal(Code, Assert.Single(await ListAsync(), silence => !silence.IsOver(Some.Now.AddDays(1))).Finding);
    }

    private static Silence Dispute(string link) => new(Code, Some.Now.AddDays(14), "Disputed.", Some.Now) { DisputedBy = link };

    private static Assessment Strong(DateTimeOffset at) => Some.Assessment(score: 45) with
    {
        Band = RiskBand.High,
        AssessedAt = at,
        Reasons = [new Reason(Code, "github", "Shows somebody else's repository as own work", 45)],
        Findings =
        [
            new Finding
            {
                Code = Code,
                Family = "github",
                Outcome = Outcome.Raised,
                Strength = Strength.Strong,
                Message = "A repository holds another's history.",
                Evidence = [new Evidence("The same commits.", new Uri("https://github.com/mira/shop"), at)],
                FalsePositives = "Forks by push.",
                NextStep = "Ask.",
                Applicable = true,
            },
        ],
    };

    private Task<IReadOnlyList<Silence>> ListAsync() => _silences.ListAsync(_customer, Some.Contractor, Stop);
}
