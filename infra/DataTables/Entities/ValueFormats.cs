using System.Collections.Frozen;

namespace Azure.Data.Tables.Entities;

/// <summary>Finds the format of a property's type.</summary>
internal static class ValueFormats
{
    private static readonly FrozenDictionary<Type, object> Simple = new Dictionary<Type, object>
    {
        [typeof(string)] = new TextFormat(),
        [typeof(bool)] = new BooleanFormat(),
        [typeof(int)] = new Int32Format(),
        [typeof(long)] = new Int64Format(),
        [typeof(ulong)] = new UInt64Format(),
        [typeof(double)] = new DoubleFormat(),
        [typeof(Guid)] = new GuidFormat(),
        [typeof(DateTime)] = new DateTimeFormat(),
        [typeof(DateTimeOffset)] = new DateTimeOffsetFormat(),
        [typeof(byte[])] = new BytesFormat(),
        [typeof(BinaryData)] = new BinaryDataFormat(),
    }.ToFrozenDictionary();

    /// <returns>An <see cref="IValueFormat{T}"/> of that type, or null when the service has nothing like it.</returns>
    public static object? Find(Type type)
    {
        if (Simple.TryGetValue(type, out var format))
            return format;

        if (type.IsEnum)
            return Activator.CreateInstance(typeof(EnumFormat<>).MakeGenericType(type));

        if (Nullable.GetUnderlyingType(type) is { } inner && Find(inner) is { } innerFormat)
            return Activator.CreateInstance(typeof(NullableFormat<>).MakeGenericType(inner), innerFormat);

        return null;
    }
}
