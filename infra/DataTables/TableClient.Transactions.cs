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
        using var message = _requests.Transaction(TransactionLimits.Check(Name, [.. transactionActions]));
        return Parts(Pipeline.Answer(message, cancellationToken));
    }

    /// <inheritdoc cref="SubmitTransaction"/>
    public virtual async Task<Response<IReadOnlyList<Response>>> SubmitTransactionAsync(
        IEnumerable<TableTransactionAction> transactionActions, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(transactionActions);
        using var message = _requests.Transaction(TransactionLimits.Check(Name, [.. transactionActions]));
        return Parts(await Pipeline.AnswerAsync(message, cancellationToken));
    }

    private static Response<IReadOnlyList<Response>> Parts(Response response)
    {
        var parts = TransactionResponse.Parse(response);
        return parts.FirstOrDefault(static part => part.IsError) is { } refusal
            ? throw new TableTransactionFailedException(ServiceResponses.Failure(refusal))
            : Response.FromValue<IReadOnlyList<Response>>(parts, response);
    }
}
