namespace GigVet.Customers;

/// <summary>What cursors are signed with: made once, the same in every process. In infra/Storage: an Azure table.</summary>
public interface ICursorSecret
{
    ValueTask<byte[]> GetAsync(CancellationToken cancellationToken);
}
