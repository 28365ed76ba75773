using GigVet.Core.Tests.Support;
using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Signals.Access;
using GigVet.Watchlists;

namespace GigVet.Core.Tests.Signals.Access;

public sealed class ListedIpTests : SignalTests<ListedIp>
{
    private static readonly ListedEntry Line = Listed.Person() with
    {
        Identifiers = [new(IdentifierKind.Ip, "192.0.2.66"), new(IdentifierKind.Ip, "2001:DB8:0:0::66")],
    };

    protected override Dossier Raised => From("192.0.2.66");

    protected override Dossier Clear => From("192.0.2.67");

    protected override Dossier NotAvailable => From("192.0.2.66", daysOld: 91);

    [Fact]
    public void One_address_counts_however_it_is_spelled()
        => Assert.Equal(Outcome.Raised, OutcomeFor(From("2001:db8::66")));

    [Theory]
    [InlineData(90, Outcome.Raised)]
    [InlineData(91, Outcome.NotAvailable)]
    public void An_old_list_is_not_used(int days, Outcome expected) => Assert.Equal(expected, OutcomeFor(From("192.0.2.66", days)));

    [Fact]
    public void Official_lists_hold_no_such_thing()
        => Assert.False(Signal.Evaluate(A.Dossier(Request("192.0.2.66"), Listed.Official(Line))).Applicable);

    private static Dossier From(string ip, int daysOld = 2)
    {
        var list = Listed.Own(Line).Snapshot;
        var written = DateOnly.FromDateTime(A.Today.UtcDateTime).AddDays(-daysOld);
        return A.Dossier(Request(ip), new WatchlistsInForce(list with
        {
            Lists = [.. list.Lists.Select(one => one with { State = one.State! with { Published = written } })],
        }));
    }

    private static VetRequest Request(string ip)
        => A.Request() with { Observations = new Observations { SignIns = [new SignIn("192.0.2.1", A.Today), new SignIn(ip, A.Today)] } };
}
