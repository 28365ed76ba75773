using GigVet.Platforms;
using GigVet.Web;

namespace GigVet.Core.Tests.Support;

internal static class PlatformExtensions
{
    /// <summary>Fetches a handle at its canonical address.</summary>
    public static Task<FetchResult> FetchAsync(
        this IPlatform platform, string handle, IWeb web, CancellationToken cancellationToken)
        => platform.FetchAsync(new ProfileLook(handle, platform.UrlOf(handle), web), cancellationToken);
}
