using GigVet.Core.Tests.Support;
using GigVet.Model;
using GigVet.Signals.Reviews;

namespace GigVet.Core.Tests.Signals.Reviews;

public sealed class RepeatedTextsTests : SignalTests<RepeatedTexts>
{
    private static readonly string[] Own =
    [
        "He rebuilt our warehouse scanner app and stayed late on launch day.",
        "Clear estimates, weekly demos, no surprises at the end of it.",
        "Our shop loads twice as fast since the checkout was rewritten.",
        "Migrated eleven years of invoices without losing a single cent.",
        "Found the memory leak that three others had given up on.",
        "The report templates finally print right on our old machines.",
    ];

    protected override Dossier Raised => With([.. Own[..2], .. Copies(4)]);

    protected override Dossier Clear => With(Own);

    protected override Dossier NotAvailable => A.Dossier();

    [Theory]
    [InlineData(3, Outcome.Clear)]
    [InlineData(4, Outcome.Raised)]
    public void Three_of_ten_pairs_are_chance_and_six_of_fifteen_are_not(int copies, Outcome expected)
    {
        // 3 copies among 6: 3 of 15 pairs; 4 copies: 6 of 15.
        Assert.Equal(expected, OutcomeFor(With([.. Own[..(6 - copies)], .. Copies(copies)])));
    }

    [Fact]
    public void Short_praise_is_everybodys()
        => Assert.False(Signal.Evaluate(With([.. Enumerable.Repeat("Great work, thank you!", 20)])).Applicable);

    [Fact]
    public void One_client_may_repeat_oneself()
        => Assert.False(Signal.Evaluate(AProfile.Reviewed(
            [.. Copies(6).Select((text, place) => AProfile.Review(place, text, "client-1"))])).Applicable);

    [Fact]
    public void Languages_and_scripts_are_read_alike()
        => Assert.Equal(Outcome.Raised, OutcomeFor(With(
            [.. Enumerable.Repeat("Отличная работа над нашим складом, сроки соблюдены полностью, спасибо", 6)])));

    private static IEnumerable<string> Copies(int count)
        => Enumerable.Range(0, count).Select(n => $"Very professional and fast delivery, will hire again for sure {n}");

    private static Dossier With(IReadOnlyList<string> texts)
        => AProfile.Reviewed([.. texts.Select((text, place) => AProfile.Review(place * 20, text, $"client-{place}"))]);
}
