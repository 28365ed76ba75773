using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables.Models;

namespace Azure.Data.Tables.Wire;

/// <summary>Sends, waits, and turns refusals into exceptions.</summary>
internal static class Answers
{
    private const int NotFound = 404;
    private const int Conflict = 409;

    extension(HttpPipeline pipeline)
    {
        public Response Answer(HttpMessage message, CancellationToken cancellationToken)
        {
            pipeline.Send(message, cancellationToken);
            return Successful(message.Response);
        }

        public async Task<Response> AnswerAsync(HttpMessage message, CancellationToken cancellationToken)
        {
            await pipeline.SendAsync(message, cancellationToken);
            return Successful(message.Response);
        }

        /// <summary>For what may be missing: then the answer is that it is not found.</summary>
        public Response AnswerOrNotFound(HttpMessage message, CancellationToken cancellationToken)
        {
            pipeline.Send(message, cancellationToken);
            return message.Response.Status == NotFound ? message.Response : Successful(message.Response);
        }

        /// <summary>For a table that may be there already: then the answer is that conflict.</summary>
        public Response AnswerOrExists(HttpMessage message, CancellationToken cancellationToken)
        {
            pipeline.Send(message, cancellationToken);
            return IsExistingTable(message.Response) ? message.Response : Successful(message.Response);
        }

        /// <inheritdoc cref="AnswerOrExists"/>
        public async Task<Response> AnswerOrExistsAsync(HttpMessage message, CancellationToken cancellationToken)
        {
            await pipeline.SendAsync(message, cancellationToken);
            return IsExistingTable(message.Response) ? message.Response : Successful(message.Response);
        }

        /// <inheritdoc cref="AnswerOrNotFound"/>
        public async Task<Response> AnswerOrNotFoundAsync(HttpMessage message, CancellationToken cancellationToken)
        {
            await pipeline.SendAsync(message, cancellationToken);
            return message.Response.Status == NotFound ? message.Response : Successful(message.Response);
        }
    }

    // A table that is still being deleted is a conflict too, and no table to work with.
    private static bool IsExistingTable(Response response)
        => response.Status == Conflict
            && ServiceResponses.Failure(response).ErrorCode == TableErrorCode.TableAlreadyExists.ToString();

    private static Response Successful(Response response)
        => response.Status is >= 200 and < 300 ? response : throw ServiceResponses.Failure(response);
}
