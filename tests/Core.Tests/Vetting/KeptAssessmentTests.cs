using System.Text.Json;
using GigVet.Cases;
using GigVet.Decisions;
using GigVet.Vetting;
using static GigVet.Core.Tests.Support.Assessing;

namespace GigVet.Core.Tests.Vetting;

public sealed class KeptAssessmentTests
{
    [Fact]
    public void One_that_nobody_decided_about_is_shown_as_it_lies_the_same_as_read_and_written()
    {
        foreach (var told in CaseBook.All)
        {
            var assessment = Assess(told.Dossier());
            var json = JsonSerializer.SerializeToUtf8Bytes(assessment, GigVetJson.Options);

            Assert.Equal(
                JsonSerializer.Serialize(DecisionDesk.With(assessment, Decided.Nothing), GigVetJson.Options),
                JsonSerializer.Serialize(new KeptAssessment(json), GigVetJson.Options));
        }
    }

    [Fact]
    public void What_was_shown_is_read_back_as_what_it_was()
    {
        var assessment = Assess(CaseBook.All[0].Dossier());
        var shown = JsonSerializer.Serialize(new KeptAssessment(assessment), GigVetJson.Options);

        Assert.Equivalent(assessment, JsonSerializer.Deserialize<KeptAssessment>(shown, GigVetJson.Options)!.Read(), strict: true);
    }
}
