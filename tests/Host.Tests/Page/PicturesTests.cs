using System.Text.Json;
using GigVet.FakeWeb;
using GigVet.Host.Tests.Support;
using GigVet.TestSupport;
using Microsoft.Playwright;

namespace GigVet.Host.Tests.Page;

/// <summary>The pictures that README shows are taken of the page: <c>UPDATE_DOCS=1 dotnet test</c> takes them anew.</summary>
[Collection(PageCollection.Name)]
public sealed class PicturesTests(PageService service)
{
    private const int MostBytes = 60 * 1024;
    private const string Profile = "https://www.upwork.com/freelancers/~01b7e1d4c8a2f95036";

    private static readonly string[] People =
        ["Mira Kessler", "Jon Arden", "Tova Lind", "Petra Novotná", "Sam Okoro", "Luca Ferri", "Nadia Brandt", "عمر الخطيب"];

    [Fact]
    public async Task The_pictures_are_small_and_README_shows_them()
    {
        var key = await service.KeyAsync("quayside");
        using var http = service.Client(key);
        var saved = await File.ReadAllTextAsync(Repository.Folder("functions", "Cli", "Samples", "two-names", "upwork.html"), TestContext.Current.CancellationToken);
        var assessment = await http.VetAsync(
            JsonSerializer.Serialize(new { profile = Profile, github = FakeAccounts.BoughtAndDormant, captures = new[] { new { url = Profile, content = saved } } }),
            TestContext.Current.CancellationToken);
        await using var visit = await service.OpenAsync(key, new() { ViewportSize = new() { Width = 560, Height = 660 } });
        await visit.AnswerAsync("/roster?limit=200", Invented.Roster(People.Length, place => People[place]));

        await visit.GoAsync("vet");
        await visit.Page.FillAsync("#paste", $"{Profile}\nMy account was closed. Can I use yours? I pay 500 dollars every month.");
        await TakeAsync(visit, "vet.png");
        await visit.GoAsync("assessment/" + assessment.GetProperty("id").GetString());
        await TakeAsync(visit, "report.png");
        await visit.GoAsync("roster");
        await TakeAsync(visit, "roster.png");
    }

    private static async Task TakeAsync(Visit visit, string name)
    {
        // At three quarters of its size the sum is in the picture too.
        await visit.Page.EvaluateAsync("() => { document.documentElement.style.fontSize = '75%'; }");
        var picture = await visit.Page.ScreenshotAsync(new() { Animations = ScreenshotAnimations.Disabled });
        var path = Repository.Folder("functions", "Host", name);
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") is "1")
            await File.WriteAllBytesAsync(path, picture, TestContext.Current.CancellationToken);

        Assert.InRange(picture.Length, 1, MostBytes);
        Assert.InRange(new FileInfo(path).Length, 1, MostBytes);
        Assert.Contains($"](functions/Host/{name})", await File.ReadAllTextAsync(Repository.Folder("README.md"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
