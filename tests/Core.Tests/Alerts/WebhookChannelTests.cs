using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using GigVet.Alerts;
using GigVet.Alerts.Webhooks;
using GigVet.Core.Tests.Support;
using GigVet.TestSupport;
using GigVet.Vetting;
using GigVet.Web;

namespace GigVet.Core.Tests.Alerts;

public sealed class WebhookChannelTests : IWeb
{
    private const string First = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private const string Second = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";

    private readonly ManualTime _time = new(A.Today);
    private readonly WebhookChannel _channel;
    private WebRequest? _sent;

    public WebhookChannelTests() => _channel = new WebhookChannel(this, new ReceiverAddress(PrivateHosts.None), _time);

    public Task<WebAnswer> SendAsync(WebRequest request, CancellationToken cancellationToken)
    {
        _sent = request;
        return Task.FromResult<WebAnswer>(new WebAnswer.Answered(
            request.Url, 204, default, null, new Dictionary<string, string>(StringComparer.Ordinal), A.Today));
    }

    [Fact]
    public void Signs_as_the_example_of_the_specification()
        => Assert.Equal(
            "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
            WebhookSecret.Sign(First, "msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330, """{"test": 2432232314}"""));

    [Fact]
    public async Task Sends_id_time_and_a_signature_of_both_and_the_body()
    {
        var alert = AnAlert.Rose();
        await SendAsync(Settings(First), alert);

        Assert.Equal(alert.Id, _sent!.Headers["webhook-id"]);
        Assert.Equal($"{A.Today.ToUnixTimeSeconds()}", _sent.Headers["webhook-timestamp"]);
        Assert.Equal([Signature(First)], _sent.Headers["webhook-signature"].Split(' '));
        using var body = JsonDocument.Parse(_sent.Body!);
        Assert.Equal("contractor.band_rose", body.RootElement.GetProperty("type").GetString());
        Assert.Equal(A.Today, body.RootElement.GetProperty("timestamp").GetDateTimeOffset());
        Assert.Equal(alert.Id, body.RootElement.GetProperty("data").GetProperty("id").GetString());
        Assert.InRange(_sent.Body!.Length, 1, 20_000);
    }

    [Fact]
    public async Task A_replaced_secret_signs_for_a_day_beside_the_new_one()
    {
        var settings = Settings(Second, Settings(First));
        await SendAsync(settings);
        Assert.Equal([Signature(Second), Signature(First)], _sent!.Headers["webhook-signature"].Split(' '));

        _time.Advance(WebhookChannel.Rotation);
        await SendAsync(settings);
        Assert.Equal([Signature(Second)], _sent.Headers["webhook-signature"].Split(' '));
    }

    [Fact]
    public void Without_a_secret_one_is_made_and_shown_once()
    {
        var settings = _channel.Read(Body(new { url = "https://hooks.example.com/a" }), null);

        Assert.Contains("\"Secret\":\"whsec_", JsonSerializer.Serialize(_channel.Show(settings, made: true)), StringComparison.Ordinal);
        Assert.Contains("\"Secret\":null", JsonSerializer.Serialize(_channel.Show(settings, made: false)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_address_keeps_the_secret_and_a_new_secret_the_address()
    {
        var moved = _channel.Read(Body(new { url = "https://hooks.example.com/b" }), Settings(First));
        Assert.Contains(First, moved.GetRawText(), StringComparison.Ordinal);

        var rotated = _channel.Read(Body(new { secret = Second }), moved);
        Assert.Contains("https://hooks.example.com/b", rotated.GetRawText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("whsec_")]
    [InlineData("whsec_c2hvcnQ=")]
    [InlineData("whsec_not base64 at all, as anybody can see")]
    [InlineData("secret")]
    public void A_secret_that_is_none_names_its_field_and_is_not_repeated(string secret)
    {
        var refused = Assert.Throws<InvalidRequestException>(
            () => _channel.Read(Body(new { url = "https://hooks.example.com/a", secret }), null));

        Assert.Equal("secret", Assert.Single(refused.Errors).Field);
        Assert.DoesNotContain("c2hvcnQ", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Unknown_fields_are_named()
        => Assert.Equal("uri", Assert.Single(Assert.Throws<InvalidRequestException>(
            () => _channel.Read(Body(new { uri = "https://hooks.example.com/a" }), null)).Errors).Field);

    private static JsonElement Body(object body) => JsonSerializer.SerializeToElement(body);

    private JsonElement Settings(string secret, JsonElement? standing = null)
        => _channel.Read(Body(new { url = "https://hooks.example.com/a", secret }), standing);

    private async Task SendAsync(JsonElement settings, Alert? alert = null)
        => Assert.IsType<ChannelAnswer.Delivered>(await _channel.SendAsync(
            new AlertDestination { Customer = "c", Channel = "webhook", Settings = settings, ChangedAt = A.Today },
            alert ?? AnAlert.Rose(),
            TestContext.Current.CancellationToken));

    /// <summary>Worked out from what was sent, as a receiver does.</summary>
    private string Signature(string secret)
    {
        var content = $"{_sent!.Headers["webhook-id"]}.{_sent.Headers["webhook-timestamp"]}.{_sent.Body}";
        var key = Convert.FromBase64String(secret.Split('_')[1]);
        return "v1," + Convert.ToBase64String(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(content)));
    }
}
