using GigVet.Core.Tests.Support;
using GigVet.Model;
using GigVet.Watchlists;

namespace GigVet.Core.Tests.Watchlists;

public sealed class ScreenerTests
{
    private static readonly ListedEntry Jonas = Listed.Person()
        .With(IdentifierKind.Email, "jonas.petrik@mail.example")
        .With(IdentifierKind.Passport, "P0017003", "Belize")
        .With(IdentifierKind.Wallet, Listed.Wallet)
        .With(IdentifierKind.Domain, "https://www.petrik.example/")
        .With(IdentifierKind.Domain, "https://social.example/petrik");

    [Theory]
    [InlineData(IdentifierKind.Email, "Jonas.Petrik+work@mail.example", null, true)]
    [InlineData(IdentifierKind.Email, "somebody@petrik.example", null, true)]
    [InlineData(IdentifierKind.Email, "jonas@mail.example", null, false)]
    [InlineData(IdentifierKind.Wallet, "0x2F389CE8BD8FF92DE3402FFCE4691D17FC4F6535", null, true)]
    [InlineData(IdentifierKind.Wallet, "0x2f389ce8bd8ff92de3402ffce4691d17fc4f6536", null, false)]
    [InlineData(IdentifierKind.Domain, "shop.petrik.example", null, true)]
    [InlineData(IdentifierKind.Domain, "petrik.example.org", null, false)]
    [InlineData(IdentifierKind.Domain, "social.example", null, false)]
    [InlineData(IdentifierKind.Domain, "https://social.example/Petrik/", null, true)]
    [InlineData(IdentifierKind.Passport, "p 001-7003", "Belize", true)]
    [InlineData(IdentifierKind.Passport, "P0017003", null, true)]
    [InlineData(IdentifierKind.Passport, "P0017003", "Poland", false)]
    [InlineData(IdentifierKind.NationalId, "P0017003", null, false)]
    public void An_identifier_that_agrees_is_strong_and_one_that_nearly_does_is_nothing(
        IdentifierKind kind, string value, string? country, bool found)
    {
        var matches = Screen(new ScreeningQuery { Identifiers = [new ListedIdentifier(kind, value, country)] }, Jonas);

        Assert.Equal(found, matches.Count == 1);
        Assert.All(matches, match => Assert.Equal((Strength.Strong, 1), (match.Strength, match.Score)));
    }

    [Theory]
    [InlineData("Jonas Albin Petrik")]
    [InlineData("PETRIK Jonas Albin")]
    [InlineData("Jonas Petrik")]
    [InlineData("Йонас Альбин Петрик")]
    [InlineData("Jonas Petrick")]
    [InlineData("Jonass Albin Petrik")]
    public void A_name_alone_is_context(string name)
    {
        var match = Assert.Single(Screen(new ScreeningQuery { Name = name }, Jonas));

        Assert.Equal(Strength.Context, match.Strength);
        Assert.Equal("name", Assert.Single(match.Features).Name);
    }

    [Theory]
    [InlineData("Mira Kessler")]
    [InlineData("Petrik")]
    [InlineData("Jonas")]
    [InlineData("Jonas Kessler")]
    [InlineData("")]
    public void Another_name_or_a_part_of_one_is_no_match(string name)
        => Assert.Empty(Screen(new ScreeningQuery { Name = name }, Jonas));

    [Theory]
    [InlineData("1980-05-17", Strength.Moderate)]
    [InlineData("1980", Strength.Context)]
    [InlineData("1980-05-18", null)]
    [InlineData("1991-01-01", null)]
    public void A_date_of_birth_corroborates_or_rules_out(string born, Strength? expected)
    {
        var matches = Screen(new ScreeningQuery { Name = "Jonas Petrik", BirthDate = PartialDate.Read(born) }, Jonas);

        Assert.Equal(expected is { } strength ? [strength] : [], matches.Select(match => match.Strength));
    }

    [Fact]
    public void The_year_corroborates_where_the_list_knows_no_more()
    {
        var entry = Jonas with { BirthDates = [PartialDate.Read("1980")!.Value] };

        var match = Assert.Single(
            Screen(new ScreeningQuery { Name = "Jonas Petrik", BirthDate = PartialDate.Read("1980-05-17") }, entry));

        Assert.Equal(Strength.Moderate, match.Strength);
    }

    [Theory]
    [InlineData("12 Harbour Street, Kaunas", Strength.Context)]
    [InlineData("Harbour Street 12, 44280 Kaunas, Lithuania", Strength.Moderate)]
    [InlineData("Harbour Street 12, Vilnius", Strength.Context)]
    [InlineData("Kaunas, Lithuania", Strength.Context)]
    [InlineData("Lithuania", Strength.Context)]
    public void A_street_corroborates_and_a_city_or_country_does_not(string address, Strength expected)
        => Assert.Equal(expected, Assert.Single(Screen(new ScreeningQuery { Name = "Jonas Petrik", Addresses = [address] }, Jonas)).Strength);

    [Fact]
    public void Every_feature_shows_both_values_and_what_it_counts()
    {
        var match = Assert.Single(Screen(
            new ScreeningQuery { Name = "Jonas Petrik", BirthDate = PartialDate.Read("1980-05-17"), Addresses = ["Kaunas"] }, Jonas));

        Assert.Equal(
            ["name", "birth_date", "address"], match.Features.Select(feature => feature.Name), StringComparer.Ordinal);
        Assert.All(
            match.Features, feature => Assert.All([feature.Query, feature.Listed, feature.Detail], Assert.NotEmpty));
        Assert.Equal("1980-05-17", match.Features[1].Listed);
    }

    [Fact]
    public void Weak_names_are_ignored()
    {
        var entry =
            Jonas with { Names = [new ListedName("PETRIK, Jonas"), new ListedName("Mira Kessler", Weak: true)] };

        Assert.Empty(Screen(new ScreeningQuery { Name = "Mira Kessler" }, entry));
    }

    [Theory]
    [InlineData("Nordwind Trading GmbH", true)]
    [InlineData("NORDWIND TRADING LIMITED LIABILITY COMPANY", true)]
    [InlineData("Nordwind Trading", true)]
    [InlineData("Nordwind Shipping Co., Ltd.", false)]
    [InlineData("Trading Co., Ltd.", false)]
    [InlineData("Corp", false)]
    public void Companies_are_compared_without_their_legal_forms(string name, bool found)
        => Assert.Equal(found, Screen(new ScreeningQuery { Name = name, Type = ScreenedType.Company }, Listed.Company()).Count == 1);

    [Fact]
    public void Ships_are_nobody_to_pay()
        => Assert.Empty(Screen(new ScreeningQuery { Name = "Jonas Petrik" }, Jonas with { Kind = ListedKind.Thing }));

    [Fact]
    public void A_match_keeps_its_id_and_somebody_elses_has_another()
    {
        var query = new ScreeningQuery { Name = "Jonas Petrik", Subject = "upwork:~01" };

        var (first, again) = (
            Screen(query, Jonas), Screen(query with { Name = "Petrik, Jonas" }, Jonas, Listed.Company()));
        var other = Screen(query with { Subject = "upwork:~02" }, Jonas);

        Assert.Equal(first[0].Id, again[0].Id);
        Assert.NotEqual(first[0].Id, other[0].Id, StringComparer.Ordinal);
        Assert.True(MatchId.TryRead(first[0].Id, out var list, out var entry));
        Assert.Equal("OfacSdn 1", $"{list} {entry}");
    }

    [Fact]
    public void A_dismissal_holds_until_the_entry_changes()
    {
        var query = new ScreeningQuery { Name = "Jonas Petrik" };
        var match = Screen(query, Jonas)[0];
        Dismissal[] dismissed = [new(match.Id, match.Entry.Version, "Another place of birth.", A.Today)];

        var same = Dismissals.Apply(Screen(query, Jonas), dismissed);
        var changed = Dismissals.Apply(Screen(query, Jonas with { Programs = ["OTHER"] }), dismissed);

        Assert.Equal("Another place of birth.", same[0].Dismissed?.Reason);
        Assert.Null(changed[0].Dismissed);
        Assert.Equal(match.Entry.Version, (Jonas with { Since = new DateOnly(2026, 5, 1) }).Fingerprint);
    }

    [Fact]
    public void A_dismissal_covers_nothing_beyond_what_was_dismissed()
    {
        var query = new ScreeningQuery { Name = "Jonas Petrik", Subject = "upwork:~01" };
        var byName = Screen(query, Jonas)[0];
        Dismissal[] dismissed = [new(byName.Id, byName.Entry.Version, "Another place of birth.", A.Today)];

        Assert.NotNull(Screener.Screen(Listed.Index(Jonas), query with { Addresses = ["Kaunas"] }, dismissed)[0].Dismissed);
        Assert.All(
            new[]
            {
                query with { BirthDate = PartialDate.Read("1980-05-17") },
                query with { Addresses = ["Harbour Street 12, Kaunas"] },
                query with { Identifiers = [new(IdentifierKind.Wallet, Listed.Wallet)] },
                query with { Identifiers = [new(IdentifierKind.Passport, "P0017003")] },
            },
            later => Assert.Null(Screener.Screen(Listed.Index(Jonas), later, dismissed)[0].Dismissed));
    }

    [Fact]
    public void Matches_that_were_dismissed_take_nobodys_place()
    {
        ListedEntry[] namesakes = [.. Enumerable.Range(10, 25).Select(number => Listed.Person($"{number}"))];
        var query = new ScreeningQuery { Name = "Jonas Petrik" };
        var first = Screen(query, namesakes);

        var second = Screener.Screen(
            Listed.Index(namesakes),
            query,
            [.. first.Select(match => new Dismissal(match.Id, match.Entry.Version, "Somebody else.", A.Today))]);

        Assert.Equal(5, second.Count(match => match.Dismissed is null));
        Assert.All(second.Take(5), match => Assert.Null(match.Dismissed));
    }

    [Fact]
    public void Among_many_namesakes_the_one_whose_birth_date_agrees_is_found()
    {
        ListedEntry[] namesakes =
        [
            .. Enumerable.Range(1890, 90).Select(year => Listed.Person($"{year}") with
            {
                BirthDates = [PartialDate.OfYears(year, year)!.Value],
            }),
            Jonas with { Id = "right" },
        ];

        var matches = Screen(
            new ScreeningQuery { Name = "Jonas Petrik", BirthDate = PartialDate.Read("1980-05-17") }, namesakes);

        Assert.Equal(Strength.Moderate, matches[0].Strength);
        Assert.Equal("right", matches[0].Entry.Id);
    }

    [Theory]
    [InlineData("OfacSdn.1")]
    [InlineData("OfacSdn.1.0123456789abcde")]
    [InlineData("OfacSdn.1.0123456789ABCDEF")]
    [InlineData("OfacSdn.1.0123456789abcdefg")]
    [InlineData("..")]
    [InlineData("a.b/c.d")]
    [InlineData("")]
    public void What_is_no_id_of_a_match_is_not_read_as_one(string id)
        => Assert.False(MatchId.TryRead(id, out _, out _));

    [Theory]
    [InlineData(" ")]
    [InlineData("\u202E\u202Dkirtep sanoJ")]
    [InlineData("💥💥💥")]
    [InlineData("'; DROP TABLE Watchlists; --")]
    public void An_absurd_name_finds_nothing_and_harms_nothing(string name)
    {
        Assert.Empty(Screen(new ScreeningQuery { Name = name }, Jonas));
        Assert.Empty(
            Screen(new ScreeningQuery { Name = string.Concat(Enumerable.Repeat(name + " x ", 20_000)) }, Jonas));
    }

    private static IReadOnlyList<ScreeningMatch> Screen(ScreeningQuery query, params ListedEntry[] entries)
        => Screener.Screen(Listed.Index(entries), query);
}
