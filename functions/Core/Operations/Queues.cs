namespace GigVet.Operations;

/// <summary>The queues of GigVet, to look at and to set right. In infra/Storage.</summary>
public interface IQueues
{
    /// <summary>Every queue, with what waits in it and what was given up.</summary>
    Task<IReadOnlyList<QueueDepth>> DepthsAsync(CancellationToken cancellationToken);

    /// <summary>Sends what was given up once more. Stopped in the middle, a message may be sent twice, and none is lost.</summary>
    /// <returns>How many messages; null when there is no such queue.</returns>
    Task<int?> RedriveAsync(string queue, CancellationToken cancellationToken);
}

/// <param name="Waiting">About so many, as storage counts them; also those that are being worked on.</param>
/// <param name="Poison">Given up after several tries, and not dealt with yet.</param>
public sealed record QueueDepth(string Queue, int Waiting, int Poison);
