using GigVet.TestSupport;

namespace GigVet.Bench.Text;

/// <summary>The file to measure on: the one that was named, else the one beside the checkout.</summary>
internal static class DataFile
{
    /// <exception cref="BenchException">There is no such file.</exception>
    public static string Find(string? input, params string[] usual)
    {
        if (input is not null)
            return File.Exists(input) ? input : throw new BenchException($"there is no file {input}.");

        return Repository.SharedData(usual)
            ?? throw new BenchException(
                $"{Path.Combine(usual)} is not on this machine; name a file of your own with --input.");
    }
}
