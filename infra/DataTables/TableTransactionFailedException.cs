using System.Globalization;
using System.Text.RegularExpressions;

namespace Azure.Data.Tables;

/// <summary>
/// A transaction was refused as a whole; says which of its actions was to blame, when the service said so.
/// </summary>
public partial class TableTransactionFailedException : RequestFailedException
{
    public TableTransactionFailedException(RequestFailedException requestFailedException)
        : base(
            requestFailedException.Status,
            requestFailedException.Message,
            requestFailedException.ErrorCode,
            requestFailedException)
    {
        if (Index.Match(requestFailedException.Message) is { Success: true } match)
            FailedTransactionActionIndex = int.Parse(match.Groups["index"].ValueSpan, CultureInfo.InvariantCulture);
    }

    /// <summary>The place of the action in the list that was submitted, from 0.</summary>
    public int? FailedTransactionActionIndex { get; }

    // The service puts the index before the text of the error.
    [GeneratedRegex(
        "^(?<index>[0-9]{1,3}):",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 200)]
    private static partial Regex Index { get; }
}
