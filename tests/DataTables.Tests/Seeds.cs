using System.Globalization;

namespace GigVet.DataTables.Tests;

/// <summary>Seeds for random tests: new ones each run, or the one in TEST_SEED to see a failure again.</summary>
internal static class Seeds
{
    public static Random New(out int seed)
    {
        seed = int.TryParse(
            Environment.GetEnvironmentVariable("TEST_SEED"),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var given)
            ? given
            : Random.Shared.Next();
        return new Random(seed);
    }
}
