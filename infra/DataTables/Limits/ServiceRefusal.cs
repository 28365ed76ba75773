using System.Net;
using Azure.Data.Tables.Models;

namespace Azure.Data.Tables.Limits;

/// <summary>
/// What the service would answer to something it never takes. Said on this side because emulators take more than
/// the service does, and what passes against one must pass against the other.
/// </summary>
internal static class ServiceRefusal
{
    public static RequestFailedException Because(TableErrorCode code, string message)
        => Because(HttpStatusCode.BadRequest, code, message);

    public static RequestFailedException Because(HttpStatusCode status, TableErrorCode code, string message)
        => new((int)status, message, code.ToString(), innerException: null);
}
