using GigVet.Core.Tests.Support;
using GigVet.Model;
using GigVet.Vetting;
using GigVet.Vetting.Cvs;

namespace GigVet.Core.Tests.Vetting.Cvs;

public sealed class PlainCvTests
{
    [Fact]
    public void Reads_what_stands_in_a_cv()
    {
        var cv = ACv.Read(ACv.English);

        Assert.Equal("Mira Kessler", cv.Name);
        Assert.Equal("mira@kessler.example", cv.Email);
        Assert.Equal("+37061234567", cv.Phone);
        Assert.Equal("LT", cv.Country);
        Assert.Equal(9, cv.YearsOfExperience);
        Assert.Equal(["C#", "TypeScript", "SQL", "Docker", "PostgreSQL"], cv.Skills!);
        Assert.Equal("/in/mira-kessler", Assert.Single(cv.Links!).AbsolutePath);
        Assert.Equal(
            ["Nordlicht Logistik GmbH Senior Developer 2019-01 now", "Sandmeer Studio Software Developer 2015-03 2018-12"],
            cv.WorkHistory!.Select(Words), StringComparer.Ordinal);
        Assert.Equal(3, cv.Points!.Split('\n').Length);
    }

    [Theory]
    [InlineData("Experiencia laboral\nDesarrolladora, Nordlicht\nenero de 2019 - actualidad", "es", "2019-01 now")]
    [InlineData("Experiencia laboral\nDesarrolladora, Nordlicht\nenero 2019 - marzo 2021", "es", "2019-01 2021-03")]
    [InlineData("Berufserfahrung\nSoftwareentwicklerin, Nordlicht\nMärz 2019 – heute", "de", "2019-03 now")]
    [InlineData("Berufserfahrung\nSoftwareentwicklerin, Nordlicht\nMärz 2019 bis Dezember 2021", "de", "2019-03 2021-12")]
    [InlineData("Expérience professionnelle\nDéveloppeuse, Nordlicht\nfévrier 2019 - août 2021", "fr", "2019-02 2021-08")]
    [InlineData("Experiência profissional\nDesenvolvedora, Nordlicht\nfevereiro de 2019 a setembro de 2021", "pt", "2019-02 2021-09")]
    [InlineData("Experiência profissional\nDesenvolvedora, Nordlicht\nfevereiro 2019 - setembro 2021", "pt", "2019-02 2021-09")]
    [InlineData("Doświadczenie zawodowe\nProgramistka, Nordlicht\nstyczeń 2019 - wrzesień 2021", "pl", "2019-01 2021-09")]
    [InlineData("Doświadczenie zawodowe\nProgramistka, Nordlicht\nPaździernik 2019 - obecnie", "pl", "2019-10 now")]
    [InlineData("EXPERIENCE\nDeveloper, Nordlicht\nSept. 2019 - Oct 2021", "en", "2019-09 2021-10")]
    [InlineData("Work history:\nDeveloper, Nordlicht\n2019 - 2021", "en", "2019-01 2021-12")]
    public void Reads_months_of_several_languages(string text, string language, string dates)
    {
        var job = Assert.Single(ACv.Read(text).WorkHistory ?? []);

        Assert.True(Words(job).EndsWith(dates, StringComparison.Ordinal), $"{language}: {Words(job)}");
        Assert.Equal("Nordlicht", job.Employer);
    }

    [Theory]
    [InlineData("Developer at Nordlicht\n2019 - 2021", "Nordlicht")]
    [InlineData("Developer @ Nordlicht\n2019 - 2021", "Nordlicht")]
    [InlineData("Developer – Nordlicht – Sandmeer\n2019 - 2021", null)]
    [InlineData("Entwickler bei Nordlicht\n2019 - 2021", "Nordlicht")]
    [InlineData("Nordlicht — Senior Developer (2019 - 2021)", "Nordlicht")]
    [InlineData("2019 - 2021 | Senior Developer | Nordlicht", "Nordlicht")]
    [InlineData("2019 - 2021\nSenior Developer | Nordlicht | Berlin", "Nordlicht")]
    [InlineData("Nordlicht\nSenior Developer\n2019 - 2021", "Nordlicht")]
    [InlineData("Nordlicht\nSandmeer\n2019 - 2021", null)]
    [InlineData("Developer and Manager Lead\n2019 - 2021", null)]
    [InlineData("2019 - 2021", null)]
    public void An_employer_is_named_only_where_it_is_certain(string entry, string? employer)
        => Assert.Equal(employer, Assert.Single(ACv.Read($"Experience\n{entry}\n").WorkHistory ?? []).Employer);

    [Theory]
    [InlineData("Senior Developer\nmira@kessler.example")]
    [InlineData("Curriculum Vitae\nFull Stack Engineer\nmira@kessler.example")]
    [InlineData("React Native\nmira@kessler.example")]
    [InlineData("New York\nmira@kessler.example")]
    [InlineData("Mira Kessler")]
    [InlineData("Nordlicht Logistik\nmira@kessler.example")]
    [InlineData("Mira Kessler\nhx77@gmail.com")]
    [InlineData("mira kessler\nmira@kessler.example")]
    [InlineData("I build things for people\nmira@kessler.example")]
    [InlineData("")]
    public void A_line_that_may_be_something_else_is_no_name(string text) => Assert.Null(ACv.Read(text + "\n-").Name);

    [Theory]
    [InlineData("Curriculum Vitae\nMira Kessler\nmira@kessler.example", "Mira Kessler")]
    [InlineData("Lebenslauf\nName: Mira Keßler\nWohnort: Kaunas", "Mira Keßler")]
    [InlineData("Nombre: Camila Restrepo", "Camila Restrepo")]
    [InlineData("Imię i nazwisko: Oksana Shevchuk", "Oksana Shevchuk")]
    [InlineData("ФИО\nName: Дмитрий Орлов\ndmitry@orlov.example", "Дмитрий Орлов")]
    [InlineData("Mira Kessler\nhx77@gmail.com\nhttps://www.linkedin.com/in/mira-kessler-77", "Mira Kessler")]
    [InlineData("Mira Kessler\nhttps://kessler.example/work", "Mira Kessler")]
    [InlineData("NGUYỄN THỊ HƯƠNG\nhuong@mail.example", "NGUYỄN THỊ HƯƠNG")]
    public void A_name_is_read_from_its_place(string text, string name) => Assert.Equal(name, ACv.Read(text).Name);

    [Theory]
    [InlineData("CV_Mira_Kessler_2026.txt", "Mira Kessler")]
    [InlineData("CV_Jonas_Petrik.txt", null)]
    public void The_name_of_the_file_bears_a_name_out(string file, string? name)
        => Assert.Equal(name, CvReader.Read(new CvBody("text/plain", "Mira Kessler\nhx77@gmail.com", file), A.Today).Name);

    [Fact]
    public void Two_mailboxes_telephones_or_countries_are_none()
    {
        var cv = ACv.Read("a@one.example b@two.example\n+370 612 34567\n+34 612 345 678\nKaunas, Lithuania\nMadrid, Spain\n");

        Assert.Equal((null, null, null), (cv.Email, cv.Phone, cv.Country));
    }

    [Fact]
    public void A_referee_further_down_is_not_the_contractor()
    {
        var cv = ACv.Read("Mira Kessler\nmira@kessler.example\n\nReferences\nJonas Petrik, jonas@petrik.example, +34 612 345 678\n");

        Assert.Equal(("mira@kessler.example", null), (cv.Email, cv.Phone));
    }

    [Fact]
    public void Years_at_school_are_no_job()
        => Assert.Null(ACv.Read("Education\nTeaching Assistant, Kaunas University\n2010 - 2014").WorkHistory);

    [Theory]
    [InlineData("5 years of experience and 8 years of experience")]
    [InlineData("99 years of experience")]
    [InlineData("2019 years of experience")]
    [InlineData("a company with 30 years in the market")]
    public void Years_that_are_unclear_are_none(string text) => Assert.Null(ACv.Read(text).YearsOfExperience);

    [Theory]
    [InlineData("8 Jahre Berufserfahrung", 8)]
    [InlineData("8 años de experiencia", 8)]
    [InlineData("8 ans d'expérience", 8)]
    [InlineData("8 anos de experiência", 8)]
    [InlineData("8 lat doświadczenia", 8)]
    [InlineData("over 12 years of commercial experience", 12)]
    public void Years_are_read_in_several_languages(string text, int years) => Assert.Equal(years, ACv.Read(text).YearsOfExperience);

    [Fact]
    public void Five_hundred_jobs_are_the_most()
    {
        string Jobs(int count) => "Experience\n" + string.Concat(Enumerable.Repeat("Developer, Nordlicht\n2019 - 2021\n\n", count));

        Assert.Equal(500, ACv.Read(Jobs(500)).WorkHistory!.Count);
        Assert.Equal("has more than 500 jobs.", ACv.Refusal(Jobs(501)));
    }

    [Theory]
    [InlineData("%PDF-1.7 not text")]
    [InlineData("text with \0 in it")]
    public void What_is_no_text_is_told_so(string content)
        => Assert.Equal("is not text; a PDF is sent as application/pdf, in base64.", ACv.Refusal(content));

    [Fact]
    public void A_text_without_end_is_refused_and_one_without_sense_is_read_in_time()
    {
        Assert.StartsWith("is longer than 500000", ACv.Refusal(new string('x', 500_001)), StringComparison.Ordinal);

        foreach (var noise in new[] { "2019 - ", "a@", "+370 ", "- ", "Experience\n", "\uD800", ": ", "2019-01-01/", "1 years ", "•" })
            ACv.Read(string.Concat(Enumerable.Repeat(noise, 400_000 / noise.Length)));
    }

    private static string Words(Job job)
        => $"{job.Employer} {job.Title} {job.From:yyyy-MM} {(job.To is { } to ? $"{to:yyyy-MM}" : "now")}";
}
