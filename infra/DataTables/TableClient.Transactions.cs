using Azure.Data.Tables.Limits;
using Azure.Data.Tables.Wire;

namespace Azure.Data.Tables;

public partial class TableClient
{
    /// <summary>Changes up to 100 rows of one partition, all or none.</summary>
    /// <exception cref="TableTransactionFailedException">One action was refused, and so none was done.</exception>
    public virtual Response<IReadOnlyList<Response>> SubmitTransaction(
        IEnumerable<TableTransactionAction> transactionActions, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(transactionActions);
        var operations = TransactionLimits.Check(Name, [.. transactionActions]);
        using var message = _requests.Transaction(operations);
        try
        {
            return Parts(Pipeline.Answer(message, cancellationToken));
        }
        catch (TableTransactionFailedException refusal)
            when (OwnEarlierTry.MayExplain(message, refusal) && Proof(operations) is not null)
        {
            var proof = Stored(Proof(operations)!, cancellationToken);
            if (!OwnEarlierTry.Shows(Proof(operations)!, proof))
                throw;

            var answers = operations
                .Select(operation => OwnEarlierTry.Answer(operation, Stored(operation, cancellationToken)))
                .ToList();
            return Response.FromValue<IReadOnlyList<Response>>(answers, proof);
        }
    }

    /// <inheritdoc cref="SubmitTransaction"/>
    public virtual async Task<Response<IReadOnlyList<Response>>> SubmitTransactionAsync(
        IEnumerable<TableTransactionAction> transactionActions, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(transactionActions);
        var operations = TransactionLimits.Check(Name, [.. transactionActions]);
        using var message = _requests.Transaction(operations);
        try
        {
            return Parts(await Pipeline.AnswerAsync(message, cancellationToken));
        }
        catch (TableTransactionFailedException refusal)
            when (OwnEarlierTry.MayExplain(message, refusal) && Proof(operations) is not null)
        {
            var proof = await StoredAsync(Proof(operations)!, cancellationToken);
            if (!OwnEarlierTry.Shows(Proof(operations)!, proof))
                throw;

            var answers = new List<Response>(operations.Count);
            foreach (var operation in operations)
                answers.Add(OwnEarlierTry.Answer(operation, await StoredAsync(operation, cancellationToken)));

            return Response.FromValue<IReadOnlyList<Response>>(answers, proof);
        }
    }

    // All or none: one inserted row that is there as sent proves that the whole transaction arrived.
    private static EntityOperation? Proof(IReadOnlyList<EntityOperation> operations)
        => operations.FirstOrDefault(static operation => operation.IsInsert);

    private static Response<IReadOnlyList<Response>> Parts(Response response)
    {
        var parts = TransactionResponse.Parse(response);
        return parts.FirstOrDefault(static part => part.IsError) is { } refusal
            ? throw new TableTransactionFailedException(ServiceResponses.Failure(refusal))
            : Response.FromValue<IReadOnlyList<Response>>(parts, response);
    }

    private Response Stored(EntityOperation operation, CancellationToken cancellationToken)
    {
        using var question = _requests.Get(Name, operation);
        return Pipeline.AnswerOrNotFound(question, cancellationToken);
    }

    private async Task<Response> StoredAsync(EntityOperation operation, CancellationToken cancellationToken)
    {
        using var question = _requests.Get(Name, operation);
        return await Pipeline.AnswerOrNotFoundAsync(question, cancellationToken);
    }
}
