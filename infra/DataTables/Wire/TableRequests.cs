using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Azure.Core;
using Azure.Data.Tables.Account;
using Azure.Data.Tables.Limits;
using Azure.Data.Tables.Models;

namespace Azure.Data.Tables.Wire;

/// <summary>Builds what is sent; nothing here waits.</summary>
internal sealed class TableRequests(TableAccount account)
{
    public const int MaximumPageSize = 1000;

    private readonly string _service = account.Address.Service.AbsoluteUri.TrimEnd('/') + "/";

    public HttpMessage CreateTable(string name)
    {
        var body = new ArrayBufferWriter<byte>(96);
        using (var json = new Utf8JsonWriter(body))
        {
            json.WriteStartObject();
            json.WriteString("TableName"u8, name);
            json.WriteEndObject();
        }

        var message = New(RequestMethod.Post, "Tables");
        message.Request.Headers.SetValue("Prefer", "return-no-content");
        SetJson(message, body.WrittenMemory);
        return message;
    }

    public HttpMessage DeleteTable(string name) => New(RequestMethod.Delete, $"Tables('{Uri.EscapeDataString(name)}')");

    public HttpMessage QueryTables(string? filter, int? pageSize, string? continuation)
    {
        var address = new StringBuilder("Tables");
        var query = new QueryText(address);
        query.Add("$filter", filter);
        query.Add("$top", PageSize(pageSize));
        query.Add("NextTableName", continuation);
        return New(RequestMethod.Get, address.ToString());
    }

    public HttpMessage Get(string table, string partitionKey, string rowKey, string? select)
    {
        var address = new StringBuilder(EntityResource.Of(table, partitionKey, rowKey));
        new QueryText(address).Add("$select", select);
        return New(RequestMethod.Get, address.ToString());
    }

    public HttpMessage Get(string table, EntityOperation operation)
        => Get(table, operation.PartitionKey, operation.RowKey, select: null);

    public HttpMessage Query(string table, string? filter, string? select, int? pageSize, Continuation continuation)
    {
        var address = new StringBuilder(table).Append("()");
        var query = new QueryText(address);
        query.Add("$filter", filter);
        query.Add("$top", PageSize(pageSize));
        query.Add("$select", select);
        query.Add("NextPartitionKey", continuation.PartitionKey);
        query.Add("NextRowKey", continuation.RowKey);
        return New(RequestMethod.Get, address.ToString());
    }

    public HttpMessage Change(EntityOperation operation)
    {
        var message = New(operation.Method, operation.Resource);
        var headers = message.Request.Headers;
        if (operation.IsInsert)
        {
            headers.SetValue("Prefer", "return-no-content");
        }
        else if (operation.Method == RequestMethod.Patch && account.Address.IsCosmos)
        {
            message.Request.Method = RequestMethod.Post;
            headers.SetValue("X-HTTP-Method", "MERGE");
        }

        if (operation.IfMatch != default)
            headers.SetValue("If-Match", operation.IfMatch.ToString());

        if (!operation.Body.IsEmpty)
            SetJson(message, operation.Body);

        return message;
    }

    public HttpMessage Transaction(IReadOnlyList<EntityOperation> operations)
    {
        var boundary = $"batch_{Guid.NewGuid()}";
        var content = TransactionContent.Write(operations, boundary, _service, account.Address.IsCosmos);
        var message = New(RequestMethod.Post, "$batch");
        message.Request.Headers.SetValue("Content-Type", $"multipart/mixed; boundary={boundary}");
        message.Request.Content = RequestContent.Create(content);
        return message;
    }

    private static void SetJson(HttpMessage message, ReadOnlyMemory<byte> body)
    {
        message.Request.Headers.SetValue("Content-Type", "application/json");
        message.Request.Content = RequestContent.Create(body);
    }

    private static string? PageSize(int? size) => size switch
    {
        null => null,
        >= 1 and <= MaximumPageSize => size.Value.ToString(CultureInfo.InvariantCulture),
        _ => throw ServiceRefusal.Because(
            TableErrorCode.InvalidInput, $"A page holds 1 to {MaximumPageSize} rows, not {size}."),
    };

    private HttpMessage New(RequestMethod method, string resource)
    {
        var message = account.Pipeline.CreateMessage();
        var request = message.Request;
        request.Method = method;
        request.Uri.Reset(new Uri(_service + resource));
        request.Headers.SetValue("Accept", "application/json;odata=minimalmetadata");
        request.Headers.SetValue("DataServiceVersion", "3.0");
        request.Headers.SetValue("x-ms-version", account.Version);
        return message;
    }
}
