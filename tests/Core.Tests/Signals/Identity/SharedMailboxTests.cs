using GigVet.Core.Tests.Support;
using GigVet.Model;
using GigVet.Signals.Identity;
using GigVet.Vetting.Neighbours;

namespace GigVet.Core.Tests.Signals.Identity;

public sealed class SharedMailboxTests : SignalTests<SharedMailbox>
{
    private static readonly Claims Reachable = new() { Name = "Mira Kessler", Email = "studio.kessler@mail.example" };

    protected override Dossier Raised => A.Dossier(Reachable, Beside.Mark(MarkKind.Mailbox));

    protected override Dossier Clear => A.Dossier(Reachable, Beside.Nobody());

    protected override Dossier NotAvailable => A.Dossier(Beside.Nobody());

    [Fact]
    public void A_common_agency_explains_it()
        => Assert.Equal(Outcome.Clear, OutcomeFor(A.Dossier(
            Reachable with { Agency = new Agency("Sandmeer", null) }, Beside.Mark(MarkKind.Mailbox, agency: "Sandmeer"))));

    [Fact]
    public void The_same_person_on_two_platforms_is_no_finding()
        => Assert.Equal(Outcome.Clear, OutcomeFor(A.Dossier(Reachable, Beside.Mark(MarkKind.Mailbox, name: "Mira K."))));

    [Fact]
    public void Does_not_apply_where_nothing_is_remembered()
        => Assert.False(Signal.Evaluate(A.Dossier(Reachable)).Applicable);

    [Theory]
    [InlineData("mirakessler@gmail.com", 1)]
    [InlineData("mira.kessler@gmail.com", 0)]
    [InlineData("other@mail.example", 0)]
    public async Task Spellings_of_one_mailbox_meet_and_another_customers_never(string address, int expected)
    {
        // One letter more is another mailbox; dots and tags are not.
        var index = new MemoryIndex();
        var check = new NeighbourCheck(index, new MemoryKeys());
        await CheckAsync(check, "c1", 1, expected == 1 ? "Mira.Kessler+jobs@googlemail.com" : "miraa.kessler@gmail.com");

        Assert.Equal(expected, (await CheckAsync(check, "c1", 2, address)).Marks.Count);
        Assert.Empty((await CheckAsync(check, "c2", 2, address)).Marks);
    }

    private static async Task<Neighbourhood> CheckAsync(NeighbourCheck check, string customer, int person, string address)
    {
        var dossier = A.Dossier(
            A.Profile() with { Contractor = new("upwork", $"~{person}") }, A.Request() with { Claims = new Claims { Email = address } });
        return (Neighbourhood)(await check.CheckAsync(customer, dossier, TestContext.Current.CancellationToken)).Single();
    }
}
