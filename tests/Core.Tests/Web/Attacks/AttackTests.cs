using System.Text;
using GigVet.TestSupport;

namespace GigVet.Core.Tests.Web.Attacks;

/// <summary>Runs alone, so that what is allocated meanwhile is the attack's.</summary>
[CollectionDefinition(nameof(AttackTests), DisableParallelization = true)]
public sealed class AloneCollection;

[Collection(nameof(AttackTests))]
public sealed class AttackTests
{
    private const string Begin = "<!-- attacks: written by AttackTests, UPDATE_DOCS=1 -->";
    private const string End = "<!-- end of attacks -->";

    /// <summary>
    /// Everything allocated on both sides, freed or not; in use at one moment is less. The largest page takes a third of
    /// it, and the attacks would take gigabytes.
    /// </summary>
    private const long Budget = 96 << 20;

    /// <summary>An attack is over in two seconds at most; the rest is for a busy machine.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static TheoryData<string> Names => [.. Attack.All.Select(Id)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Ends_as_the_table_says_within_memory_and_time(string name)
    {
        var attack = Attack.All.Single(attack => Id(attack) == name);
        var before = GC.GetTotalAllocatedBytes(precise: true);

        var said = await attack.RunAsync().WaitAsync(Patience, TestContext.Current.CancellationToken);

        Assert.StartsWith(attack.Outcome, said, StringComparison.Ordinal);
        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - before, 0, Budget);
    }

    [Fact]
    public void The_page_lists_every_attack_with_its_outcome()
    {
        var path = Repository.Folder("functions", "Core", "Web", "README.md");
        var page = File.ReadAllText(path).ReplaceLineEndings("\n");
        var begin = page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var end = page.IndexOf(End, StringComparison.Ordinal);
        var expected = $"{page[..begin]}\n{Tables()}\n{page[end..]}";
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") is "1")
            File.WriteAllText(path, page = expected);

        Assert.Equal(expected, page);
    }

    private static string Tables()
    {
        var text = new StringBuilder();
        foreach (var kind in Attack.All.GroupBy(attack => attack.Kind, StringComparer.Ordinal))
        {
            text.Append($"\n### {kind.Key}\n\n| Attack | What it does | What the report says |\n|---|---|---|\n");
            foreach (var attack in kind)
                text.Append($"| `{attack.Name}` | {Cell(attack.Does)} | {Cell(attack.Outcome)} |\n");
        }

        return text.ToString();
    }

    private static string Cell(string text)
        => (text.Length <= 160 ? text : text[..160] + "…").Replace("|", "\\|", StringComparison.Ordinal);

    private static string Id(Attack attack) => $"{attack.Kind.Split(',', ' ')[0]}: {attack.Name}";
}
