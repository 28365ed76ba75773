using System.Globalization;
using GigVet.Web;

namespace GigVet.Watchlists;

/// <summary>How a look at a list's source ended.</summary>
internal abstract record Fetched
{
    private Fetched()
    {
    }

    /// <param name="WrittenAt">When a file was written; null for what came over the web.</param>
    public sealed record Brought(
        ListFiles Files, IReadOnlyDictionary<string, string> Validators, DateTimeOffset? WrittenAt) : Fetched;

    public sealed record Unchanged : Fetched;

    public sealed record Failed(string Reason) : Fetched;
}

/// <summary>
/// Fetches the files of a list, over the guarded web or from this machine, and only when they changed.
/// </summary>
internal sealed class WatchlistFetcher(IWeb web)
{
    private const string Main = "";
    private const string ETag = "etag ";
    private const string Modified = "modified ";

    /// <param name="validators">From the last time; empty asks for everything.</param>
    public async Task<Fetched> FetchAsync(
        IWatchlistFormat format,
        WatchlistAddress address,
        IReadOnlyDictionary<string, string> validators,
        CancellationToken cancellationToken)
    {
        (string Part, string File, bool MayBeMissing)[] parts =
            [(Main, address.MainFile, false), .. format.Beside(address.MainFile)];
        var answers = new Dictionary<string, Part>(StringComparer.Ordinal);
        foreach (var (part, file, _) in parts)
            answers[part] = await AskAsync(address, file, validators.GetValueOrDefault(part), cancellationToken);

        if (answers.Values.All(answer => answer.Unchanged))
            return new Fetched.Unchanged();

        // They belong together: when one changed, all are needed.
        foreach (var (part, file, mayBeMissing) in parts)
        {
            if (answers[part].Unchanged)
                answers[part] = await AskAsync(address, file, null, cancellationToken);
            if (answers[part].Bytes is null && !(mayBeMissing && answers[part].Missing))
                return new Fetched.Failed($"{file}: {answers[part].Reason}");
        }

        return ToFetched(parts, answers);
    }

    private static Fetched.Brought ToFetched(
        (string Part, string File, bool MayBeMissing)[] parts, Dictionary<string, Part> answers)
    {
        var files = parts
            .Where(part => answers[part.Part].Bytes is not null)
            .ToDictionary(part => part.Part, part => ListFile.Open(part.File, answers[part.Part].Bytes!.Value), StringComparer.Ordinal);

        return new Fetched.Brought(
            new ListFiles(files[Main], files),
            answers.Where(answer => answer.Value.Validator is not null)
                .ToDictionary(answer => answer.Key, answer => answer.Value.Validator!, StringComparer.Ordinal),
            answers[Main].WrittenAt);
    }

    private Task<Part> AskAsync(
        WatchlistAddress address, string file, string? validator, CancellationToken cancellationToken)
        => address.Web is { } main
            ? DownloadAsync(new Uri(main, file + main.Query), validator, cancellationToken)
            : ReadAsync(Path.Combine(Path.GetDirectoryName(address.Path!)!, file), validator, cancellationToken);

    private async Task<Part> DownloadAsync(Uri url, string? validator, CancellationToken cancellationToken)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (validator?.StartsWith(ETag, StringComparison.Ordinal) is true)
            headers["If-None-Match"] = validator[ETag.Length..];
        else if (validator?.StartsWith(Modified, StringComparison.Ordinal) is true)
            headers["If-Modified-Since"] = validator[Modified.Length..];

        var request = new WebRequest(url) { Accept = "*/*", Headers = headers, MaximumBytes = ListFile.MostBytes };
        return await web.SendAsync(request, cancellationToken) switch
        {
            WebAnswer.Answered { Status: 304 } => new Part { Unchanged = true, Validator = validator },
            WebAnswer.Answered { IsSuccess: true } answered => new Part { Bytes = answered.Body, Validator = ValidatorOf(answered) },
            WebAnswer.Answered { Status: 404 or 410 } => new Part { Missing = true, Reason = "its source has no such file." },
            WebAnswer.Answered answered => new Part { Reason = $"its source answered with status {answered.Status}." },
            WebAnswer.Refused refused => new Part { Reason = refused.Reason },
            WebAnswer.Unreachable unreachable => new Part { Reason = unreachable.Reason },
            _ => new Part { Reason = $"is larger than {ListFile.MostBytes >> 20} MiB." },
        };
    }

    private static string? ValidatorOf(WebAnswer.Answered answer)
        => answer.Headers.GetValueOrDefault("ETag") is { Length: > 0 } tag ? ETag + tag
            : answer.Headers.GetValueOrDefault("Last-Modified") is { Length: > 0 } modified ? Modified + modified
            : null;

    private static async Task<Part> ReadAsync(string path, string? validator, CancellationToken cancellationToken)
    {
        var file = new FileInfo(path);
        if (!file.Exists)
            return new Part { Missing = true, Reason = "there is no such file on this machine." };

        var stamp = string.Create(CultureInfo.InvariantCulture, $"{file.LastWriteTimeUtc.Ticks} {file.Length}");
        if (stamp == validator)
            return new Part { Unchanged = true, Validator = validator };
        if (file.Length > ListFile.MostBytes)
            return new Part { Reason = $"is larger than {ListFile.MostBytes >> 20} MiB." };

        try
        {
            return new Part
            {
                Bytes = await File.ReadAllBytesAsync(path, cancellationToken),
                Validator = stamp,
                WrittenAt = new DateTimeOffset(file.LastWriteTimeUtc, TimeSpan.Zero),
            };
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new Part { Reason = "the file cannot be read; look at its permissions." };
        }
    }

    private sealed record Part
    {
        public ReadOnlyMemory<byte>? Bytes { get; init; }

        public bool Unchanged { get; init; }

        public bool Missing { get; init; }

        public string? Validator { get; init; }

        public DateTimeOffset? WrittenAt { get; init; }

        public string Reason { get; init; } = "";
    }
}
