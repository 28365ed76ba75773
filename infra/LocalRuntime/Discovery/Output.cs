using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Microsoft.Azure.Functions.Worker.Discovery;

/// <summary>A queue that takes what a function returns, or one property of it.</summary>
internal sealed record Output(QueueOutputAttribute Queue, PropertyInfo? Property)
{
    public static IReadOnlyList<Output> Of(MethodInfo method)
    {
        if (method.GetCustomAttribute<QueueOutputAttribute>() is { } whole)
            return [new Output(whole, null)];

        return
        [
            .. from property in Awaiting.ResultOf(method.ReturnType).GetProperties()
               let queue = property.GetCustomAttribute<QueueOutputAttribute>()
               where queue is not null
               select new Output(queue, property),
        ];
    }

    public static object? HttpPartOf(object value)
    {
        var properties = value.GetType().GetProperties();
        var marked = Array.Find(properties, property => property.IsDefined(typeof(HttpResultAttribute)))
            ?? Array.Find(properties, property => property.PropertyType.IsAssignableTo(typeof(IResult))
                || property.PropertyType.IsAssignableTo(typeof(IActionResult)));

        return marked?.GetValue(value);
    }
}
