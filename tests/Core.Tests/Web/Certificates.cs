using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace GigVet.Core.Tests.Web;

internal static class Certificates
{
    /// <summary>Nobody vouches for it; it asks its reader to load the issuer from an address of its choice.</summary>
    public static X509Certificate2 SelfMade(Uri issuer)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509AuthorityInformationAccessExtension(
            ocspUris: [], caIssuersUris: [issuer.AbsoluteUri]));

        var issuerName = new X500DistinguishedName("CN=Unknown issuer");
        var from = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        using var certificate = request.Create(
            issuerName, X509SignatureGenerator.CreateForRSA(key, RSASignaturePadding.Pkcs1), from, from.AddYears(20), [1]);
        using var withKey = certificate.CopyWithPrivateKey(key);
        return X509CertificateLoader.LoadPkcs12(withKey.Export(X509ContentType.Pkcs12), password: null);
    }
}
