using System.Diagnostics;
using System.Text;
using GigVet.Core.Tests.Support;
using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Vetting;

namespace GigVet.Core.Tests.Vetting.Cvs;

public sealed class CvFilesTests
{
    private const string JsonResume = """
        { "basics": { "name": "Mira Kessler", "email": "mira@kessler.example", "phone": "+370 612 34567", "url": "https://mira-kessler.example",
                      "location": { "city": "Kaunas", "countryCode": "LT" }, "profiles": [{ "network": "GitHub", "url": "https://github.com/mira" }] },
          "work": [{ "name": "Nordlicht", "url": "https://nordlicht.example", "position": "Developer", "startDate": "2019-01-15", "endDate": "2021-06",
                     "highlights": ["Rebuilt the picking lists."] },
                   { "company": "Sandmeer", "position": "Developer", "startDate": "2021" },
                   { "name": "Oddly", "startDate": "some day", "endDate": "soon" }],
          "skills": [{ "name": "Web", "keywords": ["React", "TypeScript"] }], "meta": { "theme": "x" } }
        """;

    [Fact]
    public void Reads_a_json_resume()
    {
        var cv = ACv.Read(JsonResume, "application/json");

        Assert.Equal(("Mira Kessler", "mira@kessler.example", "LT", "Kaunas"), (cv.Name, cv.Email, cv.Country, cv.City));
        Assert.Equal(["Web", "React", "TypeScript"], cv.Skills!);
        Assert.Equal(2, cv.Links!.Count);
        Assert.Equal([("Nordlicht", 2019, 1), ("Sandmeer", 2021, 1)], cv.WorkHistory!.Select(job => (job.Employer!, job.From!.Value.Year, job.From.Value.Month)));
        Assert.Equal((new DateOnly(2021, 6, 1), null), (cv.WorkHistory![0].To, cv.WorkHistory[1].To));
        Assert.Equal("Rebuilt the picking lists.", cv.Points);
    }

    [Theory]
    [InlineData("{", "is not valid JSON.")]
    [InlineData("[]", "is not a JSON Resume: an object with basics, work and skills is expected.")]
    [InlineData("{\"hello\":1}", "is not a JSON Resume: it has neither basics nor work.")]
    public void What_is_no_json_resume_is_told_so(string content, string message)
        => Assert.Equal(message, ACv.Refusal(content, "application/json"));

    [Fact]
    public void Five_hundred_jobs_of_a_json_resume_are_the_most()
    {
        var jobs = string.Join(',', Enumerable.Repeat("""{"name":"N","startDate":"2020"}""", 501));
        Assert.Equal("has 501 jobs; at most 500 are read.", ACv.Refusal($"{{\"work\":[{jobs}]}}", "application/json"));
    }

    [Theory]
    [InlineData("""{"basics":{"name":7,"email":"nowhere","phone":"call","location":[]},"work":[7,{"startDate":"1200-01"}],"skills":"many"}""")]
    [InlineData("""{"basics":{},"work":[{"name":"N","startDate":"2020-13-45"}]}""")]
    public void A_json_resume_of_other_types_is_read_as_far_as_it_goes(string content)
    {
        var cv = ACv.Read(content, "application/json");

        Assert.Equal((null, null, null), (cv.Name, cv.Email, cv.Phone));
    }

    [Fact]
    public void Reads_a_pdf_and_its_author()
    {
        var cv = ACv.ReadPdf(ACv.Pdf(ACv.English, author: "Jonas Petrik"));

        Assert.Equal(("PDF", "Jonas Petrik"), (cv.Format, cv.Author));
        Assert.Equal(("Mira Kessler", "mira@kessler.example", "+37061234567", "LT"), (cv.Name, cv.Email, cv.Phone, cv.Country));
        Assert.Equal(["Nordlicht Logistik GmbH", "Sandmeer Studio"], cv.WorkHistory!.Select(job => job.Employer), StringComparer.Ordinal);
        Assert.Equal(["C#", "TypeScript", "SQL", "Docker", "PostgreSQL"], cv.Skills!);
    }

    [Fact]
    public void An_encrypted_pdf_is_told_so()
        => Assert.Equal("is encrypted; send it without a password.", ACv.RefusalOfPdf(ACv.EncryptedPdf()));

    [Fact]
    public void A_scan_is_told_so()
        => Assert.StartsWith("holds pictures and no text", ACv.RefusalOfPdf(ACv.Pdf("")), StringComparison.Ordinal);

    [Fact]
    public void A_book_is_refused()
        => Assert.Equal("has 31 pages; at most 30 are read.", ACv.RefusalOfPdf(ACv.Pdf("A page of a book that goes on and on.", pages: 31)));

    [Fact]
    public void Five_megabytes_are_refused_before_they_are_unpacked()
        => Assert.StartsWith("is larger than 1.5 MiB", ACv.RefusalOfPdf(new byte[5 << 20]), StringComparison.Ordinal);

    [Theory]
    [InlineData("not base64!", "is not base64; a PDF is sent as base64.")]
    [InlineData("aGVsbG8=", "is not a PDF.")]
    [InlineData("JVBERi0xLjc=", "cannot be read as a PDF; send its text.")]
    public void What_is_no_pdf_is_told_so(string content, string message) => Assert.Equal(message, ACv.Refusal(content, "application/pdf"));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_small_file_that_unpacks_into_gigabytes_is_refused_in_little_memory(bool inItsTable)
    {
        var bomb = inItsTable ? ACv.PdfWhoseTableUnpacksInto(400 << 20) : ACv.PdfThatUnpacksInto(400 << 20);

        // Of this thread alone: other tests run beside it.
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal("cannot be read as a PDF; send its text.", ACv.RefusalOfPdf(bomb));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100 << 20);
    }

    [Fact]
    public void A_pdf_cut_short_anywhere_is_read_or_refused()
    {
        var whole = ACv.Pdf(ACv.English);
        var started = Stopwatch.GetTimestamp();
        for (var length = 10; length < whole.Length; length += whole.Length / 40)
        {
            try
            {
                ACv.ReadPdf(whole[..length]);
            }
            catch (InvalidRequestException refused)
            {
                Assert.Equal("cv.content", Assert.Single(refused.Errors).Field);
            }
        }

        Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(30));
    }

    [Fact]
    public void A_damaged_pdf_is_read_or_refused()
    {
        var whole = ACv.Pdf(ACv.English, author: "Mira Kessler");
        var random = new Random(7);
        for (var tries = 0; tries < 150; tries++)
        {
            var damaged = (byte[])whole.Clone();
            for (var places = random.Next(1, 30); places > 0; places--)
                damaged[random.Next(8, damaged.Length)] = (byte)random.Next(256);

            try
            {
                ACv.ReadPdf(damaged);
            }
            catch (InvalidRequestException refused)
            {
                Assert.Equal("cv.content", Assert.Single(refused.Errors).Field);
            }
        }
    }

    [Fact]
    public void What_was_told_wins_and_the_cv_fills_the_gaps()
    {
        var request = Read("""{"name":"Jonas Petrik","skills":["Vue"],"city":"Madrid"}""");

        Assert.Equal(("Jonas Petrik", "mira@kessler.example", "Madrid", null), (request.Claims.Name, request.Claims.Email, request.Claims.City, request.Claims.Country));
        Assert.Equal(["Vue"], request.Claims.Skills!);
        Assert.Equal(2, request.Claims.WorkHistory!.Count);
        Assert.Equal(["email", "phone", "workHistory", "yearsOfExperience"], request.ClaimsFromCv);
        Assert.Equal("Mira Kessler", request.Cv!.Name);
        Assert.Equal("cv.txt", request.Cv.FileName);
    }

    [Fact]
    public void Evidence_of_a_claim_that_the_cv_filled_in_points_at_the_cv()
    {
        var dossier = new Dossier(Read("""{"name":"Jonas Petrik"}"""), A.Profile(), A.Today, []);

        Assert.Equal("#/cv", dossier.CiteRequest("/claims/workHistory/1", "seen").Source.Fragment);
        Assert.Equal("#/claims/name", dossier.CiteRequest("/claims/name", "seen").Source.Fragment);
    }

    [Fact]
    public void A_name_in_the_cv_and_another_one_that_was_told_contradict_each_other()
    {
        var request = Read("""{"name":"Jonas Petrik"}""");
        var finding = new GigVet.Signals.Identity.NameMismatch().Evaluate(
            new Dossier(request, A.Profile() with { DisplayName = null }, A.Today, [request.Cv!]));

        Assert.Equal("What you were told says Jonas Petrik, the CV says Mira Kessler.", finding.Message);
    }

    [Fact]
    public void A_request_with_a_cv_is_stored_and_comes_back_whole()
    {
        var request = Read("{}");
        var json = System.Text.Json.JsonSerializer.Serialize(request, GigVetJson.Options);
        var again = System.Text.Json.JsonSerializer.Deserialize<VetRequest>(json, GigVetJson.Options)!;

        Assert.Equal(json, System.Text.Json.JsonSerializer.Serialize(again, GigVetJson.Options));
        Assert.Equal(request.Cv!.WorkHistory!.Count, again.Cv!.WorkHistory!.Count);
    }

    [Fact]
    public async Task The_source_says_what_could_not_be_read_for_certain()
    {
        var whole = await new CvSource().EnrichAsync(new Look(Read("{}"), A.Profile(), new StubWeb()), TestContext.Current.CancellationToken);
        var part = await new CvSource().EnrichAsync(
            new Look(A.Request() with { Cv = ACv.Read("mira@kessler.example") }, A.Profile(), new StubWeb()), TestContext.Current.CancellationToken);

        Assert.Equal((SourceState.Ok, "The text with 2 jobs was read."), (whole.State, whole.Detail));
        Assert.Equal(
            (SourceState.Partial, "The text was read, but not for certain: name, country, skills, work history; add what they told you."),
            (part.State, part.Detail));
    }

    private static VetRequest Read(string claims) => Build.Reader().Read(Encoding.UTF8.GetBytes(System.Text.Json.JsonSerializer.Serialize(
        new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["profile"] = "github:octo",
            ["claims"] = System.Text.Json.JsonDocument.Parse(claims).RootElement,
            ["cv"] = new { contentType = "text/plain", content = ACv.English, fileName = "cv.txt" },
        })));
}
