using System.Globalization;
using System.Text;
using GigVet.Discovery;
using GigVet.Model;
using GigVet.TestSupport;

namespace GigVet.Core.Tests.Conventions;

/// <summary>Rules of the house for signals that no compiler checks.</summary>
public sealed class CatalogueTests
{
    private static readonly string[] Families =
    [
        "identity", "profile", "history", "portfolio", "github",
        "messages", "payments", "access", "reviews", "watchlists",
    ];

    private static readonly ISignal[] Signals =
        [.. ServiceDiscovery.ImplementationsOf<ISignal>().Select(type => (ISignal)Activator.CreateInstance(type)!)];

    public static TheoryData<string> Ids => [.. Signals.Select(signal => signal.Info.Id)];

    [Fact]
    public void Ids_are_unique() => Assert.Distinct(Signals.Select(signal => signal.Info.Id), StringComparer.Ordinal);

    [Theory]
    [MemberData(nameof(Ids))]
    public void Id_is_its_family_and_class_name(string id)
    {
        var type = Signal(id).GetType();

        Assert.Equal($"{type.Namespace!.Split('.')[^1].ToLowerInvariant()}.{Kebab(type.Name)}", id);
        Assert.Contains(id.Split('.')[0], Families, StringComparer.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Has_its_own_test_class(string id)
    {
        var type = Signal(id).GetType();
        var expected = type.FullName!.Replace("GigVet.Signals", "GigVet.Core.Tests.Signals", StringComparison.Ordinal) + "Tests";

        Assert.True(typeof(CatalogueTests).Assembly.GetType(expected) is not null, $"{expected} is missing.");
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Says_why_when_it_errs_and_what_to_do(string id)
    {
        var info = Signal(id).Info;

        Assert.All(
            [info.Title, info.Rationale, info.FalsePositives, info.NextStep],
            text => Assert.False(string.IsNullOrWhiteSpace(text)));
        Assert.NotEmpty(info.References);
        Assert.False(info is { Reassures: true, DeliberateAbuse: true });
    }

    [Fact]
    public void Catalogue_page_is_up_to_date()
    {
        var path = Repository.Folder("functions", "Core", "Signals", "README.md");
        var expected = CataloguePage();
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") is "1")
            File.WriteAllText(path, expected);

        Assert.Equal(expected, File.ReadAllText(path));
    }

    private static ISignal Signal(string id) => Signals.Single(signal => signal.Info.Id == id);

    private static string CataloguePage()
    {
        var page = new StringBuilder("# Signals\n\nWritten by `UPDATE_DOCS=1 dotnet test`; edit the signal, not this page.\n");
        foreach (var family in Signals.GroupBy(signal => signal.Info.Family, StringComparer.Ordinal)
            .OrderBy(family => family.Key, StringComparer.Ordinal))
        {
            page.Append(
                CultureInfo.InvariantCulture,
                $"\n## {family.Key}\n\n| Id | Weight | Raised when | Why it matters | Honest people who raise it | Lawful because |\n");
            page.Append("|---|---|---|---|---|---|\n");
            foreach (var (type, info) in family.Select(s => (s.GetType(), s.Info)).OrderBy(s => s.Info.Id, StringComparer.Ordinal))
            {
                page.Append(
                    CultureInfo.InvariantCulture,
                    $"| [`{info.Id}`]({type.Namespace!.Split('.')[^1]}/{type.Name}.cs) | {Weight(info)} | {info.Title} ");
                page.Append(
                    CultureInfo.InvariantCulture,
                    $"| {info.Rationale} | {info.FalsePositives} | {Law(info.Lawfulness)} |\n");
            }
        }

        return page.ToString();
    }

    private static string Weight(SignalInfo info) => info switch
    {
        { Reassures: true } => $"reassures, {Word(info.Strength)}",
        { DeliberateAbuse: true } => $"{Word(info.Strength)}, abuse",
        _ => Word(info.Strength),
    };

    private static string Law(Lawfulness lawfulness) => lawfulness switch
    {
        Lawfulness.MismatchOnly => "only a mismatch between own claims counts",
        Lawfulness.LegalDuty => "sanctions law forbids to pay whom it lists; a name alone never counts",
        _ => "conduct or self-consistency",
    };

    private static string Word(Strength strength) => strength.ToString().ToLowerInvariant();

    private static string Kebab(string name) => string.Concat(name.Select((letter, place) =>
        place > 0 && char.IsUpper(letter) ? $"-{char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"));
}
