using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.Data.Tables.Account;

/// <summary>
/// Appends the shared access signature to each attempt, so that a renewed one takes effect on a retry.
/// </summary>
internal sealed class SignaturePolicy(AzureSasCredential credential) : HttpPipelineSynchronousPolicy
{
    public override void OnSendingRequest(HttpMessage message)
    {
        var query = message.Request.Uri.Query;
        var signature = credential.Signature.TrimStart('?');
        if (message.TryGetProperty(typeof(SignaturePolicy), out var used) && used is string previous)
            query = query.Replace(previous, "", StringComparison.Ordinal).TrimEnd('&', '?');

        message.Request.Uri.Query = query.Length > 1 ? $"{query}&{signature}" : $"?{signature}";
        message.SetProperty(typeof(SignaturePolicy), signature);
    }
}
