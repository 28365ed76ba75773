using System.Text.Json;

namespace Azure.Data.Tables.Entities;

/// <summary>How values of one type travel.</summary>
internal interface IValueFormat<T>
{
    void Write(EntityWriter writer, PropertyIdentity property, T value);

    T Read(ref Utf8JsonReader reader);
}
