using System.Buffers;
using System.Globalization;
using System.Net;
using System.Text;
using Azure.Core;
using Azure.Data.Tables.Limits;
using Azure.Data.Tables.Models;

namespace Azure.Data.Tables.Wire;

/// <summary>A transaction as it travels: one change set of complete requests in a multipart body.</summary>
internal static class TransactionContent
{
    private const int MaximumSize = 4 * 1024 * 1024;

    public static ReadOnlyMemory<byte> Write(
        IReadOnlyList<EntityOperation> operations, string boundary, string service, bool isCosmos)
    {
        var changes = $"changeset_{Guid.NewGuid()}";
        var content = new ArrayBufferWriter<byte>(operations.Sum(static operation => operation.Body.Length + 512));
        Append(content, $"--{boundary}\r\nContent-Type: multipart/mixed; boundary={changes}\r\n\r\n");
        foreach (var operation in operations)
            Append(content, operation, changes, service, isCosmos);

        Append(content, $"--{changes}--\r\n\r\n--{boundary}--\r\n");
        return content.WrittenCount <= MaximumSize
            ? content.WrittenMemory
            : throw ServiceRefusal.Because(
                HttpStatusCode.RequestEntityTooLarge,
                TableErrorCode.ContentLengthExceeded,
                $"The transaction takes {content.WrittenCount} bytes; at most {MaximumSize} are allowed.");
    }

    private static void Append(
        ArrayBufferWriter<byte> content, EntityOperation operation, string changes, string service, bool isCosmos)
    {
        var disguised = isCosmos && operation.Method == RequestMethod.Patch;
        var method = disguised ? RequestMethod.Post : operation.Method;
        Append(
            content,
            $"--{changes}\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n"
            + $"{method} {service}{operation.Resource} HTTP/1.1\r\n"
            + "Accept: application/json;odata=minimalmetadata\r\nDataServiceVersion: 3.0;\r\n");
        if (disguised)
            Append(content, "X-HTTP-Method: MERGE\r\n");
        else if (operation.IsInsert)
            Append(content, "Prefer: return-no-content\r\n");

        if (operation.IfMatch != default)
            Append(content, $"If-Match: {operation.IfMatch}\r\n");

        if (!operation.Body.IsEmpty)
        {
            var length = operation.Body.Length.ToString(CultureInfo.InvariantCulture);
            Append(content, $"Content-Type: application/json\r\nContent-Length: {length}\r\n");
        }

        Append(content, "\r\n");
        content.Write(operation.Body.Span);
        Append(content, "\r\n");
    }

    private static void Append(ArrayBufferWriter<byte> content, string text) => Encoding.UTF8.GetBytes(text, content);
}
