using GigVet.Model;

namespace GigVet.Cases;

/// <summary>People who share something with others, and say so where it matters.</summary>
internal sealed class Together : ICases
{
    private static readonly Agency Studio = new("Sandmeer Studio", new Uri("https://sandmeer-studio.example/"));

    public IEnumerable<LabelledCase> Cases =>
    [
        new("agency-same-boilerplate", CaseKind.AgencyWorker, "Two members of one declared agency with the same text on their profiles.", s => s
            .Beside(o => o.OnPlatform(900, "Sandmeer Studio developer", Texts.Shops).Told(c => c with { Agency = Studio }))
            .OnPlatform(700, "Sandmeer Studio developer", Texts.Shops, ["Vue"])
            .Told(c => c with { Agency = Studio, YearsOfExperience = 5 })
            .OnGitHub(1500, a => a.Repository("vue-kit", 1300, 20, 60)))
        { Expected = Bands.NotAgainst, Without = ["profile.copied-overview", "portfolio.shared-identifiers"] },

        new("agency-payroll", CaseKind.AgencyWorker, "The declared agency is paid, not the person.", s => s
            .OnPlatform(1300, "Back-end developer at Sandmeer Studio", skills: ["PHP"])
            .Told(c => c with { Agency = Studio, YearsOfExperience = 7 })
            .PaidTo("Sandmeer Studio")
            .OnGitHub(2000, a => a.Repository("billing", 1500, 10, 60, language: "PHP")))
        { Expected = Bands.Low, Without = ["payments.holder-mismatch"] },

        new("agency-shared-analytics", CaseKind.AgencyWorker, "Colleagues' sites carry the agency's counter; both declare the agency.", s => s
            .Beside(o => o.OnPlatform(800, "Designer").Told(c => c with { Agency = Studio }).OnSite(Texts.Mobile, also: Counted))
            .OnPlatform(600, "Developer", skills: ["Kotlin"])
            .Told(c => c with { Agency = Studio, YearsOfExperience = 6 })
            .OnSite(Texts.Machines, registered: 1300, also: Counted))
        { Expected = Bands.NotAgainst, Without = ["portfolio.shared-identifiers", "portfolio.shared-traces"] },

        new("agency-same-mail-and-pitch", CaseKind.AgencyWorker, "Two colleagues send the agency's standard offer.", s => s
            .Beside(o => o.OnPlatform(500, "Sandmeer Studio").Told(c => c with { Agency = Studio }).Wrote(Offer))
            .OnPlatform(450, "Sandmeer Studio", skills: ["React"])
            .Told(c => c with { Agency = Studio, YearsOfExperience = 4 })
            .Wrote(Offer)
            .OnGitHub(1400, a => a.Repository("widgets", 1000, 16, 44)))
        { Expected = Bands.NotAgainst, Without = ["messages.mass-pitch", "messages.partner-pitch"] },

        new("agency-many-authors", CaseKind.AgencyWorker, "The account's repositories are team work with colleagues' commits.", s => s
            .OnPlatform(1000, "Team lead, Sandmeer Studio", skills: ["Java"])
            .Told(c => c with { Agency = Studio, YearsOfExperience = 9 })
            .OnGitHub(2400, a => a
                .Repository("own-tools", 2000, 30, 70, language: "Java")
                .Repository("team-portal", 900, 12, 40, by: s.Third, language: "Java")
                .Merged(2)))
        { Expected = Bands.AtMostAQuestion, Without = ["github.copied-history"] },

        new("flat-same-theme", CaseKind.SharedFlat, "Flatmates built their sites from one theme; the words are their own.", s => s
            .Beside(o => o.OnPlatform(700, "Illustrator", Texts.Shops).Told().OnSite(Texts.Shops))
            .OnPlatform(650, "Data analyst", Texts.Data, ["SQL"])
            .Told(c => c.With(4, ["SQL"]))
            .OnSite(Texts.Data, registered: 700, alive: 1)
            .OnGitHub(1300, a => a.Repository("survey", 1000, 22, 50, language: "Python")))
        { Expected = Bands.Low, Without = ["portfolio.copied-content", "portfolio.shared-identifiers"] },

        new("flat-shared-address", CaseKind.SharedFlat, "Two contractors of one customer get their equipment at one address.", s => s
            .Beside(o => o.OnPlatform(400, "Tester").Told().ShippedTo("Mill Lane 4, flat 12"))
            .OnPlatform(380, "Developer", skills: ["Python"])
            .Told(c => c.With(3, ["Python"]))
            .ShippedTo("Mill Lane 4, flat 12")
            .OnGitHub(1200, a => a.Repository("garden-bot", 1000, 9, 55, language: "Python")))
        { Expected = Bands.AtMostAQuestion, Without = ["identity.shared-mailbox", "portfolio.shared-identifiers"] },

        new("flat-wrote-together", CaseKind.SharedFlat, "Flatmates have one project between them, named on both accounts.", s => s
            .OnPlatform(560, "Web developer", skills: ["TypeScript"])
            .Told(c => c.With(3, ["TypeScript"]))
            .OnGitHub(1300, a => a.Repository("recipes-for-two", 700, 11, 60).Repository("flat-ledger", 500, 40, 24, by: s.Third)))
        { Expected = Bands.NotAgainst, Without = ["github.copied-history", "github.identity-rotation"] },

        new("flat-family-studio", CaseKind.SharedFlat, "Siblings run one declared studio with a common mailbox on the site.", s => s
            .Beside(o => o.OnPlatform(900, "Photographer").Told(c => c with { Agency = new Agency("Two Lamps", null), Email = "hello@two-lamps.example" }))
            .OnPlatform(850, "Retoucher", Texts.Mobile, ["Retouching"])
            .Told(c => c with { Agency = new Agency("Two Lamps", null), Email = "hello@two-lamps.example", YearsOfExperience = 6 })
            .Wrote())
        { Expected = Bands.NotAgainst, Without = ["identity.shared-mailbox"] },

        new("platforms-two-profiles-one-site", CaseKind.SeveralPlatforms, "The same person on two platforms with the same text, the same site, one name.", s => s
            .Beside(o => o.OnPlatform(800, "Data pipelines", Texts.Data, person: o.Other, place: o.Away).Told(person: o.Other, place: o.Away))
            .OnPlatform(1100, "Data pipelines", Texts.Data, ["SQL"])
            .Told(c => c.With(8, ["SQL"]))
            .OnSite(Texts.Data, registered: 1900, alive: 2)
            .OnGitHub(2300, a => a.Repository("ferry-counts", 1800, 13, 66, language: "Python")))
        { Expected = Bands.Low, Without = ["profile.copied-overview", "portfolio.copied-content", "identity.shared-mailbox"] },

        new("platforms-same-pitch-twice", CaseKind.SeveralPlatforms, "Applies twice with one text, under one name.", s => s
            .Beside(o => o.OnPlatform(300, "Writer", person: o.Other, place: o.Away).Told(person: o.Other, place: o.Away).Wrote(Letter, o.Other))
            .OnPlatform(290, "Writer", skills: ["Writing"])
            .Told(c => c.With(3))
            .Wrote(Letter)
            .PaidTo(s.Me))
        { Expected = Bands.NotAgainst, Without = ["messages.mass-pitch"] },

        new("platforms-many-small-jobs", CaseKind.SeveralPlatforms, "Four hundred days, thirty clients, two names for one skill.", s => s
            .OnPlatform(900, "Excel and Google Sheets", Texts.Data, ["Excel", "Google Sheets"])
            .Told(c => c.With(10, ["Excel"]))
            .WorkedHere(30, 860, 4, "Spreadsheet repair", ["Excel", "Google Sheets"], s.Me)
            .PaidTo(s.Me, PayoutMethod.Payoneer))
        { Expected = Bands.NotAgainst, Without = ["payments.holder-mismatch"] },

        new("platforms-other-rate-and-title", CaseKind.SeveralPlatforms, "A photographer on one platform, a web designer on another; both on the site.", s => s
            .OnPlatform(700, "Web designer", Texts.Shops, ["Webflow", "Photography"])
            .Told(c => c.With(9, ["Webflow", "Photography"]))
            .OnSite("Photography and web design. " + Texts.Shops, registered: 2400, alive: 3)
            .WorkedHere(9, 650, 20, "Web design", ["Webflow"], s.Me))
        { Expected = Bands.Low, Without = ["identity.name-mismatch"] },
    ];

    private const string Offer =
        "Thank you for your brief. Sandmeer Studio answers within a day: two developers and a designer, weekly demos, a fixed price for the first "
        + "stage, and a handover with documentation at the end. We work through the platform only and sign your confidentiality agreement.";

    private const string Letter =
        "I write long articles about repair and craft. Attached are three of them; the one about church organs took a month and is the one I am "
        + "proud of. For your magazine I would begin with the ferry engineers and send you an outline before a single hour is billed.";

    private static Enrichers.PortfolioSite Counted(Enrichers.PortfolioSite site)
        => site with { Traces = site.Traces with { AnalyticsIds = ["G-7Q2M4X9K1B"] } };
}
