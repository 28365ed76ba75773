using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Azure.Functions.Worker.Http;

/// <summary>
/// The keys that callers show in the header <c>x-functions-key</c> or the query value <c>code</c>. They come from the
/// settings <c>FunctionKeys:Master</c>, <c>FunctionKeys:Host:*</c> and <c>FunctionKeys:Functions:{function}:*</c>.
/// </summary>
internal sealed class FunctionKeys
{
    private readonly byte[][] _master;
    private readonly byte[][] _host;
    private readonly ILookup<string, byte[]> _functions;
    private readonly bool _none;

    public FunctionKeys(IConfiguration configuration)
    {
        var section = configuration.GetSection("FunctionKeys");
        _master = section["Master"] is { Length: > 0 } master ? [Hash(master)] : [];
        _host = [.. Values(section.GetSection("Host"))];
        _functions = section.GetSection("Functions").GetChildren()
            .SelectMany(function => Values(function).Select(key => (function.Key, Value: key)))
            .ToLookup(pair => pair.Key, pair => pair.Value, StringComparer.OrdinalIgnoreCase);
        _none = !section.GetChildren().Any();
    }

    /// <remarks>Without any key, as on a developer's machine, callers on the same machine may do everything.</remarks>
    public bool Allow(HttpContext http, string function, AuthorizationLevel level)
    {
        if (level == AuthorizationLevel.Anonymous)
            return true;
        if (_none && http.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address))
            return true;
        if (Shown(http.Request) is not { Length: > 0 } shown)
            return false;

        var hash = Hash(shown);
        return level switch
        {
            AuthorizationLevel.Function => Holds(_master, hash) || Holds(_host, hash) || Holds(_functions[function], hash),
            AuthorizationLevel.System or AuthorizationLevel.Admin => Holds(_master, hash),
            _ => false,
        };
    }

    private static string? Shown(HttpRequest request)
        => request.Headers.TryGetValue("x-functions-key", out var header) ? header.ToString() : request.Query["code"];

    private static IEnumerable<byte[]> Values(IConfigurationSection section)
        => section.GetChildren().Where(key => !string.IsNullOrEmpty(key.Value)).Select(key => Hash(key.Value!));

    private static bool Holds(IEnumerable<byte[]> keys, byte[] hash)
        => keys.Any(key => CryptographicOperations.FixedTimeEquals(key, hash));

    private static byte[] Hash(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
