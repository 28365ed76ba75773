using System.Text.Json;
using GigVet.Model;

namespace GigVet.Scoring;

/// <summary>
/// How often each band was given to honest people and to schemes among the labelled cases, and what that means for one
/// contractor: a band is no probability before somebody says how rare misrepresentation is where they hire.
/// </summary>
/// <remarks>Figures: rates.json beside this file, written by <c>UPDATE_DOCS=1 dotnet test</c> from tests/Cases.</remarks>
public sealed class BaseRates
{
    /// <summary>With fewer cases in a band nothing is said of it (our rule).</summary>
    public const int Fewest = 10;

    /// <summary>Of the standard normal distribution, for an interval of 95 %.</summary>
    private const double Z = 1.96;

    private readonly Measured _measured;

    private BaseRates(Measured measured) => _measured = measured;

    public string PolicyVersion => _measured.PolicyVersion;

    public int Genuine => _measured.Bands.Values.Sum(band => band.Genuine);

    public int Misrepresented => _measured.Bands.Values.Sum(band => band.Misrepresented);

    public IReadOnlyDictionary<RiskBand, BandCount> Bands => _measured.Bands;

    public static BaseRates Shipped()
    {
        using var file = typeof(BaseRates).Assembly.GetManifestResourceStream("GigVet.Scoring.rates.json")!;
        return new BaseRates(JsonSerializer.Deserialize<Measured>(file, Vetting.GigVetJson.Options)!);
    }

    public static BaseRates Of(string policyVersion, IReadOnlyDictionary<RiskBand, BandCount> bands)
        => new(new Measured(policyVersion, bands));

    /// <summary>The file's text.</summary>
    public string ToJson() => JsonSerializer.Serialize(_measured, Vetting.GigVetJson.Options);

    /// <param name="prior">Share of misrepresented contractors before anything is looked at, 0 to 1.</param>
    /// <param name="policyVersion">Under which the band was given: another one's bands were not measured.</param>
    /// <returns>Null where too few cases were measured to say anything.</returns>
    public GenuineShare? Of(RiskBand band, double prior, string policyVersion)
    {
        if (policyVersion != PolicyVersion)
            return null;

        var count = _measured.Bands.GetValueOrDefault(band, new BandCount(0, 0));
        if (count.Genuine + count.Misrepresented < Fewest || Genuine == 0 || Misrepresented == 0)
            return null;

        var (genuine, genuineLow, genuineHigh) = Wilson(count.Genuine, Genuine);
        var (scheme, schemeLow, schemeHigh) = Wilson(count.Misrepresented, Misrepresented);

        return new GenuineShare(
            prior,
            Of100(genuine, scheme, prior),
            Of100(genuineLow, schemeHigh, prior),
            Of100(genuineHigh, schemeLow, prior),
            count.Genuine + count.Misrepresented);
    }

    /// <summary>Bayes: the genuine among all whom this band is given.</summary>
    private static int Of100(double genuine, double scheme, double prior)
        => (int)Math.Round(100 * (1 - prior) * genuine / (((1 - prior) * genuine) + (prior * scheme)));

    /// <summary>The score interval of E. B. Wilson (1927), which stays within 0 to 1 for few cases too.</summary>
    private static (double Share, double Low, double High) Wilson(int hits, int all)
    {
        var share = (double)hits / all;
        var middle = share + (Z * Z / (2 * all));
        var reach = Z * Math.Sqrt((share * (1 - share) / all) + (Z * Z / (4.0 * all * all)));
        var scale = 1 + (Z * Z / all);

        // Never seen is not never: half a case more on each side (H. Jeffreys) keeps a rate from being 0 or 1.
        return ((hits + 0.5) / (all + 1), Math.Max(0, (middle - reach) / scale), (middle + reach) / scale);
    }

    /// <summary>The figure in words, or why there is none.</summary>
    public string Sentence(RiskBand band, double prior, string policyVersion)
        => Of(band, prior, policyVersion)?.ToString()
            ?? (policyVersion == PolicyVersion
                ? "How many contractors with this band are genuine was not measured: too few labelled cases."
                : $"How many contractors with this band are genuine was measured under policy {PolicyVersion} only, not under {policyVersion}.");

    private sealed record Measured(string PolicyVersion, IReadOnlyDictionary<RiskBand, BandCount> Bands);
}

public readonly record struct BandCount(int Genuine, int Misrepresented);

/// <summary>Of 100 contractors with the same band, how many would be genuine.</summary>
/// <param name="Prior">Share of misrepresented contractors before anything is looked at.</param>
/// <param name="From">Least, by the 95 % intervals of both rates.</param>
/// <param name="To">Most.</param>
/// <param name="Cases">Labelled cases that got this band.</param>
public sealed record GenuineShare(double Prior, int Genuine, int From, int To, int Cases)
{
    public override string ToString() => FormattableString.Invariant(
        $"Of 100 contractors with this band about {Genuine} would be genuine ({From} to {To}), where {Prior * 100:0.##} of 100 misrepresent themselves; measured on {Cases} invented cases with this band, not on real people.");
}
