using System.Text;
using GigVet.Core.Tests.Platforms.Interfaces;
using GigVet.Core.Tests.Support;
using GigVet.FakeWeb.Profiles;
using GigVet.Model;
using GigVet.Platforms;
using GigVet.Web;
using Capture = GigVet.Model.Capture;

namespace GigVet.Core.Tests.Platforms;

/// <summary>What one door of a platform gave of an invented person, each value compared with what the page showed.</summary>
/// <param name="Grades">For each field that was read: how surely, by layout.</param>
internal sealed record DoorReading(string Platform, Door Door, bool IsText, IReadOnlyDictionary<string, string> Grades)
{
    /// <summary>As long as there are layouts.</summary>
    private const char Unread = '–';

    private static readonly Dictionary<string, Func<FetchResult.Found, InventedProfile, bool>> Shown = new(StringComparer.Ordinal)
    {
        ["name"] = (found, shown) => found.Profile.DisplayName == shown.Name,
        ["headline"] = (found, shown) => found.Profile.Headline == shown.Headline,
        ["overview"] = (found, shown) => found.Profile.Overview == shown.Overview,
        ["country"] = (found, shown) => found.Profile.Location == shown.Country || found.Profile.Location == $"{shown.City}, {shown.Country}",
        ["date of joining"] = (found, shown) => found.Profile.JoinedAt == new DateTimeOffset(shown.Joined, default, TimeSpan.Zero),
        ["skills"] = (found, shown) => found.Profile.Skills!.SequenceEqual(shown.Skills, StringComparer.Ordinal),
        ["rating"] = (found, shown) => found.Profile.Reputation!.Rating == shown.Rating,
        ["number of reviews"] = (found, shown) => found.Profile.Reputation!.Reviews == shown.ReviewCount,
        ["hourly rate"] = (found, shown) => found.Profile.HourlyRate == new Money(shown.Rate, "USD"),
        ["completed jobs"] = (found, shown) => found.Profile.Reputation!.CompletedJobs == shown.Completed,
        ["account id"] = (found, shown) => found.Profile.AccountId == shown.AccountId,
        ["identity check"] = (found, shown) => found.Profile.IdentityVerified == shown.Verified,
        ["reviews"] = (found, shown) => found.Profile.Reviews!.Select(review => review.Text).SequenceEqual(shown.Reviews.Select(review => review.Text), StringComparer.Ordinal),
        ["photo"] = (found, shown) => found.Profile.Photo!.AbsoluteUri.EndsWith(shown.AccountId, StringComparison.Ordinal),
        ["work history"] = (found, _) => found.Profile.WorkHistory is [{ Employer: "Sandmeer Logistik" }],
        ["languages"] = (found, shown) => found.Shown.Languages.SequenceEqual(shown.Languages.Select(language => new ClaimedLanguage(language.Code, language.Level))),
        ["education"] = (found, _) => found.Shown.Education is ["logistics, BSC, Invented School, 2012"],
        ["marks"] = (found, _) => found.Shown.Marks is ["not pro", "highly responsive", "not on vacation"],
        ["packages"] = (found, _) => found.Shown.Packages is ["Basic (495 USD in 72 hours)", "Standard (995 USD in 96 hours)"],
        ["reviewers' countries"] = (found, _) => found.Shown.ReviewersFrom is ["Estonia (2)"],
        ["totals"] = (found, shown) => found.Shown.Totals.SequenceEqual(["10K+ USD earnings", $"{shown.Completed} jobs", "1,340 hours"], StringComparer.Ordinal)
            && found.Profile.Reputation!.HoursWorked == 1_340,
    };

    /// <summary>Every field that a page of the fake platforms can show.</summary>
    public static IEnumerable<string> Fields => Shown.Keys;

    public static async Task<DoorReading> OfPagesAsync(IPlatform platform, Door door)
    {
        var shown = InventedProfile.On(platform.Name, "mira-kessler");
        var readings = new List<IReadOnlyList<ReadField>>();
        foreach (var layout in Enum.GetValues<PageLayout>())
            readings.Add(await ReadAsync(platform, shown, ProfilePageMaker.Html(shown, layout), door is Door.Capture ? "text/html" : null));

        return new DoorReading(platform.Name, door, IsText: false, GradesOf(readings));
    }

    /// <summary>What the interface gives of an invented account; the tests of the interface compare its values.</summary>
    public static async Task<DoorReading> OfInterfaceAsync(IPlatform platform, string handle)
    {
        var result = await platform.FetchAsync(handle, new ApiWeb(), TestContext.Current.CancellationToken);
        var fields = ReadField.Of(Assert.IsType<FetchResult.Found>(result));
        return new DoorReading(platform.Name, Door.Api, IsText: false, fields.ToDictionary(field => field.Name, _ => "S", StringComparer.Ordinal));
    }

    /// <summary>Lines as they are left when a page is copied or printed.</summary>
    public static async Task<DoorReading> OfTextAsync(IPlatform platform)
    {
        var shown = InventedProfile.On(platform.Name, "mira-kessler");
        string[] lines = [shown.Name, shown.Headline, "From: Lithuania", "Member since Apr 11, 2019", "4.8 (116 reviews)", "184 completed jobs", "$45/hr", "ID Verified", shown.Overview];
        return new DoorReading(
            platform.Name, Door.Capture, IsText: true, GradesOf([await ReadAsync(platform, shown, string.Join('\n', lines), "text/plain")]));
    }

    private static Dictionary<string, string> GradesOf(IReadOnlyList<IReadOnlyList<ReadField>> readings) => readings
        .SelectMany(fields => fields.Select(field => field.Name))
        .Distinct(StringComparer.Ordinal)
        .ToDictionary(
            name => name,
            name => string.Join(' ', readings.Select(fields => fields.FirstOrDefault(field => field.Name == name) is { } field ? Letter(field) : Unread)),
            StringComparer.Ordinal);

    private static char Letter(ReadField field) => field.Sure is { } sure ? sure.ToString()[0] : 'O';

    private static async Task<IReadOnlyList<ReadField>> ReadAsync(IPlatform platform, InventedProfile shown, string content, string? captured)
    {
        var stub = new StubWeb().Answer(shown.Url.AbsoluteUri, request => new WebAnswer.Answered(
            request.Url, 200, Encoding.UTF8.GetBytes(content), "text/html; charset=utf-8", new Dictionary<string, string>(StringComparer.Ordinal), A.Today));
        var request = captured is null ? A.Request() : A.Request() with { Captures = [new Capture(shown.Url, captured, content, A.Today)] };
        var look = new ProfileLook(shown.Handle, shown.Url, new SourceWeb(stub, request, maximumRequests: 5))
        {
            // Leaves the interface of a platform that has one out of it.
            IsCaptured = true,
        };
        if (await platform.FetchAsync(look, TestContext.Current.CancellationToken) is not FetchResult.Found found)
            return [];

        var fields = ReadField.Of(found);
        foreach (var field in fields)
            Assert.True(Shown.TryGetValue(field.Name, out var isShown) && isShown(found, shown), $"{platform.Name}: {field.Name} is not what the page shows.");

        return fields;
    }
}
