using GigVet.Model;

namespace GigVet.Scoring;

/// <summary>The sum, line by line, so that a reader can redo it by hand: the lines add up to <see cref="Total"/>.</summary>
/// <param name="Lines">Findings first, heaviest first, then what the policy changed about them.</param>
public sealed record ScoreSheet(IReadOnlyList<Reason> Lines)
{
    public const string Damping = "policy.damping";
    public const string Expired = "policy.expired";
    public const string Floor = "policy.floor";
    public const string Gate = "policy.gate";
    public const string ReassuranceCap = "policy.reassurance-cap";
    public const string ReassuranceVoid = "policy.reassurance-void";
    public const string Role = "policy.role";

    public int Total => Lines.Sum(line => line.Points);

    /// <summary>The total within 0 to 100.</summary>
    public int Score => Math.Clamp(Total, 0, 100);

    /// <param name="raised">Every raised finding with the signal that raised it.</param>
    /// <param name="at">Findings that expired before no longer count.</param>
    public static ScoreSheet Add(
        IReadOnlyList<(SignalInfo Signal, Conclusion Finding)> raised, RiskPolicy policy, DateTimeOffset at)
    {
        (SignalInfo Signal, Conclusion Finding)[] live = [.. raised.Where(line => !(line.Finding.ExpiresAt <= at))];
        var sheet = Add(live, policy);
        string[] expired =
        [
            .. raised.Where(line => line.Finding.ExpiresAt <= at).Distinct().Select(line => line.Signal.Id).Order(StringComparer.Ordinal),
        ];

        return expired.Length == 0
            ? sheet
            : new ScoreSheet([.. sheet.Lines, new Reason(Expired, "policy", $"Too old to count: {string.Join(", ", expired)}", 0)]);
    }

    /// <inheritdoc cref="Add(IReadOnlyList{ValueTuple{SignalInfo, Conclusion}}, RiskPolicy, DateTimeOffset)"/>
    public static ScoreSheet Add(IReadOnlyList<(SignalInfo Signal, Conclusion Finding)> found, RiskPolicy policy)
    {
        // What the policy silences neither counts, nor voids, nor opens a gate.
        (SignalInfo Signal, Conclusion Finding)[] raised =
            [.. found.Where(line => policy.PointsFor(line.Signal, line.Finding.Strength) != 0)];
        var lines = new List<Reason>(raised
            .Select(line => new Reason(
                line.Signal.Id, line.Signal.Family, line.Signal.Title, policy.PointsFor(line.Signal, line.Finding.Strength)))
            .OrderByDescending(line => line.Points)
            .ThenBy(line => line.Code, StringComparer.Ordinal));
        var reassurance = lines.Where(line => line.Points < 0).Sum(line => line.Points);

        lines.AddRange(DampingLines(raised, policy));
        lines.AddRange(ReassuranceLines(raised, reassurance, policy));
        if (GateLine(raised, lines.Sum(line => line.Points), policy) is { } gate)
            lines.Add(gate);
        if (FloorLine(raised, lines.Sum(line => line.Points), policy) is { } floor)
            lines.Add(floor);

        return new ScoreSheet(lines);
    }

    /// <summary>The second, third, ... moderate finding of one family counts a half, a quarter, ...: they share a cause.</summary>
    private static IEnumerable<Reason> DampingLines(
        IReadOnlyList<(SignalInfo Signal, Conclusion Finding)> raised, RiskPolicy policy)
        => raised
            .Where(line => line is { Signal.Reassures: false, Finding.Strength: Strength.Moderate })
            .GroupBy(line => line.Signal.Family, line => policy.PointsFor(line.Signal, Strength.Moderate), StringComparer.Ordinal)
            .OrderBy(family => family.Key, StringComparer.Ordinal)
            .Select(family => (
                family.Key,
                Damped: family.OrderDescending().Select((points, place) => points - (points >> Math.Min(place, 30))).Sum()))
            .Where(family => family.Damped > 0)
            .Select(family => new Reason(
                Damping,
                family.Key,
                $"Further moderate findings of family {family.Key} count a half, a quarter, ...",
                -family.Damped));

    /// <summary>
    /// Good history can be bought, so it weighs only so much, nothing beside deliberate abuse, and nothing where two findings
    /// doubt that it is this person's (PR-09: a badge gets no credit beside two mismatches of identity).
    /// </summary>
    private static IEnumerable<Reason> ReassuranceLines(
        IReadOnlyList<(SignalInfo Signal, Conclusion Finding)> raised, int reassurance, RiskPolicy policy)
    {
        if (reassurance == 0)
            yield break;
        if (raised.FirstOrDefault(line => line.Signal.DeliberateAbuse).Signal is { } abuse)
        {
            yield return new Reason(
                ReassuranceVoid, "policy", $"Reassurance does not count beside \"{abuse.Title}\"", -reassurance);
            yield break;
        }

        if (IsIdentityDoubted(raised))
        {
            var others = raised
                .Where(line => line.Signal is { Reassures: true, AboutIdentity: false })
                .Sum(line => policy.PointsFor(line.Signal, line.Finding.Strength));
            if (others != 0)
                yield return new Reason(
                    ReassuranceVoid, "policy", "History does not reassure where two findings doubt whose it is", -others);
            reassurance -= others;
        }

        if (-reassurance > policy.ReassuranceCap)
            yield return new Reason(
                ReassuranceCap,
                "policy",
                $"All reassurance together takes off at most {policy.ReassuranceCap}",
                -reassurance - policy.ReassuranceCap);
    }

    private static bool IsIdentityDoubted(IReadOnlyList<(SignalInfo Signal, Conclusion Finding)> raised)
        => raised.Count(line => line.Signal is { Reassures: false, AboutIdentity: true }
            && line.Finding.Strength >= Strength.Moderate) > 1;

    /// <summary>A strong finding alone is worth a human review: reassurance does not take it below medium.</summary>
    private static Reason? FloorLine(
        IReadOnlyList<(SignalInfo Signal, Conclusion Finding)> raised, int total, RiskPolicy policy)
        => total < policy.MediumFrom && raised.Any(line => line is { Signal.Reassures: false, Finding.Strength: Strength.Strong })
            ? new Reason(Floor, "policy", "A strong finding keeps at least medium, whatever reassures", policy.MediumFrom - total)
            : null;

    /// <summary>Weak findings alone stay low, and one family of moderate ones stays medium.</summary>
    private static Reason? GateLine(
        IReadOnlyList<(SignalInfo Signal, Conclusion Finding)> raised, int total, RiskPolicy policy)
    {
        var counted = raised.Where(line => !line.Signal.Reassures).ToArray();
        if (counted.Any(line => line.Finding.Strength is Strength.Strong))
            return null;

        var families = counted
            .Where(line => line.Finding.Strength is Strength.Moderate)
            .Select(line => line.Signal.Family)
            .Distinct(StringComparer.Ordinal)
            .Count();
        var (ceiling, title) = families switch
        {
            0 => (policy.MediumFrom - 1, "Weak findings alone do not lift a contractor above low"),
            1 => (policy.HighFrom - 1, "Moderate findings of one family alone do not lift a contractor above medium"),
            _ => (int.MaxValue, ""),
        };

        return total > ceiling ? new Reason(Gate, "policy", title, ceiling - total) : null;
    }
}
