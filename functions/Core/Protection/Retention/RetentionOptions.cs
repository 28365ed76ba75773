using GigVet.Settings;

namespace GigVet.Protection.Retention;

/// <summary>Bound from <c>GigVet:Protection</c>.</summary>
public sealed class RetentionOptions
{
    public const string Section = "GigVet:Protection";

    /// <summary>Ten years.</summary>
    public const int MostDays = 3_650;

    /// <summary>
    /// How long a contractor is kept after the engagement ended, or after the last look at whoever was never engaged. Ours: a
    /// quarter, in which a hire is decided or a dispute begins.
    /// </summary>
    [Setting("days a contractor is kept after the engagement or the last look, where a customer chose nothing")]
    public int RetentionDays { get; set; } = 90;
}
