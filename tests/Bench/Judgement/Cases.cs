using System.Text.Json.Nodes;
using GigVet.Cases;
using GigVet.Model;

namespace GigVet.Bench.Judgement;

/// <summary>How the labelled cases are judged: by band, tuned and held ones apart, and who is misjudged.</summary>
public sealed class Cases : IMeasurement
{
    public string Name => "cases";

    public string About => "labelled dossiers judged by every signal";

    public Task MeasureAsync(BenchOptions options, Figures figures, CancellationToken cancellationToken)
    {
        var judged = CaseBook.All.Select(static told => new JudgedCase(told)).ToArray();
        figures.Add("cases", judged.Length, note: $"{judged.Count(static one => one.Case.IsHonest)} honest");
        foreach (var held in (bool[])[false, true])
        {
            var part = judged.Where(one => one.Case.IsHeld == held).ToArray();
            var honest = part.Where(static one => one.Case.IsHonest).ToArray();
            var schemes = part.Where(static one => !one.Case.IsHonest).ToArray();
            var name = held ? "keptApart" : "tuned";

            figures.AddEach($"{name}Bands", [("honest", Bands(honest)), ("schemes", Bands(schemes))]);
            figures.AddShare($"{name}HonestAboveMedium", honest.Count(static one => one.IsAboveMedium), honest.Length);
            figures.AddShare($"{name}SchemesBelowMedium", schemes.Count(static one => one.IsBelowMedium), schemes.Length);
            figures.AddShare($"{name}AsExpected", part.Count(static one => one.Misjudged is null), part.Length);
            figures.AddEach($"{name}Misjudged", part
                .Where(static one => one.Misjudged is not null)
                .Select(static one => (one.Case.Id, new JsonObject
                {
                    ["band"] = one.Assessment.Band.ToString(),
                    ["score"] = one.Assessment.Score,
                    ["wrong"] = one.Misjudged,
                    ["reasons"] = string.Join(' ', one.Assessment.Reasons.Select(static reason => $"{reason.Code}:{reason.Points}")),
                })));
        }

        figures.AddShare(
            "honestAboveMedium", judged.Count(static one => one is { Case.IsHonest: true, IsAboveMedium: true }), judged.Count(static one => one.Case.IsHonest));
        var apart = judged.Where(static one => one.Case is { IsHeld: true, IsHonest: false }).ToArray();
        figures.AddShare("keptApartSchemesBelowMedium", apart.Count(static one => one.IsBelowMedium), apart.Length);
        return Task.CompletedTask;
    }

    private static JsonObject Bands(IEnumerable<JudgedCase> cases)
    {
        var counts = cases.CountBy(static one => one.Assessment.Band).ToDictionary();
        return new(Enum.GetValues<RiskBand>().Select(band => KeyValuePair.Create<string, JsonNode?>(
            band.ToString().ToLowerInvariant(), counts.GetValueOrDefault(band))));
    }
}
