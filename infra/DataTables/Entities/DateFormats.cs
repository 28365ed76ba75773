using System.Text.Json;

namespace Azure.Data.Tables.Entities;

internal sealed class DateTimeOffsetFormat : IValueFormat<DateTimeOffset>
{
    public void Write(EntityWriter writer, PropertyIdentity property, DateTimeOffset value)
        => writer.Write(property, value.UtcDateTime);

    public DateTimeOffset Read(ref Utf8JsonReader reader) => reader.GetDateTimeOffset();
}

internal sealed class DateTimeFormat : IValueFormat<DateTime>
{
    public static DateTime Utc(PropertyIdentity property, DateTime value)
        => value.Kind == DateTimeKind.Utc
            ? value
            : throw new NotSupportedException(
                $"The property '{property.Name}' holds a DateTime of kind {value.Kind}; the service stores UTC only. "
                + "Use a DateTimeOffset, or DateTime.SpecifyKind.");

    public void Write(EntityWriter writer, PropertyIdentity property, DateTime value)
        => writer.Write(property, Utc(property, value));

    public DateTime Read(ref Utf8JsonReader reader) => reader.GetDateTimeOffset().UtcDateTime;
}
