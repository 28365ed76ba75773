using Azure.Data.Tables;

namespace GigVet.DataTables.Tests.Account;

public sealed class ConnectionStringTests
{
    [Theory]
    [InlineData("UseDevelopmentStorage=true", "http://127.0.0.1:10002/devstoreaccount1", "devstoreaccount1")]
    [InlineData(
        "UseDevelopmentStorage=true;DevelopmentStorageProxyUri=http://azurite",
        "http://azurite:10002/devstoreaccount1",
        "devstoreaccount1")]
    [InlineData(
        "DefaultEndpointsProtocol=https;AccountName=acct;AccountKey=a2V5;EndpointSuffix=core.windows.net",
        "https://acct.table.core.windows.net/",
        "acct")]
    [InlineData("AccountName=acct;AccountKey=a2U=;", "https://acct.table.core.windows.net/", "acct")]
    [InlineData(
        " accountname = acct ; accountkey=a2V5; TableEndpoint=http://localhost:1/acct",
        "http://localhost:1/acct",
        "acct")]
    [InlineData("AccountName=acct;SharedAccessSignature=sv=1&sig=x", "https://acct.table.core.windows.net/", "acct")]
    public void The_usual_forms_are_understood(string text, string endpoint, string account)
    {
        var service = new TableServiceClient(text);

        Assert.Equal(endpoint, service.Uri.AbsoluteUri);
        Assert.Equal(account, service.AccountName);
    }

    [Theory]
    [InlineData("AccountName=acct")]
    [InlineData("AccountKey=c2VjcmV0")]
    [InlineData("AccountName=a;AccountName=b;AccountKey=c2VjcmV0")]
    [InlineData("AccountName=a;nonsense;AccountKey=c2VjcmV0")]
    [InlineData("AccountName=a;AccountKey=c2VjcmV0;TableEndpoint=nowhere")]
    public void An_unusable_one_is_refused_without_quoting_its_secret(string text)
    {
        var refusal = Assert.Throws<FormatException>(() => new TableServiceClient(text));

        Assert.DoesNotContain("c2VjcmV0", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://acct.table.core.windows.net/People?sv=1&sig=x", "acct", "People")]
    [InlineData("http://127.0.0.1:10002/devstoreaccount1/People?sig=x", "devstoreaccount1", "People")]
    [InlineData("http://[::1]:10002/devstoreaccount1/People?sig=x", "devstoreaccount1", "People")]
    public void An_address_tells_account_and_table(string address, string account, string table)
    {
        var client = new TableClient(new Uri(address));

        Assert.Equal((account, table), (client.AccountName, client.Name));
        Assert.Equal(address.Split('?')[0], client.Uri.AbsoluteUri);
    }

    [Theory]
    [InlineData("ftp://acct.table.core.windows.net/People")]
    [InlineData("https://acct.table.core.windows.net")]
    public void An_address_without_table_or_over_another_protocol_is_refused(string address)
        => Assert.ThrowsAny<ArgumentException>(() => new TableClient(new Uri(address)));
}
