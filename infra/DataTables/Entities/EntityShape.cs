using System.Collections.Concurrent;
using System.Text.Json;

namespace Azure.Data.Tables.Entities;

/// <summary>What a class of entities looks like; worked out once per class.</summary>
internal abstract class EntityShape
{
    private static readonly ConcurrentDictionary<Type, EntityShape> Known = new();

    public static EntityShape Of(Type type) => Known.GetOrAdd(type, Create);

    public static EntityShape<T> Of<T>()
        where T : ITableEntity
        => PerType<T>.Shape;

    public abstract void Write(ITableEntity entity, EntityWriter writer);

    private static EntityShape Create(Type type)
    {
        var shape = typeof(IDictionary<string, object>).IsAssignableFrom(type)
            ? typeof(DictionaryShape<>)
            : typeof(ClassShape<>);
        return (EntityShape)Activator.CreateInstance(shape.MakeGenericType(type))!;
    }

    private static class PerType<T>
        where T : ITableEntity
    {
        public static EntityShape<T> Shape { get; } = (EntityShape<T>)Known.GetOrAdd(typeof(T), Create);
    }
}

/// <inheritdoc/>
internal abstract class EntityShape<T> : EntityShape
    where T : ITableEntity
{
    /// <summary>Reads the object whose opening brace the reader stands on.</summary>
    public abstract T Read(ref Utf8JsonReader reader);

    protected static T Create()
    {
        try
        {
            return Activator.CreateInstance<T>();
        }
        catch (MissingMethodException exception)
        {
            throw new NotSupportedException(
                $"{typeof(T)} cannot be read: it has no public constructor without parameters.", exception);
        }
    }
}
