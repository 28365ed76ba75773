using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;
using GigVet.Alerts;
using GigVet.Vetting;

namespace GigVet.Functions.OpenApi;

/// <summary>
/// The JSON Schemas of the types that are read and written, made from the very contracts that read and write them. Types
/// of GigVet stand under <c>components</c> and are referred to.
/// </summary>
internal sealed class Schemas(IEnumerable<IAlertChannel> channels, XmlDocs docs)
{
    public const string Root = "#/components/schemas/";

    // Options that were not used yet know no contracts.
    private static readonly JsonSerializerOptions Writing = new(GigVetJson.Options) { TypeInfoResolver = new DefaultJsonTypeInfoResolver() };
    private static readonly JsonSerializerOptions Reading = new(GigVetJson.Strict) { TypeInfoResolver = new DefaultJsonTypeInfoResolver() };

    private static readonly JsonSchemaExporterOptions AsDeclared = new() { TreatNullObliviousAsNonNullable = true };

    private readonly SortedDictionary<string, (JsonNode Schema, Type Type)> _named = new(StringComparer.Ordinal);

    public JsonObject Components => [.. _named.Select(named => KeyValuePair.Create(named.Key, (JsonNode?)named.Value.Schema.DeepClone()))];

    /// <summary>Of what GigVet writes.</summary>
    public JsonNode Written(Type type) => Of(type, Writing, isInput: false);

    /// <summary>Of what others send.</summary>
    public JsonNode Read(Type type) => Of(type, Reading, isInput: true);

    private JsonNode Of(Type type, JsonSerializerOptions options, bool isInput)
        => options.GetJsonSchemaAsNode(type, new JsonSchemaExporterOptions
        {
            TreatNullObliviousAsNonNullable = AsDeclared.TreatNullObliviousAsNonNullable,
            TransformSchemaNode = (context, schema) => Shape(context, schema, isInput),
        });

    private JsonObject Shape(JsonSchemaExporterContext context, JsonNode schema, bool isInput)
    {
        var type = Nullable.GetUnderlyingType(context.TypeInfo.Type) ?? context.TypeInfo.Type;
        var shape = schema as JsonObject ?? ByHand(context.PropertyInfo, type, isInput);

        // The exporter points at where it wrote a type before; every type of ours stands under its name instead.
        if (shape.ContainsKey("$ref") && _named.Any(named => named.Value.Type == type))
        {
            var again = new JsonObject { ["$ref"] = Root + Name(type, isInput) };
            return context.PropertyInfo?.IsGetNullable is true ? AnyOf([again, new JsonObject { ["type"] = "null" }]) : again;
        }

        if (context.TypeInfo.Kind is JsonTypeInfoKind.Object && shape["properties"] is JsonObject)
            Complete(context.TypeInfo, shape, isInput);
        if (IsOurs(type) && (context.TypeInfo.Kind is JsonTypeInfoKind.Object || type.IsEnum))
            shape = Refer(type, shape, isInput);
        if (context.PropertyInfo is { } property && docs.Of(property.DeclaringType, MemberName(property)) is { } said)
            shape["description"] = said;

        return shape;
    }

    /// <summary>Of members that no contract describes: those that are read by hand, and months.</summary>
    private JsonObject ByHand(JsonPropertyInfo? property, Type type, bool isInput)
    {
        if (Attribute<SentAsAttribute>(property) is { } sent)
        {
            JsonObject[] none = property?.IsGetNullable is true ? [new JsonObject { ["type"] = "null" }] : [];
            return AnyOf([.. sent.Shapes.Select(shape => isInput ? Read(shape) : Written(shape)), .. none]);
        }

        if (Attribute<OfChannelAttribute>(property) is not null)
            return AnyOf(channels.OrderBy(channel => channel.Name, StringComparer.Ordinal).Select(channel => Written(channel.ShownType)));

        return type == typeof(DateOnly) ? new JsonObject { ["type"] = new JsonArray("string", "null") } : [];
    }

    private void Complete(JsonTypeInfo type, JsonObject shape, bool isInput)
    {
        var properties = (JsonObject)shape["properties"]!;
        if (isInput)
        {
            foreach (var computed in type.Properties.Where(property => property.Set is null && property.AssociatedParameter is null))
                properties.Remove(computed.Name);
            foreach (var channel in channels.Where(_ => type.Properties.Any(property => property.IsExtensionData && Attribute<OfChannelAttribute>(property) is not null)))
                AddSettings(properties, channel);

            shape["additionalProperties"] = false;
        }
        else
        {
            // What GigVet writes is there, also where it is null; except what is left out while it is null.
            string[] sometimes = [.. type.Properties.Where(property => property.ShouldSerialize is not null).Select(property => property.Name)];
            shape["required"] = new JsonArray([.. properties.Select(property => property.Key).Except(sometimes, StringComparer.Ordinal).Select(name => JsonValue.Create(name))]);
        }
    }

    /// <summary>A body with settings of a channel takes those of every channel; the channel itself says which are its own.</summary>
    private static void AddSettings(JsonObject properties, IAlertChannel channel)
    {
        var settings = Reading.GetJsonSchemaAsNode(channel.BodyType, AsDeclared);
        foreach (var (name, setting) in settings["properties"]!.AsObject().ToArray())
        {
            var known = properties[name] as JsonObject ?? (JsonObject)setting!.DeepClone();
            var of = (known["description"] is { } before ? before + " " : "Of channel ") + $"`{channel.Name}`";
            known["description"] = of;
            properties[name] = known.Parent is null ? known : known.DeepClone();
        }
    }

    private JsonObject Refer(Type type, JsonObject shape, bool isInput)
    {
        var nullable = WithoutNull(shape);
        if (docs.Of(type) is { } said)
            shape["description"] = said;

        var name = Name(type, isInput);
        if (_named.TryGetValue(name, out var known) && known.Type != type)
            throw new InvalidOperationException($"{known.Type} and {type} would both be called {name} in the document of the API.");
        _named[name] = (shape.DeepClone(), type);

        var reference = new JsonObject { ["$ref"] = Root + name };
        return nullable ? AnyOf([reference, new JsonObject { ["type"] = "null" }]) : reference;
    }

    private static string Name(Type type, bool isInput)
        => isInput && !type.IsEnum && !type.Name.EndsWith("Body", StringComparison.Ordinal) && !type.Name.EndsWith("Request", StringComparison.Ordinal)
            ? type.Name + "Input"
            : type.Name;

    private static bool WithoutNull(JsonObject shape)
    {
        if (shape["enum"] is JsonArray words && words.FirstOrDefault(word => word is null) is null && words.Contains(null))
        {
            shape["enum"] = new JsonArray([.. words.Where(word => word is not null).Select(word => word!.DeepClone())]);
            shape["type"] = "string";
            return true;
        }

        if (shape["enum"] is not null)
            shape["type"] = "string";
        if (shape["type"] is not JsonArray types)
            return false;

        shape["type"] = types.First(one => (string?)one != "null")!.DeepClone();
        return true;
    }

    private static JsonObject AnyOf(IEnumerable<JsonNode> shapes) => shapes.ToArray() switch
    {
        [JsonObject only] => only,
        var several => new JsonObject { ["anyOf"] = new JsonArray([.. several]) },
    };

    private static bool IsOurs(Type type)
        => type.Assembly.GetName().Name!.StartsWith(nameof(GigVet), StringComparison.Ordinal) && !type.IsArray;

    private static T? Attribute<T>(JsonPropertyInfo? property)
        where T : Attribute
        => property?.AttributeProvider?.GetCustomAttributes(typeof(T), inherit: true).OfType<T>().FirstOrDefault();

    private static string MemberName(JsonPropertyInfo property)
        => property.AttributeProvider is MemberInfo member ? member.Name : property.Name;
}

/// <summary>A member that holds settings of an alert channel: which they are is the channel's own matter.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class OfChannelAttribute : Attribute;
