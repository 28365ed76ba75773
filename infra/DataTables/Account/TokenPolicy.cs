using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.Data.Tables.Account;

/// <summary>
/// Sends an Entra token with each request; on request learns the tenant from the service's first refusal.
/// </summary>
internal sealed class TokenPolicy : BearerTokenAuthenticationPolicy
{
    private const string CosmosScope = "https://cosmos.azure.com/.default";

    private readonly string[] _scopes;
    private readonly bool _discoversTenant;
    private volatile string? _tenant;

    private TokenPolicy(TokenCredential credential, string scope, bool discoversTenant)
        : base(credential, scope)
    {
        _scopes = [scope];
        _discoversTenant = discoversTenant;
    }

    public static TokenPolicy For(TokenCredential credential, AccountAddress address, TableClientOptions options)
    {
        var scope = options.Audience?.DefaultScope
            ?? (address.IsCosmos ? CosmosScope : TableAudience.AzurePublicCloud.DefaultScope);
        return new TokenPolicy(credential, scope, options.EnableTenantDiscovery);
    }

    protected override void AuthorizeRequest(HttpMessage message)
    {
        if (!_discoversTenant)
            base.AuthorizeRequest(message);
        else if (_tenant is { } tenant)
            AuthenticateAndAuthorizeRequest(message, Context(message, tenant));
    }

    protected override ValueTask AuthorizeRequestAsync(HttpMessage message)
    {
        if (!_discoversTenant)
            return base.AuthorizeRequestAsync(message);

        return _tenant is { } tenant
            ? AuthenticateAndAuthorizeRequestAsync(message, Context(message, tenant))
            : ValueTask.CompletedTask;
    }

    protected override bool AuthorizeRequestOnChallenge(HttpMessage message)
    {
        if (!LearnTenant(message))
            return base.AuthorizeRequestOnChallenge(message);

        AuthenticateAndAuthorizeRequest(message, Context(message, _tenant!));
        return true;
    }

    protected override async ValueTask<bool> AuthorizeRequestOnChallengeAsync(HttpMessage message)
    {
        if (!LearnTenant(message))
            return await base.AuthorizeRequestOnChallengeAsync(message);

        await AuthenticateAndAuthorizeRequestAsync(message, Context(message, _tenant!));
        return true;
    }

    private bool LearnTenant(HttpMessage message)
    {
        if (!_discoversTenant
            || !message.Response.Headers.TryGetValue("WWW-Authenticate", out var challenge)
            || TenantOf(challenge) is not { } tenant
            || tenant == _tenant)
        {
            return false;
        }

        _tenant = tenant;
        return true;
    }

    // Bearer authorization_uri=https://login.microsoftonline.com/{tenant}/oauth2/authorize resource_id=...
    private static string? TenantOf(string challenge)
    {
        const string Name = "authorization_uri=";
        var start = challenge.IndexOf(Name, StringComparison.OrdinalIgnoreCase);
        if (start < 0)
            return null;

        var address = challenge[(start + Name.Length)..].Split(' ', ',')[0].Trim('"');
        return Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Segments.Length > 1
            ? uri.Segments[1].Trim('/')
            : null;
    }

    private TokenRequestContext Context(HttpMessage message, string tenant)
        => new(_scopes, message.Request.ClientRequestId, tenantId: tenant);
}
