using System.Text.Json;
using Azure.Data.Tables.Entities;
using Azure.Data.Tables.Models;

namespace Azure.Data.Tables.Wire;

/// <summary>Reads rows and tables straight out of the bytes of an answer.</summary>
internal static class PageContent
{
    public static T Entity<T>(Response response)
        where T : ITableEntity
    {
        var reader = new Utf8JsonReader(response.Content.ToMemory().Span);
        reader.Read();
        return EntityShape.Of<T>().Read(ref reader);
    }

    public static Page<T> Entities<T>(Response response)
        where T : ITableEntity
    {
        var shape = EntityShape.Of<T>();
        var entities = new List<T>();
        var reader = new Utf8JsonReader(response.Content.ToMemory().Span);
        SkipToValues(ref reader);
        while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
            entities.Add(shape.Read(ref reader));

        return Page<T>.FromValues(entities, Continuation.Of(response).ToToken(), response);
    }

    public static Page<TableItem> Tables(Response response)
    {
        var tables = new List<TableItem>();
        var reader = new Utf8JsonReader(response.Content.ToMemory().Span);
        SkipToValues(ref reader);
        while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
            tables.Add(new TableItem(TableName(ref reader)));

        response.Headers.TryGetValue("x-ms-continuation-NextTableName", out var continuation);
        return Page<TableItem>.FromValues(tables, continuation, response);
    }

    private static string TableName(ref Utf8JsonReader reader)
    {
        var name = "";
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isName = reader.ValueTextEquals("TableName"u8);
            reader.Read();
            if (isName)
                name = reader.GetString()!;
            else
                reader.Skip();
        }

        return name;
    }

    private static void SkipToValues(ref Utf8JsonReader reader)
    {
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isValues = reader.ValueTextEquals("value"u8);
            reader.Read();
            if (isValues && reader.TokenType == JsonTokenType.StartArray)
                return;

            reader.Skip();
        }

        throw new InvalidDataException("The answer to the query holds no rows, not even an empty list of them.");
    }
}
