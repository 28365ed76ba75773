using System.Collections;
using System.Globalization;
using System.Reflection;
using GigVet.Text;
using Microsoft.Extensions.Configuration;

namespace GigVet.Settings;

/// <summary>Every setting that the code describes with a <see cref="SettingAttribute"/>.</summary>
public sealed class SettingCatalogue(IReadOnlyList<Setting> all)
{
    private const string Ours = "GigVet";

    /// <summary>By name.</summary>
    public IReadOnlyList<Setting> All { get; } = all;

    /// <summary>What the given assemblies and the engine read.</summary>
    public static SettingCatalogue Of(params IEnumerable<Assembly> assemblies) => new(
    [
        .. assemblies.Append(typeof(SettingCatalogue).Assembly).Distinct()
            .SelectMany(assembly => assembly.GetTypes())
            .SelectMany(Described)
            .DistinctBy(setting => setting.Name, StringComparer.Ordinal)
            .OrderBy(setting => setting.Name, StringComparer.Ordinal),
    ]);

    /// <summary>A slip in a name would be passed over in silence: what is configured has to exist.</summary>
    /// <exception cref="InvalidOperationException">Something below <c>GigVet</c> is no setting; the message names it and the nearest.</exception>
    public void Check(IConfiguration configuration)
    {
        var unknown = configuration.GetSection(Ours).AsEnumerable()
            .Where(pair => pair.Value is not null && !All.Any(setting => setting.Covers(pair.Key)))
            .Select(pair => pair.Key)
            .Order(StringComparer.Ordinal)
            .ToArray();
        if (unknown.Length > 0)
            throw new InvalidOperationException($"{unknown[0]} is no setting; the nearest is {Nearest(unknown[0])}.");
    }

    private string Nearest(string key)
        => All.MaxBy(setting => JaroWinkler.Similarity(setting.Name.ToUpperInvariant(), key.ToUpperInvariant()))!.Name;

    private static IEnumerable<Setting> Described(Type type)
    {
        foreach (var about in type.GetCustomAttributes<SettingAttribute>())
            yield return Create(about, about.Name!, "");

        // Looking at the properties of every type would be felt at each start; a test holds the names to this.
        if (!type.Name.EndsWith("Options", StringComparison.Ordinal) && !type.Name.EndsWith("Settings", StringComparison.Ordinal))
            yield break;

        var described = type.GetProperties().Where(property => property.IsDefined(typeof(SettingAttribute))).ToArray();
        if (described.Length == 0)
            yield break;

        var usual = Activator.CreateInstance(type);
        var section = type.GetField("Section")?.GetRawConstantValue();
        foreach (var property in described)
        {
            var about = property.GetCustomAttribute<SettingAttribute>()!;
            yield return Create(about, about.Name ?? $"{section}:{property.Name}", Word(property.GetValue(usual)));
        }
    }

    private static Setting Create(SettingAttribute about, string name, string usual)
        => new(name, about.About, about.Usual ?? usual, about.IsSecret, about.IsNeeded);

    private static string Word(object? value) => value switch
    {
        null => "",
        string text => text,
        bool flag => flag ? "true" : "false",
        IEnumerable => "",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
