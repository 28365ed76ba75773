namespace GigVet.Enrichers;

/// <summary>What was read of a file, for as long as the file stays the same: operators replace these while the service runs.</summary>
internal sealed class FreshFile<T>(string path, Func<string, T> read)
    where T : class
{
    private readonly Lock _lock = new();
    private (long Length, DateTime WrittenAt)? _stamp;
    private T? _content;

    /// <summary>Throws what reading throws; the next call tries again.</summary>
    public T Content
    {
        get
        {
            lock (_lock)
            {
                var file = new FileInfo(path);
                if (!file.Exists)
                    throw new FileNotFoundException("There is no such file.");

                var stamp = (file.Length, file.LastWriteTimeUtc);
                if (_content is null || _stamp != stamp)
                {
                    _content = read(path);
                    _stamp = stamp;
                }

                return _content;
            }
        }
    }
}
