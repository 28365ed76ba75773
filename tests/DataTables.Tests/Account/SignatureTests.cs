using Azure;
using Azure.Data.Tables;
using GigVet.DataTables.Tests.Wire;

namespace GigVet.DataTables.Tests.Account;

public sealed class SignatureTests
{
    private const string Sas = "sv=2020-12-06&tn=T&sig=a%2Bb%3D";

    private readonly Exchange _exchange = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Sas)]
    [InlineData("?" + Sas)]
    public async Task A_signature_goes_into_the_query_and_no_header_is_signed(string signature)
    {
        _exchange.Answer(200, """{"value":[]}""");
        var table = new TableClient(
            new Uri("https://acct.table.core.windows.net/T"), new AzureSasCredential(signature), _exchange.Options());

        await table.QueryAsync<TableEntity>("A eq 1", cancellationToken: Cancellation).ToListAsync(Cancellation);

        Assert.Equal(("T", "acct"), (table.Name, table.AccountName));
        Assert.Equal(
            "https://acct.table.core.windows.net/T()?$filter=A%20eq%201&" + Sas, _exchange.Sent[0].Uri.AbsoluteUri);
        Assert.DoesNotContain("Authorization", _exchange.Sent[0].Headers);
    }

    [Fact]
    public async Task A_renewed_signature_takes_effect_on_the_next_try()
    {
        var credential = new AzureSasCredential("sig=old");
        _exchange.Answer(503).Answer(503).Answer(204);
        var options = _exchange.Options();
        options.AddPolicy(new Renewal(credential), Azure.Core.HttpPipelinePosition.PerRetry);
        var table = new TableClient(new Uri("https://acct.table.core.windows.net/T"), credential, options);

        await table.UpsertEntityAsync(new TableEntity("p", "r"), cancellationToken: Cancellation);

        Assert.Equal(
            ["?sig=old", "?sig=1", "?sig=11"], _exchange.Sent.Select(sent => sent.Uri.Query), StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_signature_may_come_in_the_address_or_in_a_connection_string()
    {
        _exchange.Answer(404).Answer(404);
        var byAddress = new TableClient(new Uri("https://acct.table.core.windows.net/T?" + Sas), _exchange.Options());
        var byText = new TableClient(
            $"TableEndpoint=https://acct.table.core.windows.net/;SharedAccessSignature={Sas}",
            "T",
            _exchange.Options());

        await byAddress.DeleteAsync(Cancellation);
        await byText.DeleteAsync(Cancellation);

        Assert.All(_exchange.Sent, sent => Assert.Equal(
            "https://acct.table.core.windows.net/Tables('T')?" + Sas, sent.Uri.AbsoluteUri));
    }

    [Fact]
    public void Two_signatures_are_refused()
        => Assert.Throws<ArgumentException>(() => new TableClient(
            new Uri("https://acct.table.core.windows.net/T?" + Sas), new AzureSasCredential(Sas)));

    private sealed class Renewal(AzureSasCredential credential) : Azure.Core.Pipeline.HttpPipelineSynchronousPolicy
    {
        public override void OnReceivedResponse(Azure.Core.HttpMessage message)
            => credential.Update(credential.Signature == "sig=old" ? "sig=1" : credential.Signature + "1");
    }
}
