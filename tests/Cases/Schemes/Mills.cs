namespace GigVet.Cases;

/// <summary>Profiles and careers made in numbers.</summary>
internal sealed class Mills : ICases
{
    public IEnumerable<LabelledCase> Cases =>
    [
        new("clone-overview", CaseKind.ClonedProfile, "The profile's text is another contractor's; the claims tell a third name.", s => s
            .Beside(o => o.OnPlatform(1300, "Data pipelines", Texts.Data).Told())
            .OnPlatform(60, "Data pipelines", Texts.Data, ["SQL"])
            .Told(c => c.With(9, ["SQL"]), person: s.Third))
        { Expected = Bands.Seen, Because = ["profile.copied-overview", "identity.name-mismatch"] },

        new("clone-pitch", CaseKind.ClonedProfile, "The same pitch as from another name a week ago.", s => s
            .Beside(o => o.OnPlatform(200, "Mobile developer").Told().Wrote(Pitch))
            .OnPlatform(150, "App developer", skills: ["Flutter"])
            .Told(c => c.With(6, ["Flutter"]))
            .Wrote(Pitch))
        { Expected = Bands.Grave, Because = ["messages.mass-pitch"] },

        new("clone-photo-and-text", CaseKind.ClonedProfile, "Photo and text of another contractor, under a new name.", s => s
            .Beside(o => o.OnPlatform(1100, "Shop developer", Texts.Shops, also: p => p with { Photo = s.Cast.Photo }).Told())
            .OnPlatform(45, "Shop developer", Texts.Shops, ["Magento"])
            .Told(c => c.With(8, ["Magento"])))
        { Expected = Bands.Seen, Because = ["profile.copied-overview"] },

        new("clone-series-of-three", CaseKind.ClonedProfile, "The third profile of a series with one text and one mailbox.", s => s
            .Beside(o => o.OnPlatform(90, "Embedded", Texts.Machines).Told(c => c with { Email = "hr@solder-team.example" }))
            .Beside(o => o.OnPlatform(80, "Embedded", Texts.Machines, person: o.Third).Told(c => c with { Email = "hr@solder-team.example" }, person: o.Third), "third")
            .OnPlatform(70, "Embedded", Texts.Machines, ["C"])
            .Told(c => c with { Email = "hr@solder-team.example", YearsOfExperience = 7 }))
        { Expected = Bands.Grave, Because = ["identity.shared-mailbox", "profile.copied-overview"] },

        new("clone-of-a-known-person", CaseKind.ClonedProfile, "Takes a known developer's name; site, mailbox and code host belong to others.", s => s
            .OnPlatform(30, "Lead engineer", skills: ["Rust"])
            .Told(c => c.With(12, ["Rust"]) with { Email = s.Other.Mail })
            .OnGitHub(70, a => a.Named(s.Other).In(s.Away).Repository("port", 60, 3, 20, language: "Rust"))
            .OnSite(Texts.Mobile, registered: 25, owner: s.Third, at: s.Third.Site))
        { Expected = Bands.Seen, Because = ["identity.name-mismatch"] },

        new("clone-disposable", CaseKind.ClonedProfile, "A copied text, a throw-away mailbox and money in advance, again and again.", s => s
            .Beside(o => o.OnPlatform(900, "Warehouse software", Texts.Warehouse).Told())
            .OnPlatform(15, "Warehouse software", Texts.Warehouse, ["C#"])
            .Told(c => c.With(7, ["C#"]) with { Email = "quick77@mailinator.com" })
            .Wrote("Send me 50% in advance now, outside of the platform, to my PayPal.")
            .Wrote("I told you: no money, no work. Pay the advance today or I stop. This is the third time I ask."))
        { Expected = Bands.Seen, Because = ["profile.copied-overview", "messages.off-platform-payment|messages.advance-payment-demands"] },

        new("clone-listed-identifier", CaseKind.ClonedProfile, "A new profile with the mailbox of a sanctioned firm.", s => s
            .Listed(new Watchlists.ListedEntry
            {
                Id = "400",
                Kind = Watchlists.ListedKind.Organisation,
                Names = [new("OSTRAVENT TRADING")],
                Identifiers = [new(Watchlists.IdentifierKind.Email, "sales@ostravent.example")],
            })
            .OnPlatform(55, "IT consulting", skills: ["Java"])
            .Told(c => c with { Email = "sales@ostravent.example", YearsOfExperience = 9 }))
        { Expected = Bands.Grave, Because = ["watchlists.identifier-listed"] },

        new("clone-farmed-account", CaseKind.ClonedProfile, "Thirty repositories in a month, thousands followed, a text of another contractor.", s =>
        {
            s.Beside(o => o.OnPlatform(700, "Mobile apps", Texts.Mobile).Told());
            s.OnPlatform(20, "Mobile apps", Texts.Mobile, ["Flutter"]);
            s.Told(c => c.With(6, ["Flutter"]));
            s.OnGitHub(45, a =>
            {
                a.Followed(90, 2100);
                for (var number = 0; number < 30; number++)
                    a.Repository($"app-{number}", 44 - number, 43 - number, 2, language: "Dart");
            });
        })
        { Expected = Bands.Seen, Because = ["profile.copied-overview", "github.new-account-burst|github.following-farm"] },

        new("mill-before-it-existed", CaseKind.CvMill, "Ten years of Flutter and fifteen of Kubernetes; the employer's domain is from last year.", s => s
            .OnPlatform(50, "Senior architect", skills: ["Flutter", "Kubernetes"])
            .Told(c => c.With(18, ["Flutter", "Kubernetes"],
                Jobs.At("Corvane Systems", "Architect", "2010-01", "2016-06", domain: "corvane-systems.example", skills: ["Kubernetes", "Flutter"]),
                Jobs.At("Hexlow Digital", "Lead", "2012-01", "2015-12", skills: ["Rust", "TypeScript"])))
            .Registered("corvane-systems.example", 300))
        { Expected = Bands.Seen, Because = ["history.technology-before-it-existed", "history.employer-domain-younger"] },

        new("mill-employers-of-yesterday", CaseKind.CvMill, "Three employers whose domains were registered this spring, and two names.", s => s
            .OnPlatform(80, "Cloud engineer", skills: ["AWS"])
            .Told(c => c.With(11, ["AWS"],
                Jobs.At("Brightfall", "Engineer", "2014-01", "2017-12", domain: "brightfall.example"),
                Jobs.At("Norrex", "Engineer", "2018-01", "2020-12", domain: "norrex.example"),
                Jobs.At("Quillon", "Lead", "2021-01", null, domain: "quillon.example")), person: s.Other)
            .Registered("brightfall.example", 100).Registered("norrex.example", 98).Registered("quillon.example", 97))
        { Expected = Bands.Seen, Because = ["history.employer-domain-younger", "identity.name-mismatch"] },

        new("mill-leading-everywhere", CaseKind.CvMill, "Says to have led three known projects; the account has no commit in any of them.", s => s
            .OnPlatform(70, "Principal engineer", "Core maintainer of quayside/engine and lead developer of orrery/parser.", ["Go"])
            .Told(c => c.With(14, ["Go"]), person: s.Third)
            .OnGitHub(900, a => a.Repository("sandbox", 800, 60, 15, language: "Go")))
        { Expected = Bands.Seen, Because = ["history.unsupported-contribution|identity.name-mismatch"] },

        new("mill-parallel-lives", CaseKind.CvMill, "Three full-time jobs at once, one of them in a language that came later.", s => s
            .OnPlatform(65, "Swift and Kotlin lead", skills: ["Swift", "Kotlin"])
            .Told(c => c.With(16, ["Swift", "Kotlin"],
                Jobs.At("Tarn Mobile", "Lead", "2008-01", "2012-12", skills: ["Swift", "Kotlin"]),
                Jobs.At("Foxmere", "Architect", "2009-01", "2013-06"),
                Jobs.At("Dunlin Labs", "Engineer", "2010-01", "2014-06")))
            .OnGitHub(200, a => a.In(s.Away).Named(s.Other).Repository("demo", 190, 20, 25, language: "Swift")))
        { Expected = Bands.Seen, Because = ["history.technology-before-it-existed|history.overlapping-full-time", "identity.name-mismatch"] },

        new("mill-one-mailbox-for-many", CaseKind.CvMill, "The eighth applicant from one mailbox.", s => s
            .Beside(o => o.OnPlatform(60, "Java developer").Told(c => c with { Email = "apply@talent-line.example" }))
            .OnPlatform(58, "Java developer", skills: ["Java"])
            .Told(c => c.With(9, ["Java"], Jobs.At("Corvane Systems", "Engineer", "2013-01", "2022-06")) with { Email = "apply@talent-line.example" }))
        { Expected = Bands.Grave, Because = ["identity.shared-mailbox"] },

        new("mill-career-and-copied-site", CaseKind.CvMill, "A made-up career beside a site with another contractor's text.", s => s
            .Beside(o => o.OnPlatform(1400, "Data").Told().OnSite(Texts.Data))
            .OnPlatform(40, "Data platform lead", skills: ["dbt"])
            .Told(c => c.With(13, ["dbt"], Jobs.At("Norrex", "Head of data", "2011-01", "2020-01", domain: "norrex.example", skills: ["dbt"])))
            .Registered("norrex.example", 120)
            .OnSite(Texts.Data, registered: 35))
        { Expected = Bands.Grave, Because = ["portfolio.copied-content"] },

        new("mill-test-task", CaseKind.CvMill, "A recruiter's persona that wants a stranger's project run for a job.", s => s
            .OnPlatform(30, "Technical recruiter")
            .Told()
            .Wrote("Before the interview please clone our repository, run npm install and npm start on your machine and send us a screenshot. Your MetaMask wallet has to be connected while it runs."))
        { Expected = Bands.Grave, Because = ["messages.untrusted-code"] },

        new("mill-shared-career", CaseKind.CvMill, "Two applicants tell one career with the same pitch and different names and countries.", s => s
            .Beside(o => o.OnPlatform(75, "Engineer").Told(c => c.With(10, ["Java"], Jobs.At("Foxmere", "Engineer", "2015-01", "2023-01"))).Wrote(Letter))
            .OnPlatform(72, "Engineer", skills: ["Java"], place: s.Away)
            .Told(c => c.With(10, ["Java"], Jobs.At("Foxmere", "Engineer", "2015-01", "2023-01")))
            .Wrote(Letter))
        { Expected = Bands.Grave, Because = ["messages.mass-pitch"] },
    ];

    private const string Pitch =
        "Dear hiring manager, I am excited about your project and have built more than forty applications with Flutter for clients around the world. "
        + "My apps have over two million downloads and a rating of four point eight. I can begin immediately, work in your hours and send daily updates.";

    private const string Letter =
        "At Foxmere I led the rewrite of the order system, moved nine services to the cloud and cut the bill by half within two quarters. Before that I "
        + "built payment terminals for ferries. I would like to bring the same care to your team and am free to talk on any day of this week.";
}
