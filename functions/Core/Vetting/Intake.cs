using System.Security.Cryptography;
using System.Text;
using GigVet.Model;

namespace GigVet.Vetting;

/// <summary>Accepts a request: once this returned, the request ends as completed or as failed with a reason.</summary>
public sealed class Intake(IVettingStore vettings, IVetQueue queue, TimeProvider time)
{
    /// <param name="idempotencyKey">The caller's own key; the same key and body give the same vetting.</param>
    /// <param name="body">The bytes that were sent, to tell a repetition from another request under the same key.</param>
    public async Task<Intaken> AcceptAsync(
        string customer,
        VetRequest request,
        string? idempotencyKey,
        ReadOnlyMemory<byte> body,
        CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var mark = idempotencyKey is null
            ? null
            : new IdempotencyMark(Hash(Encoding.UTF8.GetBytes(idempotencyKey)), Hash(body.Span));
        var ticket = new VettingTicket(customer, AssessmentId.New(now), request.Contractor, AssessmentStatus.Queued, now, null);

        var (standing, standingMark) = await vettings.AddAsync(ticket, request, mark, cancellationToken);
        if (standing.Id != ticket.Id)
            return standingMark == mark?.Body ? new Intaken.Repeated(standing) : new Intaken.KeyReused();

        // A crash before this line leaves a stalled vetting, which the resumer enqueues again.
        await queue.EnqueueAsync(new VetMessage(customer, ticket.Id), cancellationToken);
        return new Intaken.Accepted(ticket);
    }

    private static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}

/// <summary>How an intake ended.</summary>
public abstract record Intaken
{
    private Intaken()
    {
    }

    public sealed record Accepted(VettingTicket Ticket) : Intaken;

    /// <summary>The same request was accepted before.</summary>
    public sealed record Repeated(VettingTicket Ticket) : Intaken;

    /// <summary>The key belongs to another request.</summary>
    public sealed record KeyReused : Intaken;
}
