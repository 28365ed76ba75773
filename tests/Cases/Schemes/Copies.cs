using GigVet.Enrichers;
using ThreadState = GigVet.Enrichers.ThreadState;

namespace GigVet.Cases;

/// <summary>Work of others shown as one's own, in code and on sites.</summary>
internal sealed class Copies : ICases
{
    public IEnumerable<LabelledCase> Cases =>
    [
        new("copied-whole-repository", CaseKind.CopiedHistory, "Another's repository, pushed whole and unforked, shown as own work.", s => s
            .OnPlatform(200, "Senior Rust engineer", skills: ["Rust"])
            .Told(c => c.With(7, ["Rust"]))
            .OnGitHub(700, a => a.Repository("raft-node", 150, 149, 60, since: 1700, until: 400, by: s.Third, language: "Rust").StandsAlsoIn("orrery/raft", "raft-node", 60, 60).Repository("notes", 400, 30, 12, language: "Rust")))
        { Expected = Bands.Grave, Because = ["github.copied-history"] },

        new("copied-with-good-account", CaseKind.CopiedHistory, "A well-followed old account does not make a copied repository one's own.", s => s
            .OnPlatform(900, "Compiler engineer", skills: ["C++"])
            .Told(c => c.With(9, ["C++"]))
            .OnGitHub(3000, a => a.Followed(160, 50).Merged(4)
                .Repository("jit", 200, 198, 50, since: 2000, until: 500, by: s.Other, language: "C++").StandsAlsoIn("lampwork/jit", "jit", 48, 50)
                .Repository("small-things", 2500, 20, 60, language: "C++")))
        { Expected = Bands.Grave, Because = ["github.copied-history", "policy.reassurance-void"] },

        new("copied-painted-calendar", CaseKind.CopiedHistory, "Four years of daily one-line commits that came in two pushes.", s => s
            .OnPlatform(300, "Full-stack developer", skills: ["JavaScript"])
            .Told(c => c.With(6, ["JavaScript"]), place: s.Away)
            .OnGitHub(250, a => a.Repository("activity", 200, 199, 200, since: 1600, until: 200, linesEach: 1).Repository("tasks", 198, 197, 150, since: 1500, until: 210, linesEach: 1).Repository("daily", 196, 195, 150, since: 1400, until: 220, linesEach: 1)))
        { Expected = Bands.Seen, Because = ["github.painted-history|github.bulk-backdated-push|github.commits-before-account"] },

        new("copied-several-owners", CaseKind.CopiedHistory, "Most repositories hold the history of people who do not know the account.", s => s
            .OnPlatform(260, "Android engineer", skills: ["Kotlin"])
            .Told(c => c.With(8, ["Kotlin"]))
            .OnGitHub(600, a => a
                .Repository("chat-app", 300, 299, 40, since: 1500, until: 700, by: s.Other, language: "Kotlin")
                .Repository("taxi-app", 298, 297, 40, since: 1400, until: 600, by: s.Third, language: "Kotlin")
                .Repository("food-app", 290, 289, 40, since: 1300, until: 500, by: new("Ansgar Quillfeder", "Ansgar Q.", "ansgar quillfeder"), language: "Kotlin")
                .StandsAlsoIn("fennel-labs/chat", "chat-app", 40, 40)))
        { Expected = Bands.Grave, Because = ["github.copied-history|github.others-history"] },

        new("copied-badges", CaseKind.CopiedHistory, "Forty refused requests to famous projects within a week, shown as contributions.", s => s
            .OnPlatform(180, "Open-source contributor", skills: ["Python"])
            .Told(c => c.With(5, ["Python"]), person: s.Other)
            .OnGitHub(420, a => a.Asked(40, 6, ThreadState.Closed).Forks(30, 60, 0.2).Repository("readme", 400, 5, 20, language: null)))
        { Expected = Bands.Seen, Because = ["github.badge-farming|github.cross-repository-spray"] },

        new("copied-backdated-bulk", CaseKind.CopiedHistory, "Three years of commits pushed in one evening, by a clock the claimed country does not have.", s => s
            .OnPlatform(150, "Data engineer", skills: ["Scala"])
            .Told(c => c.With(8, ["Scala"]))
            .OnGitHub(120, a => a.Repository("etl", 100, 99, 120, since: 1300, until: 110, from: s.Away, language: "Scala")))
        { Expected = Bands.Seen, Because = ["github.bulk-backdated-push|github.commits-before-account|github.commit-offset-mismatch"] },

        new("copied-many-names-one-mailbox", CaseKind.CopiedHistory, "One address commits as three people of different names.", s => s
            .OnPlatform(330, "Blockchain developer", skills: ["Solidity"])
            .Told(c => c.With(6, ["Solidity"]), person: s.Third)
            .OnGitHub(800, a => a.Repository("vault", 500, 8, 60, language: "Solidity").CommitsUnder(s.Other, 20).CommitsUnder(s.Third, 10).CommitsUnder(new("Ansgar Quillfeder", "Ansgar Q.", "ansgar quillfeder"), 5)))
        { Expected = Bands.Seen, Because = ["github.identity-rotation"] },

        new("copied-claims-leading-part", CaseKind.CopiedHistory, "Says to have led a project of whose commits the account has none; the own ones are copied.", s => s
            .OnPlatform(280, "Database engineer", "I am the lead developer of quayside/engine.", ["C"])
            .Told(c => c.With(10, ["C"]))
            .OnGitHub(900, a => a.Repository("btree", 220, 219, 50, since: 2200, until: 900, by: s.Other, language: "C").StandsAlsoIn("brightmoor/btree", "btree", 50, 50)))
        { Expected = Bands.Grave, Because = ["github.copied-history"] },

        new("stolen-site-text", CaseKind.StolenPortfolio, "The site's text is another contractor's, word for word.", s => s
            .Beside(o => o.OnPlatform(1500, "Warehouse software").Told().OnSite(Texts.Warehouse))
            .OnPlatform(120, "Warehouse software", skills: ["C#"])
            .Told(c => c.With(8, ["C#"]))
            .OnSite(Texts.Warehouse, registered: 60))
        { Expected = Bands.Grave, Because = ["portfolio.copied-content"] },

        new("stolen-left-contacts", CaseKind.StolenPortfolio, "A copied site whose comments still hold the first owner's address.", s => s
            .OnPlatform(140, "Shop developer", Texts.Shops, ["Shopify"])
            .Told(c => c.With(7, ["Shopify"]))
            .OnSite(Texts.Shops, registered: 40, also: site => site with
            {
                Emails = [s.Me.Mail, s.Other.Mail],
                Traces = site.Traces with { LeftInComments = [s.Other.Mail, "+370 612 34567"] },
            }))
        { Expected = Bands.Seen, Because = ["portfolio.copied-content|portfolio.contact-mismatch"] },

        new("stolen-praise-and-pictures", CaseKind.StolenPortfolio, "Praise and screenshots of another contractor's site.", s => s
            .Beside(o => o.OnPlatform(1200, "Designer").Told().OnSite(Texts.Mobile, also: Pictured))
            .OnPlatform(100, "Designer", skills: ["Figma"])
            .Told(c => c.With(6, ["Figma"]))
            .OnSite("My work for many happy clients. " + Texts.Machines, registered: 30, also: Pictured))
        { Expected = Bands.Seen, Because = ["portfolio.copied-testimonials|portfolio.shared-images"] },

        new("stolen-same-counter", CaseKind.StolenPortfolio, "Two sites under two names are counted by one account.", s => s
            .Beside(o => o.OnPlatform(500, "Developer").Told().OnSite(Texts.Data, also: Counted))
            .OnPlatform(400, "Developer", skills: ["React"])
            .Told(c => c.With(5, ["React"]))
            .OnSite(Texts.Shops, registered: 300, also: Counted))
        { Expected = Bands.Grave, Because = ["portfolio.shared-identifiers"] },

        new("stolen-dead-projects", CaseKind.StolenPortfolio, "Every linked project is gone, the site is a month old and names another person.", s => s
            .OnPlatform(90, "Full-stack developer", skills: ["Django"])
            .Told(c => c.With(9, ["Django"]))
            .OnSite(Texts.Shops, registered: 30, owner: s.Other, at: s.Me.Site, gone: 5))
        { Expected = Bands.Seen, Because = ["portfolio.dead-projects", "identity.name-mismatch"] },

        new("stolen-seized-site", CaseKind.StolenPortfolio, "The named site shows the notice of a police force.", s => s
            .OnPlatform(700, "IT services", skills: ["PHP"])
            .Told(c => c.With(8, ["PHP"]))
            .Seized())
        { Expected = Bands.Grave, Because = ["portfolio.seized-domain"] },

        new("stolen-former-owner", CaseKind.StolenPortfolio, "The archive shows the same pages under another name for years; the code is copied as well.", s => s
            .OnPlatform(160, "Embedded engineer", Texts.Machines, ["C"])
            .Told(c => c.With(11, ["C"]))
            .OnSite(Texts.Machines, registered: 2500)
            .ArchivedAs((2000, s.Other), (1200, s.Other), (300, s.Other))
            .OnGitHub(300, a => a.Repository("pump", 150, 149, 40, since: 1900, until: 600, by: s.Other, language: "C").StandsAlsoIn("lampwork/pump", "pump", 40, 40)))
        { Expected = Bands.Grave, Because = ["portfolio.former-owner", "github.copied-history"] },

        new("stolen-site-as-named-by-two", CaseKind.StolenPortfolio, "Two applicants of different names give one site as their own.", s => s
            .Beside(o => o.OnPlatform(300, "Developer").Told().OnSite(Texts.Mobile, at: new Uri("https://north-apps.example/")))
            .OnPlatform(280, "Developer", skills: ["Swift"])
            .Told(c => c.With(7, ["Swift"]))
            .OnSite(Texts.Mobile, registered: 400, at: new Uri("https://north-apps.example/")))
        { Expected = Bands.Grave, Because = ["portfolio.shared-identifiers|portfolio.copied-content"] },
    ];

    private static PortfolioSite Pictured(PortfolioSite site) => site with
    {
        Traces = site.Traces with
        {
            Testimonials = [Texts.Praise],
            Images = [new Uri("https://img.work-shots.example/harbour-dashboard.png"), new Uri("https://img.work-shots.example/tram-map.png")],
        },
    };

    private static PortfolioSite Counted(PortfolioSite site)
        => site with { Traces = site.Traces with { AnalyticsIds = ["G-3B8T5V2N6C"] } };
}
