using GigVet.Cases;
using GigVet.Scoring;
using GigVet.TestSupport;

namespace GigVet.Core.Tests.Cases;

/// <summary>What a report says about base rates was measured on the labelled cases, with the signals of this version.</summary>
public sealed class MeasuredRatesTests
{
    [Fact]
    public void The_rates_that_ship_are_those_of_the_labelled_cases()
    {
        var bands = CaseBook.All
            .GroupBy(told => new JudgedCase(told).Assessment.Band)
            .OrderBy(band => band.Key)
            .ToDictionary(band => band.Key, band => new BandCount(band.Count(told => told.IsHonest), band.Count(told => !told.IsHonest)));
        var expected = BaseRates.Of(RiskPolicy.Default().Version, bands).ToJson() + "\n";

        var path = Repository.Folder("functions", "Core", "Scoring", "rates.json");
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") is "1")
            File.WriteAllText(path, expected);

        Assert.Equal(expected, File.ReadAllText(path));
    }
}
