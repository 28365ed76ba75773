using GigVet.Web;
using Microsoft.Extensions.Options;

namespace GigVet.Platforms;

/// <summary>
/// Asks for a platform's pages where <see cref="PlatformOptions"/> say, and answers under their public addresses: whoever
/// asks knows no other ones. Captures have been looked for before, and the way out beyond heeds the rules of the place asked.
/// </summary>
public sealed class MirroredWeb(IWeb inner, IOptions<PlatformOptions> options, IEnumerable<IPlatform> platforms) : IWeb
{
    private readonly (string Site, PlatformSettings Settings)[] _moved =
    [
        .. platforms.Where(platform => platform.Site is not null && options.Value[platform.Name].BaseUrl is not null)
            .Select(platform => (platform.Site!, options.Value[platform.Name])),
    ];

    public async Task<WebAnswer> SendAsync(WebRequest request, CancellationToken cancellationToken)
    {
        if (SettingsFor(request.Url) is not { } settings)
            return await inner.SendAsync(request, cancellationToken);

        var answer = await inner.SendAsync(request with { Url = settings.PlaceOf(request.Url) }, cancellationToken);
        return answer is WebAnswer.Answered answered
            ? answered with { Url = settings.PublicAddressOf(answered.Url, request.Url) }
            : answer;
    }

    private PlatformSettings? SettingsFor(Uri url) => _moved.Length == 0 || !url.IsDefaultPort || WebAddress.HostOf(url) is not { } host
        ? null
        : Array.Find(_moved, moved => moved.Site == host).Settings;
}
