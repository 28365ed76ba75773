using System.Text;
using System.Text.Json;
using GigVet.Model;
using GigVet.Vetting;

namespace GigVet.Cli;

/// <summary>The options of <c>vet</c>, made into the same body that the HTTP API takes.</summary>
public sealed record VetArguments
{
    public required string Profile { get; init; }

    public IReadOnlyList<string> Profiles { get; init; } = [];

    public string? GitHub { get; init; }

    public IReadOnlyList<string> Portfolio { get; init; } = [];

    public IReadOnlyList<string> Messages { get; init; } = [];

    public IReadOnlyList<string> Captures { get; init; } = [];

    public string? ClaimsFile { get; init; }

    public string? CvFile { get; init; }

    public string? ObservationsFile { get; init; }

    public string Role { get; init; } = "standard";

    /// <exception cref="InvalidRequestException">A file is missing, or an option cannot be used.</exception>
    public VetRequestBody ToBody() => new()
    {
        Profile = JsonSerializer.SerializeToElement(Profile),
        Profiles = Profiles,
        GitHub = GitHub,
        Portfolio = Portfolio,
        Messages = [.. Messages.Select(file => new MessageBody(InputFile.ReadText(file, "--message")))],
        Captures = [.. Captures.Select(ReadCapture)],
        Claims = ReadJson<Claims>(ClaimsFile, "--claims"),
        Cv = ReadCv(CvFile),
        Observations = ReadJson<Observations>(ObservationsFile, "--observations"),
        Role = Role switch
        {
            "standard" => ContractorRole.Standard,
            "sensitive" => ContractorRole.Sensitive,
            "privileged" => ContractorRole.Privileged,
            _ => throw new InvalidRequestException("--role", $"\"{Role}\" is none of standard, sensitive, privileged."),
        },
    };

    private static CaptureBody ReadCapture(string option)
    {
        // The address may hold "=", the file's name hardly ever does.
        var split = option.LastIndexOf('=');
        if (split <= 0 || split == option.Length - 1)
            throw new InvalidRequestException("--capture", $"\"{option}\" is not of the form URL=FILE.");

        var file = option[(split + 1)..];
        return SavedFile.Read(option[..split], file, "--capture");
    }

    private static CvBody? ReadCv(string? file)
    {
        if (file is null)
            return null;

        var name = Path.GetFileName(file);
        return Path.GetExtension(file).ToLowerInvariant() switch
        {
            ".pdf" => new CvBody("application/pdf", Convert.ToBase64String(InputFile.ReadBytes(file, "--cv", InputFile.LargestFile)), name),
            ".json" => new CvBody("application/json", InputFile.ReadText(file, "--cv"), name),
            ".txt" or ".md" or "" => new CvBody("text/plain", InputFile.ReadText(file, "--cv"), name),
            var other => throw new InvalidRequestException("--cv", $"\"{other}\" is none of .pdf, .json, .txt; save the CV as one of them."),
        };
    }

    private static T? ReadJson<T>(string? file, string option)
        where T : class
        => file is null ? null : JsonErrors.Read<T>(Encoding.UTF8.GetBytes(InputFile.ReadText(file, option)), option);
}
