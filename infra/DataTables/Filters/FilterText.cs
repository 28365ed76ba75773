using System.Globalization;

namespace Azure.Data.Tables.Filters;

/// <summary>Builds a filter from interpolated text; the values are quoted, the text is not touched.</summary>
internal static class FilterText
{
    public static string Create(FormattableString filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var literals = new object[filter.ArgumentCount];
        for (var index = 0; index < literals.Length; index++)
        {
            var argument = filter.GetArgument(index);
            literals[index] = FilterLiteral.TryWrite(argument, out var literal)
                ? literal
                : throw new ArgumentException(
                    $"Argument {index} of the filter is a {argument!.GetType()}, which filters cannot hold.",
                    nameof(filter));
        }

        return string.Format(CultureInfo.InvariantCulture, filter.Format, literals);
    }
}
