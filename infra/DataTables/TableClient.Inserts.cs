using Azure.Data.Tables.Wire;

namespace Azure.Data.Tables;

public partial class TableClient
{
    /// <summary>Adds a row that must not exist yet.</summary>
    public virtual Response AddEntity<T>(T entity, CancellationToken cancellationToken = default)
        where T : ITableEntity
    {
        ArgumentNullException.ThrowIfNull(entity);
        var insert = EntityOperation.Insert(Name, entity);
        using var message = _requests.Change(insert);
        try
        {
            return Pipeline.Answer(message, cancellationToken);
        }
        catch (RequestFailedException refusal) when (OwnEarlierTry.MayExplain(message, refusal))
        {
            var stored = Stored(insert, cancellationToken);
            if (!OwnEarlierTry.Shows(insert, stored))
                throw;

            return OwnEarlierTry.Answer(insert, stored);
        }
    }

    /// <inheritdoc cref="AddEntity"/>
    public virtual async Task<Response> AddEntityAsync<T>(T entity, CancellationToken cancellationToken = default)
        where T : ITableEntity
    {
        ArgumentNullException.ThrowIfNull(entity);
        var insert = EntityOperation.Insert(Name, entity);
        using var message = _requests.Change(insert);
        try
        {
            return await Pipeline.AnswerAsync(message, cancellationToken);
        }
        catch (RequestFailedException refusal) when (OwnEarlierTry.MayExplain(message, refusal))
        {
            var stored = await StoredAsync(insert, cancellationToken);
            if (!OwnEarlierTry.Shows(insert, stored))
                throw;

            return OwnEarlierTry.Answer(insert, stored);
        }
    }
}
