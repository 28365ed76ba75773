using Azure.Core;

namespace Azure.Data.Tables;

/// <summary>How a client talks: version of the service, retries, transport, and the audience of its tokens.</summary>
public class TableClientOptions(
    TableClientOptions.ServiceVersion serviceVersion = TableClientOptions.ServiceVersion.V2020_12_06) : ClientOptions
{
    /// <summary>Versions of the service that this client can speak.</summary>
    public enum ServiceVersion
    {
        V2019_02_02 = 1,
        V2020_12_06 = 2,
    }

    /// <summary>Null means the public cloud.</summary>
    public TableAudience? Audience { get; set; }

    /// <summary>Learns the tenant from the service's first refusal instead of from the credential.</summary>
    public bool EnableTenantDiscovery { get; set; }

    internal string Version { get; } = serviceVersion switch
    {
        ServiceVersion.V2019_02_02 => "2019-02-02",
        ServiceVersion.V2020_12_06 => "2020-12-06",
        _ => throw new ArgumentOutOfRangeException(nameof(serviceVersion)),
    };

    internal TimeProvider Clock { get; set; } = TimeProvider.System;
}
