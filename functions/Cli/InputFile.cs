using GigVet.Vetting;

namespace GigVet.Cli;

/// <summary>Reads a file that was named on the command line.</summary>
public static class InputFile
{
    private const int LargestFile = 2 << 20;

    /// <exception cref="InvalidRequestException">It is missing, too large or cannot be read; names the option.</exception>
    public static string ReadText(string file, string option) => Read(file, option, File.ReadAllText);

    /// <inheritdoc cref="ReadText"/>
    public static byte[] ReadBytes(string file, string option) => Read(file, option, File.ReadAllBytes);

    private static T Read<T>(string file, string option, Func<string, T> read)
    {
        var info = new FileInfo(file);
        if (!info.Exists)
            throw new InvalidRequestException(option, $"there is no file \"{file}\".");
        if (info.Length > LargestFile)
            throw new InvalidRequestException(option, $"\"{file}\" is larger than 2 MiB.");

        try
        {
            return read(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InvalidRequestException(option, $"\"{file}\" cannot be read.");
        }
    }
}
