using System.Globalization;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.Data.Tables.Account;

/// <summary>Signs each attempt of a request with the account's key, under the time of that attempt.</summary>
internal sealed class SharedKeyLitePolicy(TableSharedKeyCredential credential, TimeProvider clock)
    : HttpPipelineSynchronousPolicy
{
    public override void OnSendingRequest(HttpMessage message)
    {
        var date = clock.GetUtcNow().ToString("R", CultureInfo.InvariantCulture);
        var uri = message.Request.Uri.ToUri();

        // The path is signed as it travels; on an emulator it begins with the account, which then stands there twice.
        var resource = $"/{credential.AccountName}{uri.AbsolutePath}{Component(uri.Query)}";
        var signature = credential.Sign($"{date}\n{resource}");
        message.Request.Headers.SetValue("x-ms-date", date);
        message.Request.Headers.SetValue("Authorization", $"SharedKeyLite {credential.AccountName}:{signature}");
    }

    private static string Component(string query)
    {
        foreach (var part in query.TrimStart('?').Split('&'))
        {
            if (part.StartsWith("comp=", StringComparison.OrdinalIgnoreCase))
                return "?" + part;
        }

        return "";
    }
}
