namespace Azure.Data.Tables.Account;

/// <summary>Reads the connection strings that the portal, the tools and the emulator hand out.</summary>
internal sealed record ConnectionString(Uri Endpoint, TableSharedKeyCredential? Key, string? Signature)
{
    // Published by the emulator's makers; every copy of it knows them.
    private const string EmulatorAccount = "devstoreaccount1";
    private const string EmulatorKey =
        "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    public static ConnectionString Parse(string text)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        var settings = Settings(text);
        if (IsTrue(settings.GetValueOrDefault("UseDevelopmentStorage")))
            return Emulator(settings.GetValueOrDefault("DevelopmentStorageProxyUri"));

        var account = settings.GetValueOrDefault("AccountName");
        var signature = settings.GetValueOrDefault("SharedAccessSignature")?.TrimStart('?');
        var key = account is not null && settings.TryGetValue("AccountKey", out var secret)
            ? new TableSharedKeyCredential(account, secret)
            : null;
        if (key is null && signature is null)
            throw Unusable("it needs AccountName with AccountKey, or SharedAccessSignature");

        return new ConnectionString(AddressOf(settings, account), key, key is null ? signature : null);
    }

    private static Dictionary<string, string> Settings(string text)
    {
        var settings = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var split = part.IndexOf('=', StringComparison.Ordinal);
            if (split <= 0)
                throw Unusable("every part must read name=value");

            if (!settings.TryAdd(part[..split].TrimEnd(), part[(split + 1)..].TrimStart()))
                throw Unusable($"it says {part[..split]} twice");
        }

        return settings;
    }

    private static ConnectionString Emulator(string? proxy)
    {
        var host = proxy is null ? "http://127.0.0.1" : proxy.TrimEnd('/');
        return new ConnectionString(
            new Uri($"{host}:10002/{EmulatorAccount}"),
            new TableSharedKeyCredential(EmulatorAccount, EmulatorKey),
            Signature: null);
    }

    private static Uri AddressOf(Dictionary<string, string> settings, string? account)
    {
        if (settings.TryGetValue("TableEndpoint", out var named))
        {
            return Uri.TryCreate(named, UriKind.Absolute, out var endpoint)
                ? endpoint
                : throw Unusable("TableEndpoint is not an absolute address");
        }

        if (account is null)
            throw Unusable("it needs AccountName or TableEndpoint");

        var protocol = settings.GetValueOrDefault("DefaultEndpointsProtocol", "https");
        var suffix = settings.GetValueOrDefault("EndpointSuffix", "core.windows.net");
        return new Uri($"{protocol}://{account}.table.{suffix}");
    }

    private static bool IsTrue(string? value) => string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);

    // The text itself is never quoted: it holds a secret.
    private static FormatException Unusable(string why) => new($"The connection string cannot be used: {why}.");
}
