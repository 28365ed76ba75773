using Azure.Core.Serialization;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>How the data of queue messages and returned values is read and written.</summary>
public class WorkerOptions
{
    /// <summary>JSON with property names in any case unless the app says otherwise.</summary>
    public ObjectSerializer? Serializer { get; set; }
}
