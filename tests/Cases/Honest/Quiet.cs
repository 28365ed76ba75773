namespace GigVet.Cases;

/// <summary>People of whom little can be seen, for reasons of their own.</summary>
internal sealed class Quiet : ICases
{
    public IEnumerable<LabelledCase> Cases =>
    [
        new("pseudonym-maintainer", CaseKind.Pseudonymous, "Maintains a known library under a handle; the profile has the person's name.", s => s
            .OnPlatform(1400, "Maintainer for hire", skills: ["C"])
            .Told(c => c.With(9, ["C"]))
            .OnGitHub(3600, a => a.Nameless().Followed(900, 40).Repository("tinyparse", 3300, 4, 120, stars: 1400, language: "C", withKey: true).Merged(6).Contributes("quayside/engine")))
        { Expected = Bands.Low, Without = ["identity.name-mismatch", "github.bought-stars", "identity.consistent-name"] },

        new("pseudonym-handle-as-name", CaseKind.Pseudonymous, "The code host shows a nickname of one word instead of a name.", s => s
            .OnPlatform(700, "Security reviews", skills: ["Rust"])
            .Told(c => c.With(6, ["Rust"]))
            .OnGitHub(2400, a => a.With(account => account with { Name = "nullwalker" }).Repository("fuzz-kit", 2000, 8, 90, language: "Rust").Merged(4)))
        { Expected = Bands.Low, Without = ["identity.name-mismatch", "github.identity-rotation"] },

        new("pseudonym-noreply-commits", CaseKind.Pseudonymous, "Commits only with GitHub's private address; no place on any page.", s => s
            .OnPlatform(300, "Game tools", skills: ["C#"], also: p => p with { Location = null })
            .Told(c => c with { Country = null, City = null, Email = null, YearsOfExperience = 4 })
            .OnGitHub(1500, a => a.Nameless().Repository("tile-editor", 1300, 11, 75, language: "C#").Repository("palette", 500, 90, 30, language: "C#")))
        { Expected = Bands.NotAgainst, Without = ["profile.country-mismatch", "identity.name-mismatch"] },

        new("pseudonym-no-photo-no-name", CaseKind.Pseudonymous, "A studio name on the profile, careful about privacy, proves the work by signed commits.", s => s
            .OnPlatform(900, "Cryptography consulting", skills: ["Go"], also: p => p with { DisplayName = "Nightjar Works", Photo = null })
            .OnGitHub(2900, a => a.Nameless().Repository("sealbox", 2600, 18, 95, withKey: true, language: "Go", stars: 120).Merged(5)))
        { Expected = Bands.NotAgainst, Without = ["identity.name-mismatch"] },

        new("veteran-empty-account", CaseKind.PrivateVeteran, "Twenty years in banks; the GitHub account holds one toy, the calendar is empty.", s => s
            .OnPlatform(1700, "Mainframe and Java modernisation", Texts.Warehouse, ["Java", "COBOL"])
            .Told(c => c.With(21, ["Java", "COBOL"], Jobs.At("Savings bank", "Engineer", "2004-02", "2015-06"), Jobs.At("Clearing house", "Lead", "2015-07", "2024-12")))
            .OnGitHub(2700, a => a.Active(_ => false).Repository("chess-clock", 2500, 2480, 9, language: "Java"))
            .WorkedHere(8, 1600, 30, "Java modernisation", ["Java"], s.Me))
        { Expected = Bands.Low, Without = ["github.hollow-age", "github.young-account-senior-claims"] },

        new("veteran-private-counts", CaseKind.PrivateVeteran, "All work in private repositories; the calendar shows only their number.", s => s
            .OnPlatform(1200, "Platform engineer", skills: ["Kubernetes", "Go"])
            .Told(c => c.With(11, ["Go"]))
            .OnGitHub(3300, a => a.With(account => account with
            {
                Years = [.. account.Years!.Select(year => year with { Private = year.Contributions, Contributions = 0 })],
            }).Repository("dotfiles", 2000, 120, 25, language: "Shell"))
            .Wrote())
        { Expected = Bands.Low, Without = ["github.hollow-age", "github.dormant-reactivation", "github.painted-history"] },

        new("veteran-opened-account-late", CaseKind.PrivateVeteran, "Fifteen years on an in-house server; opened a GitHub account for this search.", s => s
            .OnPlatform(70, "Embedded engineer", Texts.Machines, ["C", "RTOS"])
            .Told(c => c.With(16, ["C"], Jobs.At("Pump works", "Engineer", "2009-03", "2026-01")))
            .OnSite(Texts.Machines, registered: 90)
            .OnGitHub(80, a => a.Repository("adc-notes", 60, 5, 18, language: "C")))
        { Expected = Bands.NotAgainst, Without = ["github.new-account-burst", "history.overlapping-full-time"] },

        new("veteran-under-nda", CaseKind.PrivateVeteran, "Cannot show work, answers well about it, old domain, own payout.", s => s
            .OnPlatform(2100, "Trading systems", Texts.Data, ["C++"])
            .Told(c => c.With(14, ["C++"]))
            .OnSite("Consulting for trading systems. References on request; most of my work is under confidentiality. " + Texts.Data, registered: 3600)
            .MetWell()
            .PaidTo(s.Me))
        { Expected = Bands.Low, Without = ["history.unsupported-contribution"] },

        new("veteran-sleeping-account-awake", CaseKind.PrivateVeteran, "An old account that slept during ten years of employment, active since the job ended.", s => s
            .OnPlatform(150, "Distributed systems", skills: ["Java", "Kafka"])
            .Told(c => c.With(15, ["Java"], Jobs.At("Parcel network", "Principal engineer", "2015-05", "2025-10")))
            .OnGitHub(4600, a => a.Active(ago => ago is < 200 or > 4200).Repository("log-compactor", 190, 2, 60, language: "Java").Repository("thesis", 4500, 4300, 25, language: "Java")))
        { Expected = Bands.AtMostAQuestion, Without = ["github.copied-history", "identity.name-mismatch"] },

        new("few-traces-plain-profile", CaseKind.FewTraces, "Only a profile: a name, a headline, a country.", s => s
            .OnPlatform(500, "Virtual assistant"))
        { Expected = Bands.Unknown },

        new("few-traces-nothing-known", CaseKind.FewTraces, "The page could be read and says next to nothing.", s => s
            .OnPlatform(null, "Freelancer", also: p => p with { Location = null, Photo = null, Overview = null }))
        { Expected = Bands.Unknown },

        new("few-traces-telephone-person", CaseKind.FewTraces, "Works by telephone and post; a claim, a message, a payout to the same name.", s => s
            .OnPlatform(1300, "Bookkeeper", skills: ["Bookkeeping"])
            .Told(c => c.With(18))
            .Wrote()
            .PaidTo(s.Me))
        { Expected = Bands.NotAgainst, Without = ["payments.holder-mismatch"] },

        new("few-traces-off-platform-habit", CaseKind.FewTraces, "Asks once to talk on a messenger, as many do.", s => s
            .OnPlatform(800, "Video editor", skills: ["Editing"])
            .Told(c => c.With(5))
            .Wrote("Hello! The footage looks nice. Shall we talk on WhatsApp? It is easier for me with large files.")
            .WorkedHere(6, 700, 40, "Video editing", ["Editing"]))
        { Expected = Bands.NotAgainst, Without = ["messages.off-platform-payment", "messages.account-rental"] },

        new("few-traces-initials", CaseKind.FewTraces, "The platform hides family names; the customer knows no more.", s => s
            .OnPlatform(950, "Copy editor", Texts.Shops, ["Editing"])
            .WorkedHere(15, 900, 20, "Copy editing", ["Editing"]))
        { Expected = Bands.NotAgainst, Without = ["identity.name-mismatch"] },
    ];
}
