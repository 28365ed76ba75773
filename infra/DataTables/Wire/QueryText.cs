using System.Text;

namespace Azure.Data.Tables.Wire;

/// <summary>Appends the question mark, and the options that are set, to an address.</summary>
internal sealed class QueryText(StringBuilder address)
{
    private char _separator = '?';

    public void Add(string name, string? value)
    {
        if (string.IsNullOrEmpty(value))
            return;

        address.Append(_separator).Append(name).Append('=').Append(Uri.EscapeDataString(value));
        _separator = '&';
    }
}
