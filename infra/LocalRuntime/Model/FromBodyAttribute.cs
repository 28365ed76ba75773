namespace Microsoft.Azure.Functions.Worker
{
    /// <summary>Names what turns the trigger's data into a parameter.</summary>
    [AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Class | AttributeTargets.Interface)]
    public class InputConverterAttribute(Type converterType) : Attribute
    {
        public Type ConverterType { get; } = converterType;
    }
}

namespace Microsoft.Azure.Functions.Worker.Http
{
    /// <summary>Reads the parameter from the JSON body of the request.</summary>
    [AttributeUsage(AttributeTargets.Parameter)]
    public class FromBodyAttribute() : InputConverterAttribute(typeof(FromBodyAttribute));
}
