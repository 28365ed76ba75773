namespace GigVet.Settings;

/// <summary>
/// Describes a setting where it is read. The README's table and the check of what is configured are made of these.
/// </summary>
/// <param name="about">What it is for, in Markdown.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Class, AllowMultiple = true)]
public sealed class SettingAttribute(string about) : Attribute
{
    public string About { get; } = about;

    /// <summary>
    /// The full name, a part in angle brackets standing for any. A property of options needs none: its section and its
    /// own name are the name.
    /// </summary>
    public string? Name { get; set; }

    /// <summary>What holds without it; null takes the property's own value.</summary>
    public string? Usual { get; set; }

    /// <summary>Never logged, never in a file: on Azure it is a reference to the vault.</summary>
    public bool IsSecret { get; set; }

    /// <summary>Without it the service does not start.</summary>
    public bool IsNeeded { get; set; }
}
