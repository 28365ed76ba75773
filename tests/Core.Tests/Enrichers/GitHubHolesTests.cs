using System.Text;
using System.Text.Json.Nodes;
using GigVet.Core.Tests.Support;
using GigVet.Enrichers;
using GigVet.FakeWeb;
using GigVet.Model;
using GigVet.Signals.GitHub;

namespace GigVet.Core.Tests.Enrichers;

/// <summary>An answer may lack a part, with an error that names its place: what is not there was not seen.</summary>
public sealed class GitHubHolesTests
{
    private readonly GitHubLooking _looking = new();

    [Theory]
    [InlineData("user", null)]
    [InlineData("user", "y2018")]
    public async Task A_calendar_year_that_GitHub_left_out_is_no_year_without_work(string part, string? year)
    {
        LeaveOut(part, year);

        var enrichment = await _looking.LookAsync(FakeAccounts.HonestVeteran);

        Assert.Equal(SourceState.Partial, enrichment.State);
        Assert.Contains("left out of its answer", enrichment.Detail, StringComparison.Ordinal);
        Assert.Null(Account(enrichment).Years);
        Assert.NotEmpty(Account(enrichment).Histories!);
    }

    [Fact]
    public async Task Years_that_GitHub_did_not_name_are_not_called_none()
    {
        LeaveOut("repositoryOwner", "contributionsCollection");

        Assert.Null((await _looking.AccountAsync(FakeAccounts.HonestVeteran)).Years);
    }

    [Fact]
    public async Task Histories_that_were_asked_for_and_did_not_come_are_not_called_none()
    {
        LeaveOut("telling", null);
        LeaveOut("others", null);

        var enrichment = await _looking.LookAsync(FakeAccounts.Typical);

        Assert.Null(Account(enrichment).Histories);
        Assert.NotEmpty(Account(enrichment).Years!);
    }

    [Fact]
    public async Task Without_a_commit_to_look_up_no_deeper_look_says_that_nothing_was_copied()
    {
        LeaveOut("telling", null);
        LeaveOut("others", null);
        var first = await _looking.LookAsync(FakeAccounts.Typical);

        Assert.Null(await _looking.DeepenAsync(FakeAccounts.Typical, first, []));
    }

    [Fact]
    public async Task The_calendar_of_an_unchanged_account_shows_the_same_days_weeks_later()
    {
        var first = await _looking.LookAsync(FakeAccounts.Fresh);
        _looking.Web.Now += TimeSpan.FromDays(20);
        _looking.Time.Advance(TimeSpan.FromDays(20));

        var later = Account(await _looking.LookAsync(FakeAccounts.Fresh, first.Memory));

        Assert.Equal(A.Today.AddDays(20), later.ReadAt);
        Assert.Equal(Account(first).Years![^1].Days, later.Years![^1].Days);
        Assert.NotNull(later.LastSleep);
        Assert.Equal(Account(first).LastSleep, later.LastSleep);
    }

    [Fact]
    public async Task Days_that_a_calendar_does_not_show_shift_none_of_the_others()
    {
        var whole = (await _looking.AccountAsync(FakeAccounts.HonestVeteran)).Years![0];
        Alter(data => data["user"]?["y2015"]?["contributionCalendar"]?["weeks"]?.AsArray().RemoveAt(0));

        var holed = (await _looking.AccountAsync(FakeAccounts.HonestVeteran)).Years![0];

        Assert.Equal(whole.Days.Count, holed.Days.Count);
        Assert.Equal(whole.Days.Skip(7), holed.Days.Skip(7));
    }

    private void LeaveOut(string part, string? member) => Alter(data =>
    {
        if (!data.ContainsKey(part))
            return;
        if (member is null)
            data[part] = null;
        else if (data[part] is JsonObject whole && whole.ContainsKey(member))
            whole[member] = null;
        else
            return;

        data["errors"] = new JsonArray(new JsonObject
        {
            ["type"] = "SERVICE_UNAVAILABLE",
            ["message"] = "later",
            ["path"] = new JsonArray(part),
        });
    });

    private void Alter(Action<JsonObject> alter)
    {
        var before = _looking.Web.Alter;
        _looking.Web.Alter = (request, answer) =>
        {
            var altered = before?.Invoke(request, answer) ?? answer;
            if (request.Body is null || altered is not GigVet.Web.WebAnswer.Answered { IsSuccess: true } read)
                return altered;

            var reply = JsonNode.Parse(read.Body.Span)!.AsObject();
            var data = reply["data"]!.AsObject();
            alter(data);
            if (data.Remove("errors", out var errors))
                reply["errors"] = errors;

            return read with { Body = Encoding.UTF8.GetBytes(reply.ToJsonString()) };
        };
    }

    private static GitHubAccount Account(Enrichment enrichment)
        => Assert.IsType<GitHubAccount>(Assert.Single(enrichment.Facts));
}
