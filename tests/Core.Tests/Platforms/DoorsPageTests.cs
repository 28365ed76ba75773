using System.Globalization;
using System.Text;
using GigVet.Core.Tests.Platforms.Interfaces;
using GigVet.Core.Tests.Platforms.Pages;
using GigVet.FakeWeb.Interfaces;
using GigVet.Platforms;
using GigVet.TestSupport;

namespace GigVet.Core.Tests.Platforms;

/// <summary>The page that says what each platform gives through each of its doors; a value that is not what was shown fails it.</summary>
public sealed class DoorsPageTests
{
    private const string OfPages = "PagePlatformTests.Every_layout_in_every_language_gives_what_the_page_shows";
    private const string OfDoors = "PageDoorTests.What_the_page_shows_is_said_with_what_to_do";
    private const string OfSaved = "CaptureDoorTests.A_saved_page_and_a_web_archive_are_read_like_the_page";
    private const string OfText = "CaptureDoorTests.Pasted_text_and_a_print_out_are_read_by_their_labels";

    /// <summary>What was read of real data, which lies beside the checkouts of its finders only.</summary>
    private static readonly Dictionary<string, (string Of, string Test)> Real = new(StringComparer.Ordinal)
    {
        ["upwork"] = ("a page captured in 2021", "UpworkTests.Reads_the_page_that_was_captured_in_2021"),
        ["fiverr"] = ("the state of a gig page of July 2026", "FiverrTests.The_real_state_of_2026_gives_the_fields_that_are_to_be_trusted"),
        ["guru"] = ("cards of a list, as text", "PastedCardsTests.The_real_guru_list_gives_every_card_its_own_fields"),
        ["peopleperhour"] = ("cards of a list, as text", "PastedCardsTests.The_real_peopleperhour_list_gives_every_card_its_own_fields"),
    };

    /// <summary>The tests of each interface, on invented and on real answers.</summary>
    private static readonly Dictionary<string, (string Invented, string Of, string Test)> Interfaces = new(StringComparer.Ordinal)
    {
        ["freelancer"] = (
            "FreelancerApiTests.Reads_the_account_and_its_reviews_without_a_token",
            "answers of the interface of 2026",
            "FreelancerAnswersTests.The_answer_about_one_account_gives_every_field_that_its_finders_name"),
        ["upwork"] = (
            "UpworkGraphTests.Reads_the_fields_of_the_published_schema",
            "no answer of the interface is known; a body that others wrote after its schema",
            "UpworkGraphTests.A_body_written_after_the_published_schema_gives_its_fields"),
    };

    private static IReadOnlyList<IPlatform> Platforms =>
        [.. PageLooks.Platforms.Append<IPlatform>(new Upwork()).OrderBy(platform => platform.Name, StringComparer.Ordinal)];

    [Fact]
    public async Task Platforms_page_is_up_to_date()
    {
        var path = Repository.Folder("functions", "Core", "Platforms", "README.md");
        var expected = await PageAsync();
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") is "1")
            await File.WriteAllTextAsync(path, expected, TestContext.Current.CancellationToken);

        Assert.Equal(expected, await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Every_test_that_is_named_as_evidence_exists() => Assert.All(
        [OfPages, OfDoors, OfSaved, OfText, .. Real.Values.Select(real => real.Test), .. Interfaces.Values.SelectMany(tests => new[] { tests.Invented, tests.Test })],
        test =>
        {
            var file = Assert.Single(Directory.EnumerateFiles(
                Repository.Folder("tests"), test.Split('.')[0] + ".cs", SearchOption.AllDirectories));
            Assert.Contains($" {test.Split('.')[1]}(", File.ReadAllText(file), StringComparison.Ordinal);
        });

    private static async Task<string> PageAsync()
    {
        var page = new StringBuilder("""
            # Platforms

            Written by `UPDATE_DOCS=1 dotnet test` from what the readers make of invented pages; change a reader, not this page. A value that
            is not what the page shows, or is shown of somebody else, fails the test that writes this.

            How sure a value is: **S**tructured (data with a name of its own), **L**abelled (beside words that name it), **G**uessed, **O** (read by
            rules of the platform's own page, which do not grade themselves), – not read. One letter for each layout of the fake platforms: a page with
            the state of its scripts, one with linked data, one with labels only, the last also in German and Spanish. Platforms with a star were
            also held against something of their own, which the last table names; of the others only the general reader is known to work, and
            their real pages may give less. The report of each vetting says what was read, and how surely.


            """);
        Append(page, "The interface", await Task.WhenAll(
            DoorReading.OfInterfaceAsync(new Freelancer(), "mira_kessler"),
            DoorReading.OfInterfaceAsync(new Upwork(ApiWeb.Settings("Upwork", "a-token-of-the-tests")), FakeUpworkApi.Key)));
        foreach (var (door, words) in new[] { (Door.Page, "The public page"), (Door.Capture, "A saved page or web archive") })
            Append(page, words, await Task.WhenAll(Platforms.Select(platform => DoorReading.OfPagesAsync(platform, door))));

        Append(page, "Pasted text or a print-out", await Task.WhenAll(Platforms.Select(DoorReading.OfTextAsync)));
        AppendEvidence(page);
        return page.ToString();
    }

    private static void Append(StringBuilder page, string words, IReadOnlyList<DoorReading> readings)
    {
        page.Append(CultureInfo.InvariantCulture, $"## {words}\n\n| | {string.Join(" | ", readings.Select(reading => IsHeld(reading) ? $"{reading.Platform} ★" : reading.Platform))} |\n")
            .Append(CultureInfo.InvariantCulture, $"|---|{string.Concat(readings.Select(_ => "---|"))}\n");
        foreach (var field in DoorReading.Fields.Concat(readings.SelectMany(reading => reading.Grades.Keys)).Distinct(StringComparer.Ordinal).Where(field => readings.Any(reading => reading.Grades.ContainsKey(field))))
        {
            page.Append(
                CultureInfo.InvariantCulture, $"| {field} | {string.Join(" | ", readings.Select(reading => reading.Grades.GetValueOrDefault(field, "–")))} |\n");
        }

        page.Append('\n');
    }

    /// <summary>Whether the door was held against something real of the platform.</summary>
    private static bool IsHeld(DoorReading reading) => reading.Door is Door.Api ? reading.Platform is "freelancer" : Real.ContainsKey(reading.Platform);

    private static void AppendEvidence(StringBuilder page)
    {
        page.Append("## Evidence\n\n| platform | doors, in this order | on invented pages | on real data |\n|---|---|---|---|\n");
        foreach (var platform in Platforms)
        {
            string[] invented = platform is PagePlatform ? [OfPages, OfDoors, OfSaved, OfText] : ["UpworkTests.Reads_what_the_page_shows", OfDoors, OfSaved];
            var real = Real.TryGetValue(platform.Name, out var evidence) ? $"{evidence.Of}: `{evidence.Test}`" : "of its pages none: the general reader only";
            if (Interfaces.TryGetValue(platform.Name, out var tests))
                (invented, real) = ([tests.Invented, .. invented], $"{tests.Of}: `{tests.Test}`<br>{real}");

            page.Append(
                CultureInfo.InvariantCulture,
                $"| {platform.Name} | {string.Join(", ", platform.Doors.Select(door => door.ToString().ToLowerInvariant()))} | {string.Join("<br>", invented.Select(test => $"`{test}`"))} | {real} |\n");
        }
    }
}
