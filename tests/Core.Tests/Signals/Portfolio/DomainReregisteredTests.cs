using GigVet.Core.Tests.Support;
using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Signals.Portfolio;

namespace GigVet.Core.Tests.Signals.Portfolio;

public sealed class DomainReregisteredTests : SignalTests<DomainReregistered>
{
    protected override Dossier Raised => A.Dossier(Record(A.Today.AddDays(-3)), Earlier.Before());

    protected override Dossier Clear => A.Dossier(Record(A.Today.AddYears(-6)), Earlier.Before());

    protected override Dossier NotAvailable => A.Dossier(Earlier.Before());

    [Theory]
    [InlineData(1, Outcome.Clear)]
    [InlineData(2, Outcome.Clear)]
    [InlineData(3, Outcome.Raised)]
    public void A_date_that_a_registry_corrects_is_no_new_registration(int daysLater, Outcome expected)
        => Assert.Equal(expected, OutcomeFor(A.Dossier(Record(A.Today.AddYears(-6).AddDays(daysLater)), Earlier.Before())));

    [Fact]
    public void It_stands_for_a_month_also_where_the_registry_is_silent_then()
    {
        var before = Earlier.Seen() with { Recent = [new DatedChange("domain", A.Today.AddDays(-20), "kessler.example 2026-05-10")] };

        Assert.Equal(Outcome.Raised, OutcomeFor(A.Dossier(Earlier.Before(before))));
    }

    private static DomainRecord Record(DateTimeOffset registered) => new()
    {
        Domain = "kessler.example",
        RegisteredAt = registered,
        Source = new Uri("https://rdap.example/domain/kessler.example"),
        ReadAt = A.Today,
    };
}
