// A column may be absent or null although IDictionary<string, object> has no word for it;
// callers get the same freedom as with the dictionaries they know.
#nullable disable annotations

using System.Collections;

namespace Azure.Data.Tables;

public sealed partial class TableEntity : IDictionary<string, object>
{
    public TableEntity(IDictionary<string, object> values)
    {
        if (values is null)
            return;

        foreach (var (key, value) in values)
            _columns[key] = value;
    }

    public int Count => _columns.Count;

    public ICollection<string> Keys => _columns.Keys;

    ICollection<object> IDictionary<string, object>.Values => _columns.Values;

    bool ICollection<KeyValuePair<string, object>>.IsReadOnly => false;

    private ICollection<KeyValuePair<string, object>> Pairs => _columns;

    public object this[string key]
    {
        get => Get(key);
        set => Set(key, value);
    }

    public void Add(string key, object value)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        _columns.Add(key, value);
    }

    public bool ContainsKey(string key) => _columns.ContainsKey(key);

    public bool Remove(string key) => _columns.Remove(key);

    public bool TryGetValue(string key, out object value) => _columns.TryGetValue(key, out value);

    public void Clear() => _columns.Clear();

    void ICollection<KeyValuePair<string, object>>.Add(KeyValuePair<string, object> item) => Set(item.Key, item.Value);

    bool ICollection<KeyValuePair<string, object>>.Contains(KeyValuePair<string, object> item) => Pairs.Contains(item);

    void ICollection<KeyValuePair<string, object>>.CopyTo(KeyValuePair<string, object>[] array, int arrayIndex)
        => Pairs.CopyTo(array, arrayIndex);

    bool ICollection<KeyValuePair<string, object>>.Remove(KeyValuePair<string, object> item) => Pairs.Remove(item);

    IEnumerator<KeyValuePair<string, object>> IEnumerable<KeyValuePair<string, object>>.GetEnumerator()
        => _columns.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _columns.GetEnumerator();

    // A column keeps its type: assigning 5 to one that holds a long or a double must not make it an int.
    private void Set(string key, object value)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        _columns[key] = (Get(key), value) switch
        {
            (long, int number) => (long)number,
            (double, int number) => (double)number,
            (int, long or double) => value,
            (null, _) or (_, null) => value,
            var (old, _) when old.GetType().IsInstanceOfType(value) => value,
            var (old, _) => throw new InvalidOperationException(
                $"The property '{key}' holds a {old.GetType()} and cannot become a {value.GetType()}."),
        };
    }
}
