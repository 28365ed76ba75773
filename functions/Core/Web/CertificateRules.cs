using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;

namespace GigVet.Web;

/// <summary>Accepts no certificate that the system does not, and says what is wrong with it.</summary>
internal static class CertificateRules
{
    /// <exception cref="CertificateRefusedException">Always instead of false, which would say nothing.</exception>
    public static bool Accept(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
        => errors == SslPolicyErrors.None
            ? true
            : throw new CertificateRefusedException(Words(chain, errors));

    private static string Words(X509Chain? chain, SslPolicyErrors errors)
    {
        var found = chain?.ChainStatus.Aggregate(
            X509ChainStatusFlags.NoError, static (flags, status) => flags | status.Status) ?? X509ChainStatusFlags.NoError;

        return (errors, found) switch
        {
            _ when errors.HasFlag(SslPolicyErrors.RemoteCertificateNotAvailable) => "the host shows no certificate.",
            _ when found.HasFlag(X509ChainStatusFlags.NotTimeValid) => "its certificate has expired or is not valid yet.",
            _ when errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch)
                => "its certificate is made out for another name.",
            _ when found.HasFlag(X509ChainStatusFlags.UntrustedRoot) || found.HasFlag(X509ChainStatusFlags.PartialChain)
                => "its certificate comes from nobody who is trusted here, or the host leaves out who issued it.",
            _ when found.HasFlag(X509ChainStatusFlags.Revoked) => "its certificate has been revoked.",
            _ => "its certificate is not valid for a web site.",
        };
    }
}

/// <summary>A host whose certificate was not accepted; nothing was sent to it.</summary>
internal sealed class CertificateRefusedException(string reason) : AuthenticationException(reason);
