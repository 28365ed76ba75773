using System.Text;
using Microsoft.AspNetCore.Http;

namespace GigVet.Functions.Http;

/// <summary>
/// An answer 200 of which it is known beforehand whether it has changed: it is sent while it is written, and not written at
/// all for whoever has it.
/// </summary>
/// <param name="answer">What is answered.</param>
/// <param name="version">Differs whenever the answer of this build does.</param>
public sealed class VersionedResult(IResult answer, string version) : IResult, IStatusCodeHttpResult
{
    // Another build may answer otherwise from the same.
    private static readonly string ThisBuild = typeof(VersionedResult).Module.ModuleVersionId.ToString("N");

    public int? StatusCode => StatusCodes.Status200OK;

    public string Tag => EntityTags.Of(Encoding.UTF8.GetBytes(ThisBuild + version));

    public Task ExecuteAsync(HttpContext httpContext) => answer.ExecuteAsync(httpContext);
}
