using GigVet.Vetting.Neighbours;

namespace GigVet.Core.Tests.Support;

/// <summary>A key for every customer, always the same one.</summary>
internal sealed class MemoryKeys : IMarkKeys
{
    public ValueTask<MarkKey> OfAsync(string customer, CancellationToken cancellationToken)
        => ValueTask.FromResult(new MarkKey(System.Text.Encoding.UTF8.GetBytes(customer.PadRight(MarkKey.Bytes, '.'))));
}
