using System.Reflection;
using System.Runtime.Serialization;
using System.Text.Json;

namespace Azure.Data.Tables.Entities;

/// <summary>A class with a property for each column.</summary>
internal sealed class ClassShape<T> : EntityShape<T>
    where T : ITableEntity
{
    private readonly EntityMember<T>[] _members = [.. Members()];

    public override void Write(ITableEntity entity, EntityWriter writer)
    {
        foreach (var member in _members)
            member.Write((T)entity, writer);
    }

    public override T Read(ref Utf8JsonReader reader)
    {
        var entity = Create();
        var next = 0;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("PartitionKey"u8))
                entity.PartitionKey = Text(ref reader);
            else if (reader.ValueTextEquals("RowKey"u8))
                entity.RowKey = Text(ref reader);
            else if (reader.ValueTextEquals("Timestamp"u8))
                entity.Timestamp = Date(ref reader);
            else if (reader.ValueTextEquals("odata.etag"u8))
                entity.ETag = new ETag(Text(ref reader));
            else
                ReadMember(entity, ref reader, ref next);
        }

        return entity;
    }

    private static string Text(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.GetString()!;
    }

    private static DateTimeOffset Date(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.GetDateTimeOffset();
    }

    // Rows come back in the order they were written, mostly that of the class: the next member is tried first.
    private void ReadMember(T entity, ref Utf8JsonReader reader, ref int next)
    {
        for (var tried = 0; tried < _members.Length; tried++)
        {
            var at = (next + tried) % _members.Length;
            if (!reader.ValueTextEquals(_members[at].Utf8Name))
                continue;

            next = at + 1;
            reader.Read();
            _members[at].Read(entity, ref reader);
            return;
        }

        // An annotation, or a column this class does not know.
        reader.Skip();
    }

    private static IEnumerable<EntityMember<T>> Members()
    {
        const BindingFlags Public = BindingFlags.Public | BindingFlags.Instance;
        foreach (var property in typeof(T).GetProperties(Public))
        {
            if (property.GetIndexParameters().Length == 0 && NameOf(property) is { } name)
                yield return EntityMember<T>.Create(name, property);
        }

        foreach (var field in typeof(T).GetFields(Public))
        {
            if (NameOf(field) is { } name)
                yield return EntityMember<T>.Create(name, field);
        }
    }

    /// <summary>Null for what travels in another way, or not at all.</summary>
    private static string? NameOf(MemberInfo member)
    {
        if (member.IsDefined(typeof(IgnoreDataMemberAttribute)))
            return null;

        var name = member.GetCustomAttribute<DataMemberAttribute>()?.Name ?? member.Name;
        return name is nameof(ITableEntity.PartitionKey) or nameof(ITableEntity.RowKey)
            or nameof(ITableEntity.Timestamp) or nameof(ITableEntity.ETag) ? null : name;
    }
}
