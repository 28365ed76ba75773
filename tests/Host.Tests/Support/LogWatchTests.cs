namespace GigVet.Host.Tests.Support;

public sealed class LogWatchTests
{
    [Theory]
    [InlineData("""{"id":"key_1","key":"gv_live_abc123_DEF-456"}""", "gv_live_abc123_DEF-456")]
    [InlineData("""{"secret":"whsec_c2VjcmV0LW9m+dXM/="}""", "whsec_c2VjcmV0LW9m+dXM/=")]
    [InlineData("""{"url":"https://vet.example/reply/eyJjIjoic2hvcCJ9.c2lnbmF0dXJl"}""", "eyJjIjoic2hvcCJ9.c2lnbmF0dXJl")]
    [InlineData("gigvet=c2Vzc2lvbi1vZi1zb21lYm9keQ; path=/", "c2Vzc2lvbi1vZi1zb21lYm9keQ")]
    [InlineData("""{"webhookUrl": "https://hooks.slack.com/services/T0/B0/x"}""", "https://hooks.slack.com/services/T0/B0/x")]
    public void What_opens_something_is_learned_and_a_line_that_holds_it_is_found(string sent, string secret)
    {
        LogWatch.LearnFrom(sent);

        Assert.Equal(["before [secret] after"], LogWatch.Leaks(["nothing here", $"before {secret} after"], [secret, "another-secret"]), StringComparer.Ordinal);
        Assert.Contains(secret, LogWatch.Known, StringComparer.Ordinal);
    }
}
