using GigVet.Core.Tests.Support;
using GigVet.Model;
using GigVet.Signals.History;

namespace GigVet.Core.Tests.Signals.History;

public sealed class FileAuthorMismatchTests : SignalTests<FileAuthorMismatch>
{
    protected override Dossier Raised => By("Jonas Petrik");

    protected override Dossier Clear => By("Kessler, Mira");

    protected override Dossier NotAvailable => A.Dossier(A.Profile() with { DisplayName = "codewolf99" }, File("Jonas Petrik"));

    [Theory]
    [InlineData("Microsoft Office User")]
    [InlineData("Canva")]
    [InlineData("HP Laptop")]
    [InlineData("Windows User")]
    [InlineData("admin")]
    [InlineData("jpetrik99")]
    [InlineData("")]
    public void What_programs_write_there_is_nobody(string author) => Assert.False(Signal.Evaluate(By(author)).Applicable);

    [Theory]
    [InlineData("Emily Thornton", "Robert Hale")]
    [InlineData("Amara Okonkwo", "Chidi Eze")]
    [InlineData("Ravi Subramaniam", "Anil Deshpande")]
    [InlineData("张伟明", "陈晓燕")]
    [InlineData("김민서", "이수빈")]
    [InlineData("佐藤美咲", "鈴木陽子")]
    public void Whose_names_they_are_changes_nothing(string name, string author)
    {
        var profile = A.Profile() with { DisplayName = name };

        Assert.Equal((Outcome.Raised, Strength.Moderate), (OutcomeFor(A.Dossier(profile, File(author))), Signal.Evaluate(A.Dossier(profile, File(author))).Strength));
        Assert.Equal(Outcome.Clear, OutcomeFor(A.Dossier(profile, File(name))));
    }

    [Fact]
    public void Whoever_has_one_name_is_compared_by_it()
    {
        var (profile, request) = (A.Profile() with { DisplayName = "Suharti" }, A.Request() with { Claims = new Claims { Name = "Suharti" } });

        Assert.Equal(Outcome.Raised, OutcomeFor(A.Dossier(profile, request, File("Ngadiyem"))));
        Assert.Equal(Outcome.Clear, OutcomeFor(A.Dossier(profile, request, File("Suharti"))));
        Assert.False(Signal.Evaluate(By("Petrik")).Applicable);
    }

    [Fact]
    public void A_declared_agency_may_have_made_the_file()
        => Assert.Equal(Outcome.Clear, OutcomeFor(A.Dossier(new Claims { Agency = new Agency("Sandmeer", null) }, File("Jonas Petrik"))));

    private static Dossier By(string author) => A.Dossier(File(author));

    private static Cv File(string author) => new() { Format = "PDF", Author = author };
}
