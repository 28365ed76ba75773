using GigVet.Canaries;
using GigVet.Core.Tests.Support;
using GigVet.Platforms;
using GigVet.Platforms.Reading;

namespace GigVet.Core.Tests.Canaries;

public sealed class ConnectorJudgeTests
{
    private static readonly string[] Fields = ["name", "headline", "overview", "country", "date of joining", "skills", "rating", "hourly rate"];

    private static readonly DateTimeOffset FirstWeek = A.Today;
    private static readonly DateTimeOffset SecondWeek = A.Today.AddDays(7);
    private static readonly DateTimeOffset ThirdWeek = A.Today.AddDays(14);

    [Fact]
    public void What_is_read_as_before_stands()
    {
        var state = Weeks([Read("mira")], [Read("mira")]);

        Assert.Equal((ConnectorOutcome.Ok, null, SecondWeek), (state.Outcome, state.BrokenSince, state.CheckedAt));
        Assert.Empty(state.Missing);
        Assert.Equal(SecondWeek, Assert.Single(state.Canaries).LastGoodAt);
    }

    [Fact]
    public void One_field_less_is_a_person_who_took_it_off()
    {
        var state = Weeks([Read("mira")], [Read("mira", without: ["hourly rate"])]);

        Assert.Equal(ConnectorOutcome.Ok, state.Outcome);
        Assert.Equal(Fields.Length - 1, state.Canaries[0].LastGood.Count);
    }

    [Theory]
    [InlineData("name")]
    [InlineData("rating", "hourly rate")]
    public void The_name_or_a_fifth_of_the_fields_less_is_another_layout(params string[] lost)
    {
        var state = Weeks([Read("mira")], [Read("mira", without: lost)]);

        Assert.Equal((ConnectorOutcome.Broken, SecondWeek), (state.Outcome, state.BrokenSince));
        Assert.Equal(lost, state.Missing);
        Assert.Equal((Fields.Length, FirstWeek), (state.Canaries[0].LastGood.Count, state.Canaries[0].LastGoodAt));
    }

    [Fact]
    public void What_all_lose_at_once_is_another_layout_although_it_is_one_field()
    {
        var state = Weeks([Read("mira"), Read("jonas")], [Read("mira", without: ["skills"]), Read("jonas", without: ["skills"])]);

        Assert.Equal(ConnectorOutcome.Broken, state.Outcome);
        Assert.Equal(["skills"], state.Missing);
    }

    [Fact]
    public void One_of_three_who_shows_much_less_is_a_person()
        => Assert.Equal(
            ConnectorOutcome.Ok,
            Weeks([Read("mira"), Read("jonas"), Read("nora")], [Read("mira", without: ["skills", "rating"]), Read("jonas"), Read("nora")]).Outcome);

    [Fact]
    public void Fields_that_are_only_guessed_now_are_another_layout()
    {
        var state = Weeks([Read("mira")], [Read("mira", Sureness.Guessed)]);

        Assert.Equal(ConnectorOutcome.Broken, state.Outcome);
        Assert.Contains("headline (less sure)", state.Missing, StringComparer.Ordinal);
        Assert.Equal(ConnectorOutcome.Broken, Weeks([Read("mira")], [Read("mira", Sureness.Labelled)]).Outcome);
    }

    [Fact]
    public void A_page_that_is_not_understood_is_another_layout_also_at_the_first_look()
    {
        Assert.Equal(["name"], Weeks([Of("mira", CanaryOutcome.Unreadable)]).Missing);
        Assert.Equal(Fields, Weeks([Read("mira")], [Of("mira", CanaryOutcome.Unreadable)]).Missing);
    }

    [Theory]
    [InlineData(CanaryOutcome.Blocked, ConnectorOutcome.Blocked)]
    [InlineData(CanaryOutcome.Failed, ConnectorOutcome.Failed)]
    [InlineData(CanaryOutcome.Gone, ConnectorOutcome.Gone)]
    public void A_wall_silence_and_an_account_that_is_gone_break_nothing_and_heal_nothing(CanaryOutcome now, ConnectorOutcome outcome)
    {
        var whole = Weeks([Read("mira")], [Of("mira", now)]);
        Assert.Equal((outcome, null), (whole.Outcome, whole.BrokenSince));
        Assert.Equal(Fields.Length, whole.Canaries[0].LastGood.Count);

        var broken = Weeks([Read("mira")], [Of("mira", CanaryOutcome.Unreadable)], [Of("mira", now)]);
        Assert.Equal((outcome, SecondWeek), (broken.Outcome, broken.BrokenSince));
        Assert.Equal(Fields, broken.Missing);
    }

    [Fact]
    public void A_break_keeps_its_first_day_and_a_good_reading_heals_it()
    {
        var broken = Weeks([Read("mira")], [Read("mira", without: ["name"])], [Read("mira", without: ["name"])]);
        Assert.Equal(SecondWeek, broken.BrokenSince);

        var healed = Weeks([Read("mira")], [Read("mira", without: ["name"])], [Read("mira")]);
        Assert.Equal((ConnectorOutcome.Ok, null, ThirdWeek), (healed.Outcome, healed.BrokenSince, healed.Canaries[0].LastGoodAt));
        Assert.Empty(healed.Missing);
    }

    [Fact]
    public void Another_profile_starts_anew()
        => Assert.Equal(ConnectorOutcome.Ok, Weeks([Read("mira")], [Read("mira", without: ["name"])], [Read("jonas", without: ["rating"])]).Outcome);

    private static ConnectorState Weeks(params IReadOnlyList<CanaryReading>[] weeks)
    {
        ConnectorState? state = null;
        foreach (var (week, readings) in weeks.Index())
            state = ConnectorJudge.Judge(state, "guru", readings, A.Today.AddDays(7 * week));

        return state!;
    }

    private static CanaryReading Read(string handle, params string[] without) => Read(handle, Sureness.Structured, without);

    private static CanaryReading Read(string handle, Sureness sure, params string[] without)
        => new(handle, CanaryOutcome.Read, [.. Fields.Except(without, StringComparer.Ordinal).Select(name => new ReadField(name, sure))]);

    private static CanaryReading Of(string handle, CanaryOutcome outcome) => new(handle, outcome, []);
}
