using System.ComponentModel;
using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Http;

namespace Microsoft.Azure.Functions.Worker.Invocation;

/// <summary>Parameters taken by name: route values, a message's dequeue count.</summary>
internal static class NamedValues
{
    public static object? Find(IReadOnlyDictionary<string, object?> values, ParameterInfo parameter)
    {
        if (!values.TryGetValue(parameter.Name!, out var value) || value is null)
            return Missing(parameter);

        var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        return type.IsInstanceOfType(value) ? value : Convert(value, type, parameter.Name!);
    }

    private static object? Missing(ParameterInfo parameter)
    {
        if (parameter.HasDefaultValue)
            return parameter.DefaultValue;

        var type = parameter.ParameterType;
        return type.IsValueType && Nullable.GetUnderlyingType(type) is null ? Activator.CreateInstance(type) : null;
    }

    private static object? Convert(object value, Type type, string name)
    {
        var text = System.Convert.ToString(value, CultureInfo.InvariantCulture)!;
        try
        {
            return TypeDescriptor.GetConverter(type).ConvertFromInvariantString(text);
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or NotSupportedException)
        {
            throw new BadHttpRequestException($"'{name}' is not a valid {type.Name}.", exception);
        }
    }
}
