using Azure.Core;
using Azure.Data.Tables;
using GigVet.DataTables.Tests.Wire;

namespace GigVet.DataTables.Tests.Account;

public sealed class TokenTests
{
    private readonly Exchange _exchange = new();
    private readonly Issuer _issuer = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("https://acct.table.core.windows.net", null, "https://storage.azure.com/.default")]
    [InlineData("https://acct.table.cosmos.azure.com", null, "https://cosmos.azure.com/.default")]
    [InlineData(
        "https://acct.table.core.chinacloudapi.cn", "https://storage.azure.cn", "https://storage.azure.cn/.default")]
    public async Task A_token_for_the_accounts_cloud_is_sent(string endpoint, string? audience, string scope)
    {
        _exchange.Answer(204);
        var options = _exchange.Options();
        if (audience is not null)
            options.Audience = audience;

        var table = new TableClient(new Uri(endpoint), "T", _issuer, options);

        await table.DeleteEntityAsync("p", "r", cancellationToken: Cancellation);

        Assert.Equal("Bearer secret-1", _exchange.Sent[0].Headers["Authorization"]);
        Assert.Equal([scope], _issuer.Asked[0].Scopes, StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_token_never_travels_in_clear()
    {
        var table = new TableClient(new Uri("http://127.0.0.1:10002/acct"), "T", _issuer, _exchange.Options());

        await Assert.ThrowsAsync<InvalidOperationException>(
            () => table.DeleteEntityAsync("p", "r", cancellationToken: Cancellation));
        Assert.Empty(_exchange.Sent);
    }

    [Fact]
    public async Task The_tenant_is_learned_from_the_first_refusal_when_asked_for()
    {
        const string Challenge =
            "Bearer authorization_uri=https://login.microsoftonline.com/tenant-7/oauth2/authorize "
            + "resource_id=https://storage.azure.com";
        _exchange.Answer(401, "", ("WWW-Authenticate", Challenge)).Answer(204).Answer(204);
        var options = _exchange.Options();
        options.EnableTenantDiscovery = true;
        var table = new TableClient(new Uri("https://acct.table.core.windows.net"), "T", _issuer, options);

        await table.DeleteEntityAsync("p", "r", cancellationToken: Cancellation);
        table.DeleteEntity("p", "r", cancellationToken: Cancellation);

        Assert.DoesNotContain("Authorization", _exchange.Sent[0].Headers);
        Assert.Equal("Bearer secret-1", _exchange.Sent[1].Headers["Authorization"]);
        Assert.Equal("Bearer secret-1", _exchange.Sent[2].Headers["Authorization"]);
        Assert.All(_issuer.Asked, asked => Assert.Equal("tenant-7", asked.TenantId));
    }

    private sealed class Issuer : TokenCredential
    {
        public List<TokenRequestContext> Asked { get; } = [];

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            Asked.Add(requestContext);
            return new AccessToken($"secret-{Asked.Count}", DateTimeOffset.MaxValue);
        }

        public override ValueTask<AccessToken> GetTokenAsync(
            TokenRequestContext requestContext, CancellationToken cancellationToken)
            => new(GetToken(requestContext, cancellationToken));
    }
}
