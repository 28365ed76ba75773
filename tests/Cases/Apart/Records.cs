using GigVet.Model;
using GigVet.Vetting.Proofs;

namespace GigVet.Cases;

/// <summary>Held apart: honest records with an unusual shape, and people whose name changed.</summary>
internal sealed class Records : ICases
{
    public bool AreHeld => true;

    public IEnumerable<LabelledCase> Cases =>
    [
        new("migrated-lab-archive", CaseKind.MigratedHistory,
            "Code of a doctorate, converted from the laboratory's own server in one evening, together with a colleague's part.", s => s
            .OnPlatform(880, "Scientific Python", "Spectra, fits and figures for laboratories without a programmer.", ["Python", "Fortran"])
            .Told(c => c.With(
                11,
                ["Python", "Fortran"],
                Jobs.At("Institute for spectroscopy", "Researcher", "2015-01", "2023-09"),
                Jobs.At("Self-employed", "Developer", "2023-10", null)))
            .OnSite("Spectra, fits and figures. The code of my doctorate is on GitHub since the institute switched its server off.", registered: 1500, alive: 1)
            .ArchivedAs((1400, s.Me), (500, s.Me))
            .OnGitHub(1300, a => a
                .Repository("spectra-fit", 520, 519, 90, since: 3300, until: 950, language: "Python")
                .Repository("detector-readout", 519, 518, 45, since: 3000, until: 1300, by: s.Third, language: "Fortran")
                .Repository("plot-kit", 1200, 7, 75, language: "Python")
                .Merged(2))
            .WorkedHere(5, 780, 40, "Data evaluation", ["Python"], s.Me))
        { Expected = Bands.AtMostAQuestion, Without = ["github.copied-history", "github.painted-history", "history.overlapping-full-time"] },

        new("migrated-employer-closed", CaseKind.MigratedHistory,
            "The employer closed and opened its source; the engineer keeps a credited copy and belongs to the organisation.", s => s
            .OnPlatform(210, "Back-end engineer", Words.Harbour, ["Kotlin", "PostgreSQL"])
            .Told(c => c.With(8, ["Kotlin", "PostgreSQL"], Jobs.At("Fennel Labs", "Engineer", "2018-02", "2025-10", domain: "fennel-labs.example", skills: ["Kotlin"])))
            .Registered("fennel-labs.example", 4300)
            .OnGitHub(2400, a => a
                .With(account => account with
                {
                    Organisations =
                    [
                        new("fennel-labs", "Fennel Labs", new Uri("https://github.com/fennel-labs"), "https://fennel-labs.example") { IsVerified = true },
                    ],
                })
                .Contributes("fennel-labs/ferry-desk", stars: 140)
                .Repository("ferry-desk", 200, 60, 60, since: 2300, until: 220, language: "Kotlin")
                .StandsAlsoIn("fennel-labs/ferry-desk", "ferry-desk", 50, 50, credited: true)
                .Repository("gate-clock", 150, 4, 40, language: "Kotlin"))
            .Wrote()
            .PaidTo(s.Me))
        { Expected = Bands.AtMostAQuestion, Without = ["github.copied-history", "history.employer-domain-younger", "history.unsupported-contribution"] },

        new("renamed-after-a-divorce", CaseKind.ChangedName, "Took the birth name back last month; the bank always had it, the reviews have the married one.", s => s
            .OnPlatform(1420, "Newsletters and editing", "Letters that people open, and proof that they did.", ["Editing", "E-mail"])
            .Told(c => c.With(9, ["Editing"]))
            .LookedAt(24, seen => seen with { Recent = Scene.Changes(24, Changed.Name) })
            .WorkedHere(11, 1300, 45, "Newsletter", ["Editing", "E-mail"], s.Other)
            .OnSite("Newsletters for theatres and seed merchants. I write under my own name again.", registered: 1700, alive: 2)
            .Wrote()
            .MetWell()
            .PaidTo(s.Me))
        { Expected = Bands.AtMostAQuestion, Without = ["profile.account-transfer", "payments.holder-mismatch", "profile.several-changes"] },

        new("renamed-new-first-name", CaseKind.ChangedName,
            "A new name on every page since two years; old commits and the archive keep the former one, and the proof word is where it should be.", s => s
            .OnPlatform(1750, "Network engineering", "Networks for schools and camp sites.", ["Ansible", "Python"])
            .Told(c => c.With(8, ["Ansible", "Python"]))
            .OnSite("Networks for schools and camp sites, planned on foot and drawn on one page.", registered: 2400, alive: 1)
            .ArchivedAs((2100, s.Other), (1300, s.Other), (400, s.Me))
            .OnGitHub(2600, a => a.Repository("camp-net", 2200, 10, 90, language: "Python").CommitsUnder(s.Other, 40).Merged(3))
            .WorkedHere(8, 640, 20, "School network", ["Ansible"], s.Me)
            .Proved(
                (ProofPlace.Github, new Uri($"https://github.com/{s.Me.Login}")), (ProofPlace.SiteFile, s.Me.Site), (ProofPlace.Message, s.ProfileUrl))
            .PaidTo(s.Me))
        { Expected = Bands.AtMostAQuestion, Because = ["identity.proven-control"], Without = ["portfolio.copied-content", "github.copied-history", "payments.holder-mismatch"] },

        new("monorepo-daily-timetables", CaseKind.MonorepoOwner,
            "One big repository, and one into which a scheduled job commits a line of bus times under the owner's name.", s => s
            .OnPlatform(1120, "Public transport data", "Timetables as data, and the pages that show them.", ["Python", "TypeScript"])
            .Told(c => c.With(7, ["Python", "TypeScript"]))
            .OnGitHub(2500, a => a
                .Followed(85, 40)
                .Repository("everything", 2400, 3, 140, stars: 45)
                .Repository("bus-times", 900, 2, 160, linesEach: 1, language: "Python")
                .Merged(4))
            .OnSite("Timetables as data. Everything I wrote is in one repository, and the bus times commit themselves.", registered: 1800, alive: 2)
            .WorkedHere(7, 1000, 25, "Timetable import", ["Python"], s.Me))
        { Expected = Bands.AtMostAQuestion, Without = ["github.copied-history", "github.bulk-backdated-push", "github.bought-stars"] },

        new("monorepo-squashed-at-two", CaseKind.MonorepoOwner, "Squashed seven years into one commit at version two; the calendar still shows the years.", s => s
            .OnPlatform(1380, "Desktop software in Rust", "Programs that start at once and ask for nothing.", ["Rust"])
            .Told(c => c.With(9, ["Rust"]))
            .OnGitHub(2600, a => a.Followed(60, 20).Repository("workshop", 2500, 4, 14, since: 80, stars: 30, language: "Rust"))
            .WorkedHere(9, 1250, 20, "Desktop program", ["Rust"], s.Me)
            .MetWell()
            .PaidTo(s.Me))
        { Expected = Bands.Low, Without = ["github.copied-history", "github.bulk-backdated-push", "history.technology-before-it-existed"] },
    ];
}
