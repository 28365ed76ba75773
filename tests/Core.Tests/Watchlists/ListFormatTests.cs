using GigVet.Core.Tests.Support;
using GigVet.Watchlists;

namespace GigVet.Core.Tests.Watchlists;

/// <summary>Each format on a small invented file.</summary>
public sealed class ListFormatTests
{
    [Fact]
    public void Ofac_csv_keeps_strong_names_weak_names_dates_documents_and_addresses()
    {
        var entry = Assert.Single(Ofac("DOB 28 Jul 1963; alt. DOB circa 1965; Passport P0017003 (Belize) issued 2004; a.k.a. 'THE ENGINEER'.").Entries);

        Assert.Equal(("7", ListedKind.Person), (entry.Id, entry.Kind));
        Assert.Equal([new("PETRIK, Jonas"), new("PETRYK, Yonas"), new("THE ENGINEER", Weak: true)], entry.Names);
        Assert.Equal(
            ["1963-07-28", "about 1965"], entry.BirthDates.Select(date => date.ToString()), StringComparer.Ordinal);
        Assert.Equal(
            new ListedIdentifier(IdentifierKind.Passport, "P0017003", "Belize"), Assert.Single(entry.Identifiers));
        Assert.Equal(new ListedAddress("1 Quay", "Kaunas", "Lithuania"), Assert.Single(entry.Addresses));
        Assert.Equal(["SDGT", "IFSR"], entry.Programs, StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("Digital Currency Address - ETH 0x2f389ce8bd8ff92de3402ffce4691d17fc4f6535", IdentifierKind.Wallet, "0x2f389ce8bd8ff92de3402ffce4691d17fc4f6535")]
    [InlineData("alt. Digital Currency Address - XBT 12QtD5BFwRsdNsAZY76UVE1xyCGNTojH9h", IdentifierKind.Wallet, "12QtD5BFwRsdNsAZY76UVE1xyCGNTojH9h")]
    [InlineData("Email Address jonas@petrik.example", IdentifierKind.Email, "jonas@petrik.example")]
    [InlineData("Website www.petrik.example", IdentifierKind.Domain, "www.petrik.example")]
    [InlineData("Tax ID No. 7744001497 (Russia)", IdentifierKind.TaxId, "7744001497")]
    public void Ofac_remarks_hold_identifiers(string remark, IdentifierKind kind, string value)
    {
        var identifier = Assert.Single(
            Assert.Single(Ofac($"Gender Male; {remark}; nationality Belize.").Entries).Identifiers);

        Assert.Equal((kind, value), (identifier.Kind, identifier.Value));
    }

    [Fact]
    public void A_remark_that_is_cut_goes_on_in_the_file_of_comments()
    {
        var identifier = Assert.Single(Assert.Single(Ofac("Website www.pet", comments: "7,\"rik.example; Gender Male.\"\r\n").Entries).Identifiers);

        Assert.Equal("www.petrik.example", identifier.Value);
    }

    [Fact]
    public void Ofac_xml_marks_weak_names_and_keeps_fields_apart()
    {
        var content = new OfacSdn().Read(Listed.Files("sdn.xml", """
            <?xml version="1.0" encoding="UTF-8"?>
            <sdnList xmlns="https://lists.example/xml">
              <publshInformation><Publish_Date>05/30/2026</Publish_Date><Record_Count>1</Record_Count></publshInformation>
              <sdnEntry>
                <uid>7</uid><firstName>Jonas</firstName><lastName>PETRIK</lastName><sdnType>Individual</sdnType>
                <programList><program>SDGT</program></programList>
                <idList>
                  <id><uid>1</uid><idType>Passport</idType><idNumber>P0017003</idNumber><idCountry>Belize</idCountry></id>
                  <id><uid>2</uid><idType>Gender</idType><idNumber>Male</idNumber></id>
                </idList>
                <akaList>
                  <aka><uid>3</uid><category>strong</category><lastName>PETRYK</lastName><firstName>Yonas</firstName></aka>
                  <aka><uid>4</uid><category>weak</category><lastName>THE ENGINEER</lastName></aka>
                </akaList>
                <addressList><address><uid>5</uid><address1>1 Quay</address1><city>Kaunas</city><country>Lithuania</country></address></addressList>
                <dateOfBirthList><dateOfBirthItem><dateOfBirth>28 Jul 1963</dateOfBirth></dateOfBirthItem></dateOfBirthList>
              </sdnEntry>
            </sdnList>
            """));
        var entry = Assert.Single(content.Entries);

        Assert.Equal(new DateOnly(2026, 5, 30), content.Published);
        Assert.Equal([new("PETRIK, Jonas"), new("PETRYK, Yonas"), new("THE ENGINEER", Weak: true)], entry.Names);
        Assert.Equal(
            new ListedIdentifier(IdentifierKind.Passport, "P0017003", "Belize"), Assert.Single(entry.Identifiers));
        Assert.Equal("1963-07-28", Assert.Single(entry.BirthDates).ToString());
    }

    [Fact]
    public void The_eu_list_gathers_the_lines_of_an_entry()
    {
        var content = new EuropeanUnion().Read(Listed.Files("eu.csv", """
            fileGenerationDate;Entity_LogicalId;Entity_SubjectType;Entity_Regulation_Programme;NameAlias_WholeName;BirthDate_BirthDate;Identification_Number;Identification_TypeDescription;Address_City;Address_CountryDescription
            30/05/2026;13;P;TEST;Jonas PETRIK;;;;;
            30/05/2026;13;P;TEST;Йонас Петрик;;;;;
            30/05/2026;13;P;TEST;;1963-07-28;;;;
            30/05/2026;13;P;TEST;;;P0017003;National passport;;
            30/05/2026;14;E;TEST;"NORDWIND; ""Trading"" Ltd";;;;Rostock;GERMANY
            """));

        Assert.Equal(2, content.Entries.Count);
        Assert.Equal(new DateOnly(2026, 5, 30), content.Published);
        Assert.Equal(["Jonas PETRIK", "Йонас Петрик"], content.Entries[0].Names.Select(name => name.Text), StringComparer.Ordinal);
        Assert.Equal(IdentifierKind.Passport, Assert.Single(content.Entries[0].Identifiers).Kind);
        Assert.Equal("NORDWIND; \"Trading\" Ltd", Assert.Single(content.Entries[1].Names).Text);
        Assert.Equal(ListedKind.Organisation, content.Entries[1].Kind);
    }

    [Fact]
    public void The_uk_list_gathers_the_lines_of_an_entry_and_knows_good_aliases_from_bad()
    {
        var content = new UnitedKingdom().Read(Listed.Files("uk.csv", """
            Report Date: 30-May-2026
            Last Updated,Unique ID,Name 6,Name 1,Name 2,Name type,Alias strength,Name non-latin script,Regime Name,Designation Type,Address Line 1,Address Country,Email address,D.O.B,Passport number
            01/05/2026,TST0001,PETRIK,Jonas,Albin,Alias,Good quality,,Test,Individual,,,,,
            01/05/2026,TST0001,ENGINEER,The,,Alias,Low quality,,Test,Individual,,,,,
            01/05/2026,TST0001,PETRIK,Jonas,,Primary name,,Йонас Петрик,Test,Individual,1 Quay,Lithuania,jonas@petrik.example,00/00/1963,P0017003
            """));
        var entry = Assert.Single(content.Entries);

        Assert.Equal(new DateOnly(2026, 5, 30), content.Published);
        Assert.Equal("Jonas PETRIK", entry.Names[0].Text);
        Assert.Equal(
            ["The ENGINEER"], entry.Names.Where(name => name.Weak).Select(name => name.Text), StringComparer.Ordinal);
        Assert.Equal("1963", Assert.Single(entry.BirthDates).ToString());
        Assert.Equal(
            [IdentifierKind.Passport, IdentifierKind.Email], entry.Identifiers.Select(identifier => identifier.Kind));
    }

    [Fact]
    public void A_list_of_the_customers_own_holds_names_and_identifiers()
    {
        var entries = new Indicators().Read(Listed.Files("own.csv", """
            kind,value,name,reason,id
            email,rent.me@mail.example,,asked for an account,ring-1
            wallet,0x2f389ce8bd8ff92de3402ffce4691d17fc4f6535,,,ring-1
            name,Jonas Petrik,,,
            login,@petrik-dev,,,
            """)).Entries;

        Assert.Equal(3, entries.Count);
        Assert.Equal(2, entries[0].Identifiers.Count);
        Assert.Equal("asked for an account", Assert.Single(entries[0].Programs));
        Assert.Equal("Jonas Petrik", Assert.Single(entries[1].Names).Text);
    }

    [Theory]
    [InlineData("1980-05-17", "1980-05-17")]
    [InlineData("17 May 1980", "1980-05-17")]
    [InlineData("17/05/1980", "1980-05-17")]
    [InlineData("00/05/1980", "1980-05")]
    [InlineData("00/00/1980", "1980")]
    [InlineData("May 1980", "1980-05")]
    [InlineData("1980", "1980")]
    [InlineData("circa 1980", "about 1980")]
    [InlineData("1979 to 1981", "1979 to 1981")]
    [InlineData("1981 to 1979", null)]
    [InlineData("31/02/1980", null)]
    [InlineData("0000", null)]
    [InlineData("yesterday", null)]
    [InlineData("", null)]
    public void A_date_is_known_as_far_as_it_is_said(string text, string? expected)
        => Assert.Equal(expected, PartialDate.Read(text)?.ToString());

    [Theory]
    [InlineData("1980-05-17", "1980-05-17", DateFit.SameDay)]
    [InlineData("1980", "1980-05-17", DateFit.Possible)]
    [InlineData("1980", "1981-05-17", DateFit.Different)]
    [InlineData("circa 1980", "1981-05-17", DateFit.Possible)]
    [InlineData("circa 1980", "1982-05-17", DateFit.Different)]
    [InlineData("1980-05-07", "1980-07-05", DateFit.Turned)]
    [InlineData("1980-05-17", "1980-05-18", DateFit.Different)]
    public void Dates_fit_or_do_not(string left, string right, DateFit fit)
        => Assert.Equal(fit, PartialDate.Read(left)!.Value.FitOf(PartialDate.Read(right)!.Value));

    private static ListContent Ofac(string remarks, string? comments = null)
    {
        var main = Listed.File("sdn.csv", $"7,\"PETRIK, Jonas\",\"individual\",\"SDGT] [IFSR\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,\"{remarks}\"\r\n\u001A");
        (string, ListFile)[] beside =
        [
            ("alt", Listed.File("alt.csv", "7,1,\"aka\",\"PETRYK, Yonas\",-0- \r\n")),
            ("add", Listed.File(
                "add.csv", "7,1,\"1 Quay\",\"Kaunas\",\"Lithuania\",-0- \r\n7,2,-0- ,-0- ,-0- ,-0- \r\n")),
            .. comments is null ? [] : new[] { ("comments", Listed.File("sdn_comments.csv", comments)) },
        ];
        return new OfacSdn().Read(ListFiles.Of(main, beside));
    }
}
