using System.Linq.Expressions;
using System.Text;

namespace Azure.Data.Tables.Filters;

/// <summary>Translates a condition written in C# into the service's filter language.</summary>
internal static class FilterExpression
{
    public static string Translate<T>(Expression<Func<T, bool>> filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var text = new StringBuilder();
        new FilterTranslation(filter, text).Append(filter.Body);
        return text.ToString();
    }
}
