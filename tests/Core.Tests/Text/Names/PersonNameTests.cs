using GigVet.Text;

namespace GigVet.Core.Tests.Text;

public sealed class PersonNameTests
{
    [Theory]
    [InlineData("Suharti", true)]
    [InlineData("Þórhildur", true)]
    [InlineData("D'Arcy", true)]
    [InlineData("suharti", false)]
    [InlineData("SUHARTI", false)]
    [InlineData("Suharti84", false)]
    [InlineData("S", false)]
    [InlineData("Mira Kessler", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void One_capitalised_word_can_be_a_whole_name(string? text, bool expected)
        => Assert.Equal(expected, PersonName.IsOneName(text));

    [Fact]
    public void Where_somebody_has_one_name_two_of_them_are_two_people()
    {
        var name = PersonName.ReadOneName("Suharti");

        Assert.Equal(NameVerdict.Different, name.CompareWith(PersonName.ReadOneName("Wagiman")).Verdict);
        Assert.Equal(NameVerdict.Same, name.CompareWith(PersonName.ReadOneName("suharti")).Verdict);
        Assert.Equal(NameVerdict.Incomparable, name.CompareWith(PersonName.ReadOneName("nullwalker")).Verdict);
        Assert.Equal(NameVerdict.Incomparable, PersonName.Compare("Suharti", "Wagiman").Verdict);
    }

    [Theory]
    [InlineData("Bob Smith", "Bob Smith")]
    [InlineData("Bob Smith", "SMITH, Bob")]
    [InlineData("bob smith", "Smith Bob")]
    [InlineData("Łukasz Świątek", "Lukasz Swiatek")]
    [InlineData("Søren Kjær", "Soren Kjaer")]
    [InlineData("Jürgen Groß", "Jurgen Gross")]
    [InlineData("Zoe\u0301 Dupont", "Zoé Dupont")]
    [InlineData("Dr. Anna Kowalska, PhD", "Anna Kowalska")]
    [InlineData("Ana de la Cruz", "Ana Cruz")]
    [InlineData("Jean-Marie Petit", "Jean Marie Petit")]
    [InlineData("Sean O'Brien", "Sean O’Brien")]
    [InlineData("Иван Петров", "Ivan Petrov")]
    [InlineData("Γιώργος Παππάς", "Giorgos Pappas")]
    [InlineData("タナカ ハルカ", "Haruka Tanaka")]
    [InlineData("𝓐𝓷𝓷𝓪 Kowalska", "Anna Kowalska")]
    [InlineData("Anna Kowalska (she/her)", "Anna Kowalska")]
    [InlineData("Anna Kowalska | React developer", "Anna Kowalska")]
    [InlineData("王小明", "王小明")]
    [InlineData("Li Wu", "Wu Li")]
    public void The_same_words_are_the_same_name(string left, string right)
        => Assert.Equal(NameVerdict.Same, PersonName.Compare(left, right).Verdict);

    [Theory]
    [InlineData("Bob S.", "Bob Smith", NameBasis.Initials)]
    [InlineData("B. Smith", "Bob Smith", NameBasis.Initials)]
    [InlineData("B. S.", "Bob Smith", NameBasis.Initials)]
    [InlineData("J.-C. Martel", "Jean-Claude Martel", NameBasis.Initials)]
    [InlineData("Bob Smith", "Robert Smith", NameBasis.Nickname)]
    [InlineData("Sasha Bondarenko", "Oleksandr Bondarenko", NameBasis.Nickname)]
    [InlineData("Pepe García", "José Garcia", NameBasis.Nickname)]
    [InlineData("Kasia Nowak", "Katarzyna Nowak", NameBasis.Nickname)]
    [InlineData("Abhi Rao", "Abhishek Rao", NameBasis.Nickname)]
    [InlineData("Maria Silva Santos", "Maria Santos", NameBasis.Subset)]
    [InlineData("Anna Nowak-Kowalska", "Anna Kowalska", NameBasis.Subset)]
    [InlineData("Sergei Ivanenko", "Serhii Ivanenko", NameBasis.Nickname)]
    [InlineData("Max Mueller", "Max Müller", NameBasis.Spelling)]
    [InlineData("Jennifer Aniston", "Jenifer Anniston", NameBasis.Spelling)]
    [InlineData("Anna Kowalska", "Anna Brown", NameBasis.PartlyShared)]
    [InlineData("Jack Ma", "Ma Yun", NameBasis.PartlyShared)]
    [InlineData("Kasia (Katarzyna) Nowak", "Katarzyna Nowak", null)]
    [InlineData("Robert \"Bob\" Smith", "Bob Smith", null)]
    public void Names_one_person_may_use_are_compatible(string left, string right, NameBasis? basis)
    {
        var match = PersonName.Compare(left, right);

        Assert.Equal(NameVerdict.Compatible, match.Verdict);
        if (basis is not null)
            Assert.Equal(basis, match.Basis);
    }

    [Theory]
    [InlineData("Bob Smith", "Wei Zhang")]
    [InlineData("Anna Kowalska", "Peter Jones")]
    [InlineData("Bob S.", "Alice T.")]
    [InlineData("Іван Петренко", "Carlos Vega")]
    [InlineData("Dr. Peter Jones, MBA", "Mr Carlos Vega")]
    [InlineData("王小明", "李四")]
    [InlineData("Li Wu", "Bo Xu")]
    public void Full_names_with_nothing_in_common_are_different(string left, string right)
        => Assert.Equal(NameVerdict.Different, PersonName.Compare(left, right).Verdict);

    [Theory]
    [InlineData("", "Bob Smith")]
    [InlineData("🚀🚀", "Bob Smith")]
    [InlineData("jdoe84", "Bob Smith")]
    [InlineData("octocat", "Bob Smith")]
    [InlineData("the_coder", "Bob Smith")]
    [InlineData("Bob", "Anna Kowalska")]
    [InlineData("Pixel Forge Ltd", "Bob Smith")]
    [InlineData("Nowak & Partners", "Bob Smith")]
    [InlineData("Müller Software GmbH", "Anna Kowalska")]
    [InlineData("王小明", "Bob Smith")]
    [InlineData("محمد علي", "Bob Smith")]
    public void A_handle_a_company_or_another_script_says_nothing(string left, string right)
        => Assert.Equal(NameVerdict.Incomparable, PersonName.Compare(left, right).Verdict);

    [Theory]
    [InlineData("Bob Smith Consulting LLC", "Robert Smith")]
    [InlineData("Anna Kowalska Studio", "Anna Kowalska")]
    [InlineData("bobsmith", "Bob Smith")]
    public void A_company_or_handle_that_carries_the_name_supports_it(string left, string right)
        => Assert.True(PersonName.Compare(left, right).Verdict is NameVerdict.Same or NameVerdict.Compatible);

    [Theory]
    [InlineData("Bob Smith", NameKind.Person)]
    [InlineData("Bob S.", NameKind.Person)]
    [InlineData("Don Smith", NameKind.Person)]
    [InlineData("Ben Smith", NameKind.Person)]
    [InlineData("Ana Sá", NameKind.Person)]
    [InlineData("jdoe84", NameKind.Handle)]
    [InlineData("Acme Inc.", NameKind.Company)]
    [InlineData("Team Rocket", NameKind.Company)]
    [InlineData("Siemens AG", NameKind.Company)]
    [InlineData("***", NameKind.Nothing)]
    [InlineData(null, NameKind.Nothing)]
    public void The_kind_of_a_name_is_seen(string? text, NameKind kind)
        => Assert.Equal(kind, PersonName.Read(text).Kind);

    [Fact]
    public void The_explanation_says_which_words_matched_and_which_did_not()
    {
        var match = PersonName.Compare("Robert J. Smith", "Bob Smith");

        Assert.Equal(
            "Both have smith; bob and robert can be forms of one name; only one of the two has j.",
            match.Explanation);
    }

    [Theory]
    [InlineData("anna.kowalska84@example.com", "Anna Kowalska", NameVerdict.Compatible)]
    [InlineData("bsmith@example.com", "Bob Smith", NameVerdict.Compatible)]
    [InlineData("smith.b+upwork@example.com", "Bob Smith", NameVerdict.Compatible)]
    [InlineData("rob@example.com", "Robert Smith", NameVerdict.Compatible)]
    [InlineData("peter.jones@example.com", "Anna Kowalska", NameVerdict.Incomparable)]
    [InlineData("info@example.com", "Anna Kowalska", NameVerdict.Incomparable)]
    [InlineData("@", "Anna Kowalska", NameVerdict.Incomparable)]
    [InlineData("", "Anna Kowalska", NameVerdict.Incomparable)]
    public void An_address_can_support_a_name_but_never_contradict_it(string address, string name, NameVerdict verdict)
        => Assert.Equal(verdict, EmailName.Read(address).CompareWith(PersonName.Read(name)).Verdict);
}
