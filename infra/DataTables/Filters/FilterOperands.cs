using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.Serialization;

namespace Azure.Data.Tables.Filters;

/// <summary>Tells a row's columns from values known already.</summary>
internal sealed class FilterOperands(ParameterExpression row)
{
    /// <summary>Null when the expression is no column of the row.</summary>
    public FilterColumn? Column(Expression expression)
    {
        var enumType = (Type?)null;
        while (
            expression is UnaryExpression { NodeType: ExpressionType.Convert or ExpressionType.ConvertChecked } convert)
        {
            enumType ??= EnumOf(convert.Operand.Type);
            expression = convert.Operand;
        }

        return expression switch
        {
            MemberExpression { Member: PropertyInfo { Name: "Value" } } value
                when Nullable.GetUnderlyingType(value.Expression!.Type) is not null => Column(value.Expression),
            MemberExpression member when IsRow(member.Expression)
                => new FilterColumn(NameOf(member.Member), enumType ?? EnumOf(member.Type)),
            MethodCallExpression { Object: { } target, Arguments: [var name] } call
                when IsRow(target) && IsLookUp(call.Method) => new FilterColumn((string)FilterValue.Of(name)!, null),
            _ => null,
        };
    }

    public bool RefersToRow(Expression expression)
    {
        var search = new RowSearch(row);
        search.Visit(expression);
        return search.Found;
    }

    private static bool IsLookUp(MethodInfo method)
        => method.Name is "get_Item" || method.Name.StartsWith("Get", StringComparison.Ordinal);

    private static Type? EnumOf(Type type)
    {
        var inner = Nullable.GetUnderlyingType(type) ?? type;
        return inner.IsEnum ? inner : null;
    }

    private static string NameOf(MemberInfo member)
        => member.GetCustomAttribute<DataMemberAttribute>()?.Name
            ?? (member.DeclaringType == typeof(Models.TableItem) ? "TableName" : member.Name);

    // A row that is seen through an interface or base class arrives wrapped in conversions.
    private bool IsRow(Expression? expression)
    {
        while (expression is UnaryExpression { NodeType: ExpressionType.Convert or ExpressionType.TypeAs } convert)
            expression = convert.Operand;

        return expression == row;
    }

    private sealed class RowSearch(ParameterExpression row) : ExpressionVisitor
    {
        public bool Found { get; private set; }

        protected override Expression VisitParameter(ParameterExpression node)
        {
            Found |= node == row;
            return node;
        }
    }
}
