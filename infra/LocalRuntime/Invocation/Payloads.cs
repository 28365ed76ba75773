using System.Text.Json;
using Azure.Core.Serialization;
using Microsoft.Extensions.Options;

namespace Microsoft.Azure.Functions.Worker.Invocation;

/// <summary>Reads and writes the data of messages.</summary>
internal sealed class Payloads(IOptions<WorkerOptions> options)
{
    private static readonly ObjectSerializer Default =
        new JsonObjectSerializer(new JsonSerializerOptions { PropertyNameCaseInsensitive = true });

    private readonly ObjectSerializer _serializer = options.Value.Serializer ?? Default;

    public object? Read(BinaryData data, Type type, CancellationToken cancellationToken) => type switch
    {
        _ when type == typeof(string) => data.ToString(),
        _ when type == typeof(byte[]) => data.ToArray(),
        _ when type == typeof(ReadOnlyMemory<byte>) => data.ToMemory(),
        _ when type == typeof(BinaryData) || type == typeof(object) => data,
        _ => _serializer.Deserialize(data.ToStream(), type, cancellationToken),
    };

    /// <summary>The messages a returned value stands for: none for null, one each for the items of a list.</summary>
    public IEnumerable<BinaryData> Write(object? value) => value switch
    {
        null => [],
        string text => [BinaryData.FromString(text)],
        byte[] bytes => [BinaryData.FromBytes(bytes)],
        BinaryData data => [data],
        IEnumerable<object?> items => items.SelectMany(Write),
        _ => [_serializer.Serialize(value, value.GetType(), CancellationToken.None)],
    };
}
