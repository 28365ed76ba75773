using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using GigVet.Model;

namespace GigVet.Vetting;

/// <summary>
/// An assessment as it lies in storage, where decisions and replies never lie with it. One that nobody decided about is
/// handed on as it is: to read it and to write it again costs more than to fetch it.
/// </summary>
[JsonConverter(typeof(Writer))]
public sealed class KeptAssessment
{
    private readonly byte[]? _json;
    private readonly Assessment? _read;

    /// <param name="json">As <see cref="GigVetJson.Options"/> wrote it, by the same build of GigVet.</param>
    public KeptAssessment(byte[] json) => _json = json;

    public KeptAssessment(Assessment read) => _read = read;

    /// <exception cref="JsonException">What lies in storage is no assessment.</exception>
    public Assessment Read() => _read ?? JsonSerializer.Deserialize<Assessment>(_json, GigVetJson.Options)!;

    private sealed class Writer : JsonConverter<KeptAssessment>
    {
        private static readonly byte[] NothingSaid = Encoding.UTF8.GetBytes(""","dispositions":[],"replies":[]}""");

        public override KeptAssessment Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
            => new(JsonSerializer.Deserialize<Assessment>(ref reader, options)!);

        public override void Write(Utf8JsonWriter writer, KeptAssessment value, JsonSerializerOptions options)
        {
            if (value._json is not { } json)
            {
                JsonSerializer.Serialize(writer, value._read, options);
                return;
            }

            var begin = new Part(json.AsMemory(0, json.Length - 1));
            writer.WriteRawValue(new ReadOnlySequence<byte>(begin, 0, begin.Then(NothingSaid), NothingSaid.Length), skipInputValidation: true);
        }
    }

    /// <summary>One of the parts that are written one after the other without being put together first.</summary>
    private sealed class Part : ReadOnlySequenceSegment<byte>
    {
        public Part(ReadOnlyMemory<byte> bytes) => Memory = bytes;

        public Part Then(ReadOnlyMemory<byte> bytes)
        {
            var next = new Part(bytes) { RunningIndex = RunningIndex + Memory.Length };
            Next = next;
            return next;
        }
    }
}
