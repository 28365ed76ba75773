using System.Linq.Expressions;
using System.Text;

namespace Azure.Data.Tables.Filters;

/// <summary>One pass over one condition.</summary>
internal sealed class FilterTranslation(LambdaExpression filter, StringBuilder text)
{
    private readonly FilterOperands _operands = new(filter.Parameters[0]);

    public void Append(Expression condition)
    {
        switch (condition)
        {
            case BinaryExpression { NodeType: ExpressionType.AndAlso or ExpressionType.And } both:
                AppendJoined(both, " and ");
                break;
            case BinaryExpression { NodeType: ExpressionType.OrElse or ExpressionType.Or } either:
                AppendJoined(either, " or ");
                break;
            case UnaryExpression { NodeType: ExpressionType.Not } not:
                text.Append("not ");
                AppendGrouped(not.Operand);
                break;
            case BinaryExpression comparison when Operator(comparison.NodeType) is { } name:
                AppendComparison(comparison, name);
                break;
            case MethodCallExpression { Method.Name: nameof(string.Equals) } equals
                when Equality(equals) is { } operands:
                AppendComparison(operands.Left, "eq", operands.Right);
                break;
            case UnaryExpression { NodeType: ExpressionType.Convert } convert when convert.Type == typeof(bool):
                Append(convert.Operand);
                break;
            case var _ when _operands.Column(condition) is { } column:
                text.Append(column.Name).Append(" eq true");
                break;
            case var _ when !_operands.RefersToRow(condition) && FilterValue.Of(condition) is bool constant:
                text.Append(constant ? "true" : "false");
                break;
            default:
                throw NotTranslatable(condition);
        }
    }

    private void AppendJoined(BinaryExpression expression, string word)
    {
        AppendGrouped(expression.Left);
        text.Append(word);
        AppendGrouped(expression.Right);
    }

    private void AppendGrouped(Expression condition)
    {
        text.Append('(');
        Append(condition);
        text.Append(')');
    }

    private void AppendComparison(BinaryExpression comparison, string name)
    {
        // string.Compare(row.Key, x) >= 0 says in C# what the filter says as row.Key ge x.
        if (Ordering(comparison.Left) is { } ordering && IsZero(comparison.Right))
            AppendComparison(ordering.Left, name, ordering.Right);
        else
            AppendComparison(comparison.Left, name, comparison.Right);
    }

    private void AppendComparison(Expression left, string name, Expression right)
    {
        if (_operands.Column(left) is { } column && !_operands.RefersToRow(right))
            AppendComparison(column, name, right);
        else if (_operands.Column(right) is { } mirrored && !_operands.RefersToRow(left))
            AppendComparison(mirrored, Mirrored(name), left);
        else
            throw NotTranslatable(left);
    }

    private void AppendComparison(FilterColumn column, string name, Expression operand)
    {
        var value = column.Restore(FilterValue.Of(operand));
        if (value is null)
            throw new NotSupportedException(
                $"'{filter}' compares {column.Name} with null; a table stores no nulls to find.");

        if (!FilterLiteral.TryWrite(value, out var literal))
            throw new NotSupportedException(
                $"'{filter}' compares with a {value.GetType()}, which filters cannot hold.");

        text.Append(column.Name).Append(' ').Append(name).Append(' ').Append(literal);
    }

    private bool IsZero(Expression expression) => !_operands.RefersToRow(expression) && FilterValue.Of(expression) is 0;

    private static (Expression Left, Expression Right)? Ordering(Expression expression) => expression switch
    {
        MethodCallExpression { Object: null, Method.Name: nameof(string.Compare), Arguments: [var left, var right] }
            => (left, right),
        MethodCallExpression
        {
            Object: null,
            Method.Name: nameof(string.Compare),
            Arguments: [var left, var right, { } how],
        } when how.Type == typeof(StringComparison) && FilterValue.Of(how) is StringComparison.Ordinal
            => (left, right),
        MethodCallExpression { Object: { } left, Arguments: [var right], Method.Name: nameof(string.CompareTo) }
            => (left, right),
        _ => null,
    };

    private static (Expression Left, Expression Right)? Equality(MethodCallExpression call) => call switch
    {
        { Object: { } left, Arguments: [var right] } => (left, right),
        { Object: null, Arguments: [var left, var right] } => (left, right),
        _ => null,
    };

    private static string? Operator(ExpressionType type) => type switch
    {
        ExpressionType.Equal => "eq",
        ExpressionType.NotEqual => "ne",
        ExpressionType.LessThan => "lt",
        ExpressionType.LessThanOrEqual => "le",
        ExpressionType.GreaterThan => "gt",
        ExpressionType.GreaterThanOrEqual => "ge",
        _ => null,
    };

    private static string Mirrored(string name) => name switch
    {
        "lt" => "gt",
        "le" => "ge",
        "gt" => "lt",
        "ge" => "le",
        _ => name,
    };

    private NotSupportedException NotTranslatable(Expression part)
        => new($"'{part}' in the filter '{filter}' has no counterpart in the service's filters.");
}
