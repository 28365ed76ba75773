using System.Text.RegularExpressions;
using GigVet.Cases;
using GigVet.Core.Tests.Support;
using GigVet.Model;
using GigVet.Scoring;
using Microsoft.Extensions.Logging.Abstractions;

namespace GigVet.Core.Tests.Cases;

/// <summary>What an assessment says is read by a small business: it names no route, and no field of a request.</summary>
public sealed partial class PlainWordsTests
{
    [Fact]
    public void No_sentence_about_any_labelled_case_speaks_of_routes_or_fields()
    {
        var said = CaseBook.All.Select(told => Assess(told.Dossier())).SelectMany(Sentences).Distinct(StringComparer.Ordinal).ToArray();

        Assert.True(said.Length > 500);
        Assert.DoesNotContain(said, sentence => Technical.IsMatch(sentence));
    }

    [Fact]
    public void No_sentence_about_an_empty_dossier_does_either()
        => Assert.DoesNotContain(Sentences(Assess(A.Dossier())), sentence => Technical.IsMatch(sentence));

    [Theory]
    [InlineData("Note it: POST /api/v1/assessments.")]
    [InlineData("Give it in claims.name.")]
    [InlineData("Give it as expectedCountry.")]
    [InlineData("Send {\"a\":1}.")]
    public void A_sentence_that_did_would_be_found(string sentence) => Assert.Matches(Technical, sentence);

    private static IEnumerable<string> Sentences(Assessment assessment) =>
    [
        .. assessment.NextSteps,
        .. assessment.Reasons.Select(reason => reason.Title),
        .. assessment.Findings.SelectMany(finding => new[] { finding.Message, finding.FalsePositives, finding.NextStep }),
    ];

    private static Assessment Assess(Dossier dossier)
        => new Assessor(Assessing.Signals, RiskPolicy.Default(), NullLogger<Assessor>.Instance).Assess("asm_case", dossier, []);

    [GeneratedRegex(@"/api/v1|\b(POST|PUT|GET)\b|\b(claims|observations)\.[a-z]|\b[a-z]+[A-Z][a-z]+|[{}]", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Technical { get; }
}
