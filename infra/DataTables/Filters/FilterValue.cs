using System.Linq.Expressions;
using System.Reflection;

namespace Azure.Data.Tables.Filters;

/// <summary>Finds the value of an expression that does not depend on the row.</summary>
internal static class FilterValue
{
    // Constants, captured variables and their members need no compiler; anything else gets one.
    public static object? Of(Expression expression) => expression switch
    {
        ConstantExpression constant => constant.Value,
        MemberExpression { Member: FieldInfo field, Expression: var owner }
            => field.GetValue(owner is null ? null : Of(owner)),
        MemberExpression { Member: PropertyInfo property, Expression: var owner }
            => property.GetValue(owner is null ? null : Of(owner)),
        UnaryExpression { NodeType: ExpressionType.Convert, Operand: var operand } convert
            when Nullable.GetUnderlyingType(convert.Type) == operand.Type || convert.Type == typeof(object)
                => Of(operand),
        _ => Expression.Lambda(expression).Compile(preferInterpretation: true).DynamicInvoke(),
    };
}
