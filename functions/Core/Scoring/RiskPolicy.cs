using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using GigVet.Model;
using GigVet.Settings;
using Microsoft.Extensions.Configuration;

namespace GigVet.Scoring;

/// <summary>The numbers a risk owner may change without touching a signal. Its version is stored with every assessment.</summary>
/// <remarks>The defaults lie in policy.json beside this file; settings under <c>GigVet:Policy</c> change them.</remarks>
[Setting("other numbers than [policy.json](functions/Core/Scoring/policy.json)", Name = Section + ":*")]
public sealed class RiskPolicy
{
    /// <summary>Where the settings that change the policy lie.</summary>
    public const string Section = "GigVet:Policy";

    public string Version { get; set; } = "";

    /// <summary>Points that a raised finding adds.</summary>
    public StrengthPoints Points { get; set; } = new();

    /// <summary>Points that a reassuring finding takes off.</summary>
    public StrengthPoints Reassurance { get; set; } = new();

    /// <summary>All reassurance together takes off at most this much.</summary>
    public int ReassuranceCap { get; set; }

    public int MediumFrom { get; set; }

    public int HighFrom { get; set; }

    public int CriticalFrom { get; set; }

    /// <summary>Below this share of answered signals a low band becomes <see cref="RiskBand.Inconclusive"/>.</summary>
    public double MinimumCoverage { get; set; }

    /// <summary>Fewer answered signals than this are too thin for a low band, whatever their share.</summary>
    public int MinimumAnswered { get; set; }

    /// <summary>Answers from fewer families than this are too thin for a low band.</summary>
    public int MinimumFamilies { get; set; }

    /// <summary>
    /// Whether a source may ask more about a contractor of whom the first look raised something moderate.
    /// </summary>
    public bool DeepLook { get; set; }

    /// <summary>
    /// After so many days a finding no longer counts: people change, and a look is only as good as its day. A new look
    /// makes it anew. What sanctions law asks for does not expire.
    /// </summary>
    public int FindingsExpireAfterDays { get; set; }

    /// <summary>
    /// How many of 100 contractors are misrepresented where this customer hires, before anything is looked at; 0 to 1.
    /// </summary>
    public double Prior { get; set; }

    /// <summary>
    /// Proofs by role: signals that must be raised in the contractor's favour before anybody is told to proceed.
    /// </summary>
    public IDictionary<string, string[]> Roles { get; set; } = new Dictionary<string, string[]>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Points that replace a signal's own, by signal id, always positive. Zero silences the signal.</summary>
    public IDictionary<string, int> Signals { get; set; } = new Dictionary<string, int>(StringComparer.Ordinal);

    /// <summary>The policy that ships with this version of GigVet.</summary>
    public static RiskPolicy Default()
    {
        using var file = typeof(RiskPolicy).Assembly.GetManifestResourceStream("GigVet.Scoring.policy.json")!;
        return JsonSerializer.Deserialize<RiskPolicy>(file, JsonSerializerOptions.Web)!;
    }

    /// <summary>The shipped policy with settings laid over it; a changed one carries a version of its own.</summary>
    /// <exception cref="InvalidOperationException">A setting cannot be used; the message names every one.</exception>
    public static RiskPolicy Load(IConfiguration configuration, IEnumerable<string> knownSignals)
    {
        var settings = configuration.GetSection(Section);
        var policy = Default();
        var shipped = JsonSerializer.Serialize(policy);
        if (UnusableSettings(settings).ToArray() is { Length: > 0 } unusable)
            throw new InvalidOperationException(string.Join(' ', unusable));
        try
        {
            settings.Bind(policy, options => options.ErrorOnUnknownConfiguration = true);

            // The binder adds to a list that is there: what is set is meant to stand alone.
            foreach (var role in settings.GetSection(nameof(Roles)).GetChildren())
                policy.Roles[role.Key] = role.Get<string[]>() ?? [];
        }
        catch (InvalidOperationException invalid)
        {
            throw new InvalidOperationException($"{Section} cannot be read. {invalid.Message}", invalid);
        }

        if (policy.Problems(knownSignals).ToArray() is { Length: > 0 } problems)
            throw new InvalidOperationException(string.Join(' ', problems));

        var effective = JsonSerializer.Serialize(policy);
        if (effective != shipped && settings[nameof(Version)] is null)
            policy.Version += "+" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(effective)))[..8];

        return policy;
    }

    /// <summary>What no policy has, and numbers that are none, by the setting's full name.</summary>
    private static IEnumerable<string> UnusableSettings(IConfigurationSection settings)
    {
        foreach (var setting in settings.GetChildren())
        {
            switch (typeof(RiskPolicy).GetProperty(setting.Key, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase)?.PropertyType)
            {
                case null:
                    yield return $"{setting.Path} is no setting of the policy.";
                    break;
                case var type when type == typeof(int) && !int.TryParse(setting.Value, NumberStyles.Integer, CultureInfo.InvariantCulture, out _):
                    yield return $"{setting.Path} must be a whole number, not \"{setting.Value}\".";
                    break;
                case var type when type == typeof(double) && !double.TryParse(setting.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out _):
                    yield return $"{setting.Path} must be a number, not \"{setting.Value}\".";
                    break;
            }
        }

        foreach (var points in settings.GetSection(nameof(Signals)).GetChildren())
        {
            if (!int.TryParse(points.Value, NumberStyles.Integer, CultureInfo.InvariantCulture, out _))
                yield return $"{points.Path} must be a whole number, not \"{points.Value}\".";
        }
    }

    /// <summary>The signed points of a raised finding: positive aggravates, negative reassures.</summary>
    public int PointsFor(SignalInfo signal, Strength strength)
    {
        var table = signal.Reassures ? Reassurance : Points;
        var points = Signals.TryGetValue(signal.Id, out var own) ? own : table.For(strength);
        return signal.Reassures ? -points : points;
    }

    /// <summary>Ids of signals that must speak for the contractor before <see cref="Recommendation.Proceed"/>.</summary>
    public IReadOnlyList<string> ProofsFor(ContractorRole role)
        => Roles.FirstOrDefault(known => known.Key.Equals(role.ToString(), StringComparison.OrdinalIgnoreCase)).Value ?? [];

    public RiskBand BandFor(int score) => score switch
    {
        _ when score >= CriticalFrom => RiskBand.Critical,
        _ when score >= HighFrom => RiskBand.High,
        _ when score >= MediumFrom => RiskBand.Medium,
        _ => RiskBand.Low,
    };

    /// <summary>What is wrong with the numbers, one sentence each; empty when they can be used.</summary>
    public IEnumerable<string> Problems(IEnumerable<string> knownSignals)
    {
        string[] known = [.. knownSignals];
        foreach (var unknown in Signals.Keys.Except(known, StringComparer.Ordinal))
            yield return $"{Section}:Signals:{unknown} names a signal that does not exist.";
        foreach (var (id, points) in Signals)
        {
            if (points is < 0 or > 100)
                yield return $"{Section}:Signals:{id} must be 0 to 100.";
        }

        if (!(0 < MediumFrom && MediumFrom < HighFrom && HighFrom < CriticalFrom && CriticalFrom <= 100))
            yield return $"{Section}:MediumFrom, HighFrom and CriticalFrom must rise, between 1 and 100.";
        foreach (var (role, proofs) in Roles)
        {
            if (!Enum.TryParse<ContractorRole>(role, ignoreCase: true, out _) || role.Any(char.IsDigit))
                yield return $"{Section}:Roles:{role} is no role; known are standard, sensitive and privileged.";
            foreach (var unknown in proofs.Except(known, StringComparer.Ordinal))
                yield return $"{Section}:Roles:{role} names {unknown}, a signal that does not exist.";
        }

        if (FindingsExpireAfterDays is < 1 or > 3650)
            yield return $"{Section}:FindingsExpireAfterDays must be 1 to 3650.";
        if (Prior is not (> 0 and < 1))
            yield return $"{Section}:Prior must lie between 0 and 1: 0.02 is two of a hundred.";
        if (MinimumCoverage is not (>= 0 and <= 1))
            yield return $"{Section}:MinimumCoverage must be between 0 and 1.";
        if (ReassuranceCap is < 0 or > 100)
            yield return $"{Section}:ReassuranceCap must be 0 to 100.";
        if (!Points.IsOrdered || !Reassurance.IsOrdered)
            yield return $"{Section}:Points and Reassurance must not fall from Weak to Strong, and stay within 0 to 100.";
    }
}

/// <summary>Points by strength; context counts nothing.</summary>
public sealed class StrengthPoints
{
    public int Strong { get; set; }

    public int Moderate { get; set; }

    public int Weak { get; set; }

    [JsonIgnore]
    public bool IsOrdered => Weak >= 0 && Weak <= Moderate && Moderate <= Strong && Strong <= 100;

    public int For(Strength strength) => strength switch
    {
        Strength.Strong => Strong,
        Strength.Moderate => Moderate,
        Strength.Weak => Weak,
        _ => 0,
    };
}
