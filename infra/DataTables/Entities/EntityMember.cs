using System.Reflection;
using System.Text;
using System.Text.Json;

namespace Azure.Data.Tables.Entities;

/// <summary>One property or field of a class of entities.</summary>
internal abstract class EntityMember<TEntity>(string name)
{
    public PropertyIdentity Identity { get; } = PropertyIdentity.Of(name);

    public byte[] Utf8Name { get; } = Encoding.UTF8.GetBytes(name);

    public abstract void Write(TEntity entity, EntityWriter writer);

    public abstract void Read(TEntity entity, ref Utf8JsonReader reader);

    public static EntityMember<TEntity> Create(string name, PropertyInfo property)
    {
        // Delegates of their own make a property cost a call; a struct would be copied by them, and takes the long way.
        object? get = null, set = null;
        if (!typeof(TEntity).IsValueType)
        {
            get = property.GetMethod is { IsPublic: true } getter
                ? Delegate.CreateDelegate(
                    typeof(Func<,>).MakeGenericType(typeof(TEntity), property.PropertyType), getter)
                : null;
            set = property.SetMethod is { IsPublic: true } setter
                ? Delegate.CreateDelegate(
                    typeof(Action<,>).MakeGenericType(typeof(TEntity), property.PropertyType), setter)
                : null;
        }

        return New(name, property, property.PropertyType, get, set);
    }

    public static EntityMember<TEntity> Create(string name, FieldInfo field)
        => New(name, field, field.FieldType, get: null, set: null);

    private static EntityMember<TEntity> New(string name, MemberInfo member, Type type, object? get, object? set)
    {
        var format = ValueFormats.Find(type)
            ?? throw new NotSupportedException(
                $"{typeof(TEntity)}.{member.Name} is a {type}, which a table cannot hold. "
                + "Mark it [IgnoreDataMember], or store it as text or bytes.");
        return (EntityMember<TEntity>)Activator.CreateInstance(
            typeof(EntityMember<,>).MakeGenericType(typeof(TEntity), type), name, member, format, get, set)!;
    }
}

/// <inheritdoc/>
internal sealed class EntityMember<TEntity, TValue>(
    string name,
    MemberInfo member,
    IValueFormat<TValue> format,
    Func<TEntity, TValue>? get,
    Action<TEntity, TValue>? set) : EntityMember<TEntity>(name)
{
    private readonly Func<TEntity, TValue>? _get = get ?? SlowGet(member);
    private readonly Action<TEntity, TValue>? _set = set ?? SlowSet(member);

    public override void Write(TEntity entity, EntityWriter writer)
    {
        if (_get is not null)
            format.Write(writer, Identity, _get(entity));
    }

    public override void Read(TEntity entity, ref Utf8JsonReader reader)
    {
        if (_set is null || reader.TokenType == JsonTokenType.Null)
            return;

        try
        {
            _set(entity, format.Read(ref reader));
        }
        catch (Exception exception)
            when (exception is FormatException or InvalidOperationException or ArgumentException)
        {
            throw new InvalidOperationException(
                $"The stored property '{Identity.Name}' does not fit {typeof(TEntity)}, "
                + $"which expects a {typeof(TValue)}.",
                exception);
        }
    }

    private static Func<TEntity, TValue>? SlowGet(MemberInfo member) => member switch
    {
        FieldInfo field => entity => (TValue)field.GetValue(entity)!,
        PropertyInfo { GetMethod.IsPublic: true } property => entity => (TValue)property.GetValue(entity)!,
        _ => null,
    };

    private static Action<TEntity, TValue>? SlowSet(MemberInfo member) => member switch
    {
        FieldInfo { IsInitOnly: false } field => (entity, value) => field.SetValue(entity, value),
        PropertyInfo { SetMethod.IsPublic: true } property => (entity, value) => property.SetValue(entity, value),
        _ => null,
    };
}
