using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace GigVet.Host.Tests.Conventions;

/// <summary>Writes types of compiled signatures as C# does, without their namespaces.</summary>
internal sealed class SignatureText : ISignatureTypeProvider<string, object?>
{
    public static readonly SignatureText Instance = new();

    public static string Parameter(int index) => index == 0 ? "T" : $"T{index + 1}";

    /// <summary><c>InvocationResult`1</c> is written <c>InvocationResult&lt;T&gt;</c>.</summary>
    public static string WithParameters(string name)
        => name.IndexOf('`', StringComparison.Ordinal) is > 0 and var tick
            ? $"{name[..tick]}<{string.Join(", ", Enumerable.Range(0, name[^1] - '0').Select(Parameter))}>"
            : name;

    public string GetPrimitiveType(PrimitiveTypeCode typeCode) => typeCode switch
    {
        PrimitiveTypeCode.Boolean => "bool",
        PrimitiveTypeCode.Byte => "byte",
        PrimitiveTypeCode.Double => "double",
        PrimitiveTypeCode.Int32 => "int",
        PrimitiveTypeCode.Int64 => "long",
        PrimitiveTypeCode.Object => "object",
        PrimitiveTypeCode.String => "string",
        PrimitiveTypeCode.Void => "void",
        _ => typeCode.ToString(),
    };

    public string GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind)
        => reader.GetString(reader.GetTypeReference(handle).Name);

    public string GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind)
        => reader.GetString(reader.GetTypeDefinition(handle).Name);

    public string GetTypeFromSpecification(
        MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind)
        => reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);

    public string GetGenericInstantiation(string genericType, ImmutableArray<string> typeArguments)
        => genericType == "Nullable`1"
            ? typeArguments[0] + "?"
            : $"{genericType[..genericType.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", typeArguments)}>";

    public string GetGenericMethodParameter(object? genericContext, int index) => Parameter(index);

    public string GetGenericTypeParameter(object? genericContext, int index) => Parameter(index);

    public string GetSZArrayType(string elementType) => elementType + "[]";

    public string GetByReferenceType(string elementType) => "ref " + elementType;

    public string GetModifiedType(string modifier, string unmodifiedType, bool isRequired) => unmodifiedType;

    public string GetArrayType(string elementType, ArrayShape shape) => throw new NotSupportedException();

    public string GetFunctionPointerType(MethodSignature<string> signature) => throw new NotSupportedException();

    public string GetPinnedType(string elementType) => throw new NotSupportedException();

    public string GetPointerType(string elementType) => throw new NotSupportedException();
}
