using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace GigVet.Host.Tests.Conventions;

/// <summary>What an assembly uses of the assemblies that stand in for Microsoft's packages in the local choice.</summary>
internal static class AzureUses
{
    private static readonly string[] StandIns = ["GigVet.LocalRuntime", "GigVet.DataTables"];

    /// <returns>Types, and members as <c>Type: signature</c>.</returns>
    public static IReadOnlySet<string> Of(Assembly assembly)
        => new[] { Compiled(assembly.Location), Implemented(assembly), InAttributes(assembly) }
            .SelectMany(uses => uses)
            .ToHashSet(StringComparer.Ordinal);

    /// <summary>Enumerations are compiled into their numbers, so these have to agree.</summary>
    public static IEnumerable<Type> EnumerationsOf(Assembly assembly)
    {
        var used = Of(assembly);
        return StandIns.Select(Assembly.Load)
            .SelectMany(standIn => standIn.GetExportedTypes())
            .Where(type => type.IsEnum && used.Contains(type.FullName!));
    }

    private static List<string> Compiled(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        var reader = file.GetMetadataReader();
        var uses = new List<string>();
        foreach (var handle in reader.TypeReferences)
        {
            if (NameInStandIn(reader, handle) is { } type)
                uses.Add(type);
        }

        foreach (var handle in reader.MemberReferences)
        {
            var member = reader.GetMemberReference(handle);
            if (ParentInStandIn(reader, member.Parent) is { } type)
                uses.Add($"{type}: {Describe(reader, member)}");
        }

        return uses;
    }

    private static string Describe(MetadataReader reader, MemberReference member)
    {
        var name = reader.GetString(member.Name);
        if (member.GetKind() == MemberReferenceKind.Field)
            return $"{member.DecodeFieldSignature(SignatureText.Instance, null)} {name}";

        var signature = member.DecodeMethodSignature(SignatureText.Instance, null);
        var parameters = string.Join(", ", signature.ParameterTypes);
        if (name == ConstructorInfo.ConstructorName)
            return $"new({parameters})";

        var generic = Enumerable.Range(0, signature.GenericParameterCount).Select(SignatureText.Parameter).ToArray();
        return (signature.Header.IsInstance ? "" : "static ")
            + $"{signature.ReturnType} {name}{(generic is [] ? "" : $"<{string.Join(", ", generic)}>")}({parameters})";
    }

    private static string? ParentInStandIn(MetadataReader reader, EntityHandle parent)
    {
        switch (parent.Kind)
        {
            case HandleKind.TypeReference:
                return NameInStandIn(reader, (TypeReferenceHandle)parent);
            case HandleKind.TypeSpecification:
                var blob = reader.GetBlobReader(reader.GetTypeSpecification((TypeSpecificationHandle)parent).Signature);
                return blob.ReadSignatureTypeCode() == SignatureTypeCode.GenericTypeInstance
                    && blob.ReadSignatureTypeCode() == SignatureTypeCode.TypeHandle
                    && blob.ReadTypeHandle() is { Kind: HandleKind.TypeReference } generic
                    ? NameInStandIn(reader, (TypeReferenceHandle)generic)
                    : null;
            default:
                return null;
        }
    }

    private static string? NameInStandIn(MetadataReader reader, TypeReferenceHandle handle)
    {
        var type = reader.GetTypeReference(handle);
        var name = SignatureText.WithParameters(reader.GetString(type.Name));
        return type.ResolutionScope.Kind switch
        {
            HandleKind.AssemblyReference
                when StandIns.Contains(
                    reader.GetString(reader.GetAssemblyReference((AssemblyReferenceHandle)type.ResolutionScope).Name),
                    StringComparer.Ordinal)
                => $"{reader.GetString(type.Namespace)}.{name}",
            HandleKind.TypeReference when NameInStandIn(reader, (TypeReferenceHandle)type.ResolutionScope) is { } outer
                => $"{outer}+{name}",
            _ => null,
        };
    }

    /// <summary>Members of interfaces that a class implements are named by no reference, but have to be there.</summary>
    private static IEnumerable<string> Implemented(Assembly assembly)
        => from type in assembly.GetTypes()
           from contract in type.GetInterfaces()
           where IsStandIn(contract)
           from method in contract.GetMethods()
           let parameters = method.GetParameters().Select(parameter => parameter.ParameterType.Name)
           select $"{contract.FullName}: {method.ReturnType.Name} {method.Name}({string.Join(", ", parameters)})";

    /// <summary>Values that an attribute is given by name are not compiled as calls.</summary>
    private static IEnumerable<string> InAttributes(Assembly assembly)
        => from type in assembly.GetTypes()
           from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
           from data in method.GetParameters().SelectMany(parameter => parameter.CustomAttributes)
               .Concat(method.CustomAttributes)
           where IsStandIn(data.AttributeType)
           from named in data.NamedArguments
           select $"{data.AttributeType.FullName}: void set_{named.MemberName}({Keyword(named.TypedValue.ArgumentType)})";

    private static bool IsStandIn(Type type) => StandIns.Contains(type.Assembly.GetName().Name, StringComparer.Ordinal);

    private static string Keyword(Type type)
        => Enum.TryParse<PrimitiveTypeCode>(type.Name, out var code)
            ? SignatureText.Instance.GetPrimitiveType(code)
            : type.Name;
}
