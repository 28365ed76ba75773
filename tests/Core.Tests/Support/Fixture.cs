using GigVet.TestSupport;

namespace GigVet.Core.Tests.Support;

/// <summary>Pages of our own making about invented people.</summary>
internal static class Fixture
{
    public static string Read(params string[] path) => File.ReadAllText(Repository.Folder(["tests", "Core.Tests", "Fixtures", .. path]));
}
