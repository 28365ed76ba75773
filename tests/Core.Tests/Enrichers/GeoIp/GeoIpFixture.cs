using GigVet.Enrichers;
using GigVet.TestSupport;

namespace GigVet.Core.Tests.Enrichers.GeoIp;

/// <summary>The test databases of MaxMind, where they lie beside the checkout, and small files of our own.</summary>
internal static class GeoIpFixture
{
    private const string Missing = "The test databases (data/geoip) are not on this machine.";

    public static string Database(string name)
    {
        var path = Repository.SharedData("geoip", "maxmind", name);
        Assert.SkipWhen(path is null, Missing);
        return path!;
    }

    public static string Ranges(string name)
    {
        var path = Repository.SharedData("geoip", "ranges", name);
        Assert.SkipWhen(path is null, Missing);
        return path!;
    }

    public static GeoIpOptions All() => new()
    {
        CountryDatabase = Database("GeoIP2-City-Test.mmdb"),
        AsnDatabase = Database("GeoLite2-ASN-Test.mmdb"),
        AnonymousDatabase = Database("GeoIP2-Anonymous-IP-Test.mmdb"),
    };
}

/// <summary>A file that lives as long as the test.</summary>
internal sealed class TemporaryFile : IDisposable
{
    public TemporaryFile(string content = "", string extension = ".txt")
    {
        Path = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"gigvet-{Guid.NewGuid():N}{extension}");
        File.WriteAllText(Path, content);
    }

    public string Path { get; }

    public void Dispose() => File.Delete(Path);
}
