using System.Globalization;
using System.Text.Json.Nodes;
using System.Web;

namespace GigVet.FakeWeb.Interfaces;

/// <summary>
/// Freelancer.com's interface over invented accounts, in the shape of its real answers: details only where they are asked for,
/// errors in its envelope, and limits.
/// </summary>
public sealed class FakeFreelancerApi
{
    public const string TokenHeader = "Freelancer-OAuth-V1";

    public IList<FakeFreelancer> Accounts { get; } = [.. FakeFreelancer.Everybody];

    /// <summary>The one token that is valid; null takes any.</summary>
    public string? Token { get; set; }

    /// <summary>Nobody is answered without a token.</summary>
    public bool WantsToken { get; set; }

    /// <summary>Answers that are left before the interface wants to be spared.</summary>
    public int Left { get; set; } = int.MaxValue;

    /// <summary>An error that comes with a status of success; null sends none.</summary>
    public string? ErrorInSuccess { get; set; }

    /// <summary>Members that every answer lacks, as an interface in trouble leaves them out.</summary>
    public ISet<string> Withheld { get; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Questions of this part are refused for want of rights.</summary>
    public string? Forbidden { get; set; }

    /// <returns>Null for questions that this fake does not know; a test should hear of it. Pages are put beside it.</returns>
    public FakeAnswer? Answer(FakeCall call)
    {
        if (!call.Path.StartsWith("/api/", StringComparison.Ordinal))
            return FakeAnswer.NotFound;
        if (Left-- <= 0)
            return Error(429, "RestExceptionCodes.TOO_MANY_REQUESTS") with { Headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["Retry-After"] = "3600" } };

        var token = call.Headers.GetValueOrDefault(TokenHeader);
        if ((WantsToken && string.IsNullOrEmpty(token)) || (Token is not null && !string.IsNullOrEmpty(token) && token != Token))
            return Error(401, "RestExceptionCodes.NOT_AUTHENTICATED");
        if (Forbidden is { } part && call.Path.Contains(part, StringComparison.Ordinal))
            return Error(403, "RestExceptionCodes.PERMISSION_DENIED");
        if (ErrorInSuccess is { } code)
            return Error(200, code);

        var query = HttpUtility.ParseQueryString(call.Query);
        return call.Path switch
        {
            "/api/users/0.1/users/" => Success(new JsonObject { ["users"] = Users(query) }),
            "/api/projects/0.1/reviews/" => Success(FakeFreelancerJson.Reviews(Of(query["to_users[]"]))),
            "/api/users/0.1/portfolios/" => string.IsNullOrEmpty(token)
                ? Error(404, "RestExceptionCodes.NOT_FOUND")
                : Success(FakeFreelancerJson.Portfolios(Of(query["users[]"]))),
            _ => null,
        };
    }

    private JsonObject Users(System.Collections.Specialized.NameValueCollection query) => new(
        Accounts.Where(account => account.Username.Equals(query["usernames[]"], StringComparison.OrdinalIgnoreCase))
            .Select(account => KeyValuePair.Create(
                account.Id.ToString(CultureInfo.InvariantCulture), (JsonNode?)FakeFreelancerJson.User(account, detail => query[detail] is "true"))));

    private FakeFreelancer? Of(string? id) => Accounts.FirstOrDefault(account => account.Id.ToString(CultureInfo.InvariantCulture) == id);

    private static FakeAnswer Error(int status, string code) => FakeAnswer.Json(
        $$"""{"status":"error","message":"An error has occurred.","error_code":"{{code}}","request_id":"3ab35843fb99cde325d819a4"}""", status);

    private FakeAnswer Success(JsonObject result)
    {
        Strip(result);
        return FakeAnswer.Json(new JsonObject { ["status"] = "success", ["result"] = result, ["request_id"] = "65de486d180722f69478e9ba47c635a2" });
    }

    private void Strip(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject thing:
                foreach (var name in Withheld)
                    thing.Remove(name);
                foreach (var (_, part) in thing)
                    Strip(part);
                break;
            case JsonArray list:
                foreach (var part in list)
                    Strip(part);
                break;
        }
    }
}
