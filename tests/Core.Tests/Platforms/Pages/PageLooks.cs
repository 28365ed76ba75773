using System.Text;
using GigVet.Core.Tests.Support;
using GigVet.FakeWeb.Profiles;
using GigVet.Model;
using GigVet.Platforms;
using GigVet.Web;

namespace GigVet.Core.Tests.Platforms.Pages;

/// <summary>Reads a body as the profile of an invented freelancer, as fetched or as saved by the customer.</summary>
internal static class PageLooks
{
    public static readonly IReadOnlyList<PagePlatform> Platforms =
        [new Fiverr(), new Freelancer(), new Guru(), new PeoplePerHour(), new Toptal(), new Contra()];

    public static IEnumerable<string> Names => Platforms.Select(platform => platform.Name);

    public static InventedProfile Profile(string platform) => InventedProfile.Everywhere.Single(profile => profile.Platform == platform);

    public static IPlatform Platform(string name) => Platforms.Single(platform => platform.Name == name);

    public static Task<FetchResult> FetchAsync(string platform, string html, bool captured = false, string contentType = "text/html")
        => FetchAsync(platform, Profile(platform).Handle, Encoding.UTF8.GetBytes(html), captured, contentType);

    public static Task<FetchResult> FetchAsync(string platform, string handle, byte[] body, bool captured = false, string contentType = "text/html", int status = 200)
        => Platform(platform).FetchAsync(
            new ProfileLook(handle, Platform(platform).UrlOf(handle), new Answer(body, contentType, captured, status))
            {
                // Of a platform with an interface too, only the page is looked at here.
                IsCaptured = true,
            },
            TestContext.Current.CancellationToken);

    public static async Task<ContractorProfile> ProfileAsync(string platform, string html)
        => Assert.IsType<FetchResult.Found>(await FetchAsync(platform, html)).Profile;

    private sealed class Answer(byte[] body, string contentType, bool captured, int status) : IWeb
    {
        public Task<WebAnswer> SendAsync(WebRequest request, CancellationToken cancellationToken) => Task.FromResult<WebAnswer>(
            new WebAnswer.Answered(
                request.Url, status, body, contentType + "; charset=utf-8", new Dictionary<string, string>(StringComparer.Ordinal), A.Today, captured));
    }
}
