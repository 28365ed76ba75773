using System.Text.Json;
using System.Text.Json.Serialization;
using GigVet.Model;

namespace GigVet.Scoring;

/// <summary>
/// Reads what a stored finding concluded and steps over its words. A stored assessment holds hundreds of findings, and they
/// are read by the ten thousand when a policy changes; written, they look as they do without it.
/// </summary>
internal sealed class ConclusionJson : JsonConverter<Conclusion>
{
    private const int LongestName = 64;

    public override Conclusion Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType is not JsonTokenType.StartObject)
            throw new JsonException("A finding is an object.");

        var (seen, code, family) = (Members.None, default(string), default(string));
        var (outcome, strength, applicable, expiresAt) = (default(Outcome), default(Strength), false, default(DateTimeOffset?));
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            var member = MemberAt(ref reader);
            seen |= member;
            reader.Read();
            switch (member)
            {
                case Members.Code:
                    code = reader.GetString();
                    break;
                case Members.Family:
                    family = reader.GetString();
                    break;
                case Members.Outcome:
                    outcome = OutcomeAt(ref reader, options);
                    break;
                case Members.Strength:
                    strength = StrengthAt(ref reader, options);
                    break;
                case Members.ExpiresAt:
                    expiresAt = reader.TokenType is JsonTokenType.Null ? null : reader.GetDateTimeOffset();
                    break;
                case Members.Applicable:
                    applicable = reader.GetBoolean();
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return (seen & Members.Required) == Members.Required
            ? new Conclusion
            {
                // As everywhere in what is stored, null stands where somebody wrote it.
                Code = code!,
                Family = family!,
                Outcome = outcome,
                Strength = strength,
                ExpiresAt = expiresAt,
                Applicable = applicable,
            }
            : throw new JsonException($"A finding lacks {Members.Required & ~seen}.");
    }

    public override void Write(Utf8JsonWriter writer, Conclusion value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString("code"u8, value.Code);
        writer.WriteString("family"u8, value.Family);
        writer.WritePropertyName("outcome"u8);
        JsonSerializer.Serialize(writer, value.Outcome, options);
        writer.WritePropertyName("strength"u8);
        JsonSerializer.Serialize(writer, value.Strength, options);
        writer.WritePropertyName("expiresAt"u8);
        JsonSerializer.Serialize(writer, value.ExpiresAt, options);
        writer.WriteBoolean("applicable"u8, value.Applicable);
        writer.WriteEndObject();
    }

    private static Members MemberAt(ref Utf8JsonReader reader)
    {
        if (!reader.HasValueSequence && !reader.ValueIsEscaped)
            return MemberOf(reader.ValueSpan);

        var length = reader.HasValueSequence ? reader.ValueSequence.Length : reader.ValueSpan.Length;
        if (length > LongestName)
            return Members.None;

        Span<byte> name = stackalloc byte[LongestName];
        return MemberOf(name[..reader.CopyString(name)]);
    }

    // Every one has another length, so that most names are told apart by it.
    private static Members MemberOf(ReadOnlySpan<byte> name) => name.Length switch
    {
        4 when name.SequenceEqual("code"u8) => Members.Code,
        6 when name.SequenceEqual("family"u8) => Members.Family,
        7 when name.SequenceEqual("outcome"u8) => Members.Outcome,
        8 when name.SequenceEqual("strength"u8) => Members.Strength,
        9 when name.SequenceEqual("expiresAt"u8) => Members.ExpiresAt,
        10 when name.SequenceEqual("applicable"u8) => Members.Applicable,
        _ => Members.None,
    };

    private static Outcome OutcomeAt(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        if (reader.TokenType is JsonTokenType.String)
        {
            if (reader.ValueTextEquals("clear"u8))
                return Outcome.Clear;
            if (reader.ValueTextEquals("not_available"u8))
                return Outcome.NotAvailable;
            if (reader.ValueTextEquals("raised"u8))
                return Outcome.Raised;
        }

        return JsonSerializer.Deserialize<Outcome>(ref reader, options);
    }

    private static Strength StrengthAt(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        if (reader.TokenType is JsonTokenType.String)
        {
            if (reader.ValueTextEquals("moderate"u8))
                return Strength.Moderate;
            if (reader.ValueTextEquals("weak"u8))
                return Strength.Weak;
            if (reader.ValueTextEquals("strong"u8))
                return Strength.Strong;
            if (reader.ValueTextEquals("context"u8))
                return Strength.Context;
        }

        return JsonSerializer.Deserialize<Strength>(ref reader, options);
    }

    [Flags]
    private enum Members
    {
        None = 0,
        Code = 1,
        Family = 2,
        Outcome = 4,
        Strength = 8,
        Applicable = 16,
        Required = Code | Family | Outcome | Strength | Applicable,
        ExpiresAt = 32,
    }
}
