using System.Collections.Frozen;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Net.Http.Headers;

namespace GigVet.Functions.Api;

/// <summary>The page for people: files as they lie in <c>Page</c>, without a build step. They hold no data and need no key.</summary>
public sealed class GetPage
{
    /// <summary>Nothing from elsewhere, nothing inline, and no way to make markup of a text.</summary>
    private const string Rules =
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; base-uri 'none'; "
        + "form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

    private const string Folder = "GigVet.Page/";
    private const string Index = "index.html";

    private static readonly FrozenDictionary<string, string> Types = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [".html"] = "text/html; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".json"] = "application/json",
        [".svg"] = "image/svg+xml",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, PageFile> Files = Read();

    [Function(nameof(GetPage))]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "/")] HttpRequest request)
        => Send(request, Index);

    internal static IResult Send(HttpRequest request, string name)
        => Files.TryGetValue(name, out var file) ? Send(request, file) : NoSuchRoute.NotFound(request);

    private static IResult Send(HttpRequest request, PageFile file)
    {
        var headers = request.HttpContext.Response.Headers;
        headers.ContentSecurityPolicy = Rules;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
        headers.CacheControl = "no-cache";

        return Results.Bytes(file.Content, file.Type, entityTag: file.Tag);
    }

    private static FrozenDictionary<string, PageFile> Read()
    {
        var assembly = typeof(GetPage).Assembly;
        return assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .ToFrozenDictionary(
                name => name[Folder.Length..].Replace('\\', '/'),
                name =>
                {
                    using var stream = assembly.GetManifestResourceStream(name)!;
                    var content = new byte[stream.Length];
                    stream.ReadExactly(content);
                    var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(content))[..16]}\"");
                    return new PageFile(content, Types[Path.GetExtension(name)], tag);
                },
                StringComparer.Ordinal);
    }

    private sealed record PageFile(byte[] Content, string Type, EntityTagHeaderValue Tag);
}

/// <summary>What the page is made of.</summary>
public sealed class GetPageFile
{
    [Function(nameof(GetPageFile))]
    public IResult Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "page/{*file}")] HttpRequest request, string? file)
        => GetPage.Send(request, file ?? "");
}
