using GigVet.Model;
using GigVet.Vetting.Proofs;

namespace GigVet.Cases;

/// <summary>People whose life took a turn that shows in their record.</summary>
internal sealed class Turns : ICases
{
    public IEnumerable<LabelledCase> Cases =>
    [
        new("career-accountant-to-data", CaseKind.CareerChanger, "Ten years an accountant, three an analyst; the GitHub account is three years old.", s => s
            .OnPlatform(900, "Data analyst with an accountant's eye", Texts.Data, ["SQL", "Python"])
            .Told(c => c.With(13, ["SQL", "Python"], Jobs.At("Harbour ledgers", "Accountant", "2012-01", "2022-12"), Jobs.At("Own practice", "Analyst", "2023-01", null)))
            .OnGitHub(1100, a => a.Repository("ledger-tools", 900, 12, 90, language: "Python").Repository("report-kit", 400, 30, 40, language: "Python"))
            .WorkedHere(9, 850, 40, "Monthly reports", ["SQL", "Python"]))
        { Expected = Bands.Low, Without = ["github.young-account-senior-claims", "profile.young-account-long-claims"] },

        new("career-designer-to-developer", CaseKind.CareerChanger, "A designer's old reviews, a developer's new ones; the same name and site all along.", s => s
            .OnPlatform(2400, "Front-end developer", Texts.Shops, ["React", "TypeScript", "Figma"])
            .Told(c => c.With(9, ["React", "TypeScript"]))
            .OnSite(Texts.Shops, registered: 2600, alive: 3)
            .ArchivedAs((2000, s.Me), (900, s.Me))
            .OnGitHub(1500, a => a.Repository("ui-kit", 1200, 5, 120).Repository("contrast", 500, 60, 35))
            .WorkedHere(8, 2300, 1300, "Logo and brochure design", ["Figma", "Illustrator"], s.Me)
            .WorkedHere(7, 900, 30, "React storefront", ["React", "TypeScript"], s.Me))
        { Expected = Bands.AtMostAQuestion, Without = ["identity.name-mismatch", "portfolio.former-owner", "github.hollow-age"] },

        new("career-lurker-becomes-developer", CaseKind.CareerChanger, "Opened an account as a student eleven years ago, began to program two years ago.", s => s
            .OnPlatform(500, "Back-end developer", skills: ["Go", "SQL"])
            .Told(c => c.With(2, ["Go"], Jobs.At("Tramway works", "Technician", "2015-09", "2024-02")))
            .OnGitHub(4100, a => a.Active(ago => ago < 700).Repository("timetable", 680, 4, 110, language: "Go").Repository("fare-rules", 300, 20, 45, language: "Go"))
            .Wrote())
        { Expected = Bands.AtMostAQuestion, Without = ["github.copied-history", "identity.name-mismatch"] },

        new("career-soldier-late-start", CaseKind.CareerChanger, "Six years abroad without a trace, then a course and steady small work.", s => s
            .OnPlatform(420, "Network and Linux administrator", skills: ["Linux", "Ansible"])
            .Told(c => c.With(3, ["Linux"]))
            .OnGitHub(1300, a => a.Repository("playbooks", 700, 14, 66, language: "Shell"))
            .PaidTo(s.Me)
            .WorkedHere(5, 400, 60, "Server care", ["Linux"]))
        { Expected = Bands.Low, Without = ["payments.holder-mismatch"] },

        new("moved-last-year", CaseKind.Moved, "Moved a year ago; the GitHub account still names the old country.", s => s
            .OnPlatform(1500, "Java developer", Texts.Warehouse, ["Java"])
            .Told(c => c.With(8, ["Java"]))
            .OnGitHub(3000, a => a.In(s.Away).Repository("stock-model", 2000, 20, 80, from: s.Away, until: 400, language: "Java"))
            .WorkedHere(10, 1400, 20, "Java services", ["Java"]))
        { Expected = Bands.AtMostAQuestion, Without = ["identity.name-mismatch", "github.copied-history"] },

        new("moved-half-of-the-commits", CaseKind.Moved, "Half of the commits carry the old country's clock, half the new one's.", s => s
            .OnPlatform(1100, "Python developer", skills: ["Python"])
            .Told(c => c.With(6, ["Python"]))
            .OnGitHub(2200, a => a
                .Repository("before", 2000, 700, 60, from: s.Away, language: "Python")
                .Repository("after", 500, 10, 60, language: "Python")))
        { Expected = Bands.Low, Without = ["github.commit-offset-mismatch", "profile.country-mismatch"] },

        new("moved-keeps-old-bank", CaseKind.Moved, "Lives in one country, banks in the other, under the same name.", s => s
            .OnPlatform(1900, "Technical writer", Texts.Shops, ["Documentation"])
            .Told(c => c.With(7))
            .OnSite(Texts.Shops, registered: 2100, alive: 1)
            .PaidTo(s.Me, PayoutMethod.Wise, s.Away)
            .WorkedHere(12, 1800, 15, "Manuals", ["Documentation"]))
        { Expected = Bands.AtMostAQuestion, Without = ["payments.holder-mismatch", "identity.name-mismatch"] },

        new("moved-proved-it", CaseKind.Moved, "Two countries on two pages, and the proof word in all places within the hour.", s => s
            .OnPlatform(600, "Rust developer", skills: ["Rust"])
            .Told(c => c.With(5, ["Rust"]))
            .OnSite(Texts.Machines, registered: 800, place: s.Away)
            .OnGitHub(1700, a => a.Repository("bootloader", 1200, 9, 77, language: "Rust").Merged(3))
            .Proved((ProofPlace.Github, new Uri($"https://github.com/{s.Me.Login}")), (ProofPlace.SiteFile, s.Me.Site), (ProofPlace.Message, s.ProfileUrl)))
        { Expected = Bands.Low, Because = ["identity.proven-control"], Without = ["identity.name-mismatch"] },

        new("parent-three-years-away", CaseKind.ReturningParent, "Three years with small children: no commits, no jobs; back for two months.", s => s
            .OnPlatform(2500, "PHP and WordPress developer", Texts.Shops, ["PHP"])
            .Told(c => c.With(9, ["PHP"]))
            .OnGitHub(2900, a => a
                .Active(ago => ago is < 60 or > 1200)
                .Repository("theme-base", 2700, 1250, 90, language: "PHP")
                .Repository("shop-import", 55, 3, 30, language: "PHP"))
            .WorkedHere(14, 2400, 1250, "WordPress care", ["PHP"], s.Me)
            .WorkedHere(2, 50, 8, "WordPress care", ["PHP"], s.Me))
        { Expected = Bands.AtMostAQuestion, Without = ["github.copied-history", "identity.name-mismatch", "github.edit-flurry"] },

        new("parent-new-site", CaseKind.ReturningParent, "Returned with a freshened profile and a new site under the old name.", s => s
            .OnPlatform(1800, "Illustrator", Texts.Shops, ["Illustration"])
            .Told(c => c.With(11))
            .OnSite(Texts.Shops, registered: 60)
            .WorkedHere(11, 1700, 900, "Book illustration", ["Illustration"], s.Me)
            .Wrote())
        { Expected = Bands.NotAgainst, Without = ["portfolio.former-owner"] },

        new("parent-camera-off-once", CaseKind.ReturningParent, "Asks to leave the camera off while a baby sleeps; joins with it the next day.", s => s
            .OnPlatform(2000, "Bookkeeping scripts", skills: ["Python", "Excel"])
            .Told(c => c.With(6, ["Python"]))
            .Wrote("Could we do today's call without video? The baby sleeps in the same room. Tomorrow at ten I can join with my camera on.")
            .MetWell()
            .OnGitHub(1500, a => a.Repository("receipts", 1200, 25, 70, language: "Python")))
        { Expected = Bands.Low, Without = ["messages.camera-refusals"] },

        new("renamed-married-everywhere", CaseKind.ChangedName, "Took another name; the profile has the new one, old commits the old one, the mailbox stayed.", s => s
            .OnPlatform(1600, "QA engineer", skills: ["Selenium"])
            .Told(c => c.With(7, ["Selenium"]))
            .OnGitHub(2000, a => a.Repository("test-kit", 1700, 15, 60).CommitsUnder(s.Other, 30)))
        { Expected = Bands.AtMostAQuestion, Without = ["github.copied-history", "identity.shared-mailbox"] },

        new("renamed-old-site", CaseKind.ChangedName, "Changed the name last year; the archive shows the old one on the same site.", s => s
            .OnPlatform(1400, "iOS developer", Texts.Mobile, ["Swift"])
            .Told(c => c.With(6, ["Swift"]))
            .OnSite(Texts.Mobile, registered: 2200, alive: 2)
            .ArchivedAs((1300, s.Other), (900, s.Other), (100, s.Me))
            .OnGitHub(2100, a => a.Repository("trail-map", 1800, 12, 88, language: "Swift").Merged(4)))
        { Expected = Bands.AtMostAQuestion, Without = ["portfolio.copied-content", "github.copied-history"] },

        new("renamed-profile-behind", CaseKind.ChangedName, "The code host still shows the former name; everything else the new one.", s => s
            .OnPlatform(1300, "Data engineer", Texts.Data, ["SQL", "Scala"])
            .Told(c => c.With(8, ["SQL"]))
            .OnSite(Texts.Data, registered: 1500)
            .OnGitHub(2600, a => a.Named(s.Other).Repository("loader", 2000, 20, 90, language: "Scala"))
            .WorkedHere(9, 1200, 30, "Pipelines", ["SQL"], s.Me))
        { Expected = Bands.AtMostAQuestion, Without = ["github.copied-history", "payments.holder-mismatch"] },

        new("renamed-edits-at-once", CaseKind.ChangedName, "New name, new job, new city: three profile fields changed in one week.", s => s
            .OnPlatform(1000, "DevOps engineer", skills: ["Terraform"])
            .Told(c => c.With(5, ["Terraform"]))
            .OnGitHub(1900, a => a.Rewritten(9, "name", "company", "location").Repository("modules", 1500, 6, 95, language: "HCL").Merged(3)))
        { Expected = Bands.AtMostAQuestion, Without = ["github.hollow-age", "github.copied-history"] },
    ];
}
