using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace GigVet.Core.Tests.Web;

internal static class Certificates
{
    /// <summary>Nobody vouches for it; it asks its reader to load the issuer from an address of its choice.</summary>
    public static X509Certificate2 SelfMade(Uri issuer) => SelfMade(issuer, "127.0.0.1", expired: false);

    /// <param name="name">The address it is made out for.</param>
    /// <param name="host">A host name beside the address.</param>
    public static X509Certificate2 SelfMade(Uri issuer, string name, bool expired, string? host = null)
    {
        using var key = RSA.Create(2048);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(System.Net.IPAddress.Parse(name));
        if (host is not null)
            names.AddDnsName(host);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509AuthorityInformationAccessExtension(
            ocspUris: [], caIssuersUris: [issuer.AbsoluteUri]));

        request.CertificateExtensions.Add(names.Build());
        var issuerName = new X500DistinguishedName("CN=Unknown issuer");
        var from = new DateTimeOffset(expired ? 2006 : 2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        var signature = X509SignatureGenerator.CreateForRSA(key, RSASignaturePadding.Pkcs1);
        using var certificate = request.Create(issuerName, signature, from, from.AddYears(expired ? 1 : 20), [1]);
        using var withKey = certificate.CopyWithPrivateKey(key);
        return X509CertificateLoader.LoadPkcs12(withKey.Export(X509ContentType.Pkcs12), password: null);
    }
}
