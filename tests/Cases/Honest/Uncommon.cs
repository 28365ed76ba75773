namespace GigVet.Cases;

/// <summary>People whose honest record has a shape that tools stumble over.</summary>
internal sealed class Uncommon : ICases
{
    public IEnumerable<LabelledCase> Cases =>
    [
        new("migrated-from-own-server", CaseKind.MigratedHistory, "Ten years of own commits moved to GitHub in one week when the server was retired.", s => s
            .OnPlatform(1200, "C++ developer", Texts.Machines, ["C++"])
            .Told(c => c.With(12, ["C++"]))
            .OnSite(Texts.Machines, registered: 3900, alive: 1)
            .OnGitHub(500, a => a
                .Repository("valve-sim", 480, 478, 90, since: 3600, until: 600, language: "C++")
                .Repository("scope-view", 478, 12, 80, since: 3000, until: 12, language: "C++")
                .Repository("can-tools", 475, 470, 60, since: 2500, until: 700, language: "C++")))
        { Expected = Bands.AtMostAQuestion, Without = ["github.copied-history", "github.painted-history"] },

        new("migrated-one-old-project", CaseKind.MigratedHistory, "One university project from before the account, the rest of its time.", s => s
            .OnPlatform(800, "Python developer", skills: ["Python"])
            .Told(c => c.With(6, ["Python"]))
            .OnGitHub(1900, a => a
                .Repository("thesis-model", 1890, 1888, 40, since: 2500, until: 2100, language: "Python")
                .Repository("bus-lines", 1500, 14, 80, language: "Python")
                .Merged(2)))
        { Expected = Bands.Low, Without = ["github.copied-history", "github.commits-before-account"] },

        new("migrated-made-public", CaseKind.MigratedHistory, "A private repository of three years was made public in a day.", s => s
            .OnPlatform(600, "Elixir developer", skills: ["Elixir"])
            .Told(c => c.With(5, ["Elixir"]))
            .OnGitHub(2300, a => a
                .Repository("booking", 30, 29, 90, since: 1200, until: 31, language: "Elixir")
                .Repository("clock", 1800, 60, 45, language: "Elixir")))
        { Expected = Bands.AtMostAQuestion, Without = ["github.copied-history", "github.commits-before-account"] },

        new("migrated-mirror-with-credit", CaseKind.MigratedHistory, "Keeps an unforked mirror of a library with its source in the readme.", s => s
            .OnPlatform(900, "Build engineer", skills: ["Bazel"])
            .Told(c => c.With(8, ["Bazel"]))
            .OnGitHub(2600, a => a
                .Repository("build-notes", 2300, 10, 77, language: "Python")
                .Repository("zlib-mirror", 700, 650, 40, by: s.Third, language: "C")
                .StandsAlsoIn("orrery/zlib", "zlib-mirror", 40, 40, credited: true)))
        { Expected = Bands.AtMostAQuestion, Without = ["github.copied-history"] },

        new("common-name-listed-namesake", CaseKind.CommonName, "Somebody of the same name is on a sanctions list, born decades earlier.", s => s
            .NamesakeListed("3 March 1948")
            .OnPlatform(1100, "Accountant", Texts.Data, ["Xero"])
            .Told(c => c.With(10))
            .OnSite(Texts.Data, registered: 1200)
            .PaidTo(s.Me))
        { Expected = Bands.Low, Without = ["watchlists.name-corroborated", "watchlists.identifier-listed"] },

        new("common-name-two-lists", CaseKind.CommonName, "Two listed namesakes, neither with anything else in common.", s => s
            .Listed(
                new Watchlists.ListedEntry { Id = "301", Kind = Watchlists.ListedKind.Person, Names = [new(s.Me.Full)] },
                new Watchlists.ListedEntry { Id = "302", Kind = Watchlists.ListedKind.Person, Names = [new(s.Me.Latin), new(s.Me.Full)] })
            .OnPlatform(500, "Driver app tester", skills: ["Testing"])
            .Told(c => c.With(3))
            .Wrote())
        { Expected = Bands.NotAgainst, Without = ["watchlists.name-corroborated", "watchlists.identifier-listed"] },

        new("common-name-weak-alias", CaseKind.CommonName, "A listed person's weak alias happens to be the contractor's name.", s => s
            .Listed(new Watchlists.ListedEntry { Id = "303", Kind = Watchlists.ListedKind.Person, Names = [new("HOLLINGBERRY, Tancred"), new(s.Me.Full, Weak: true)] })
            .OnPlatform(1000, "Java developer", skills: ["Java"])
            .Told(c => c.With(7, ["Java"]))
            .OnGitHub(2000, a => a.Repository("roster-api", 1800, 15, 70, language: "Java").Merged(3)))
        { Expected = Bands.Low, Without = ["watchlists.name-corroborated"] },

        new("common-name-other-contractor", CaseKind.CommonName, "Another contractor of the customer has the same name and another life.", s => s
            .Beside(o => o.OnPlatform(900, "Gardener", Texts.Mobile, person: o.Other).Told(person: o.Other))
            .OnPlatform(700, "Illustrator", Texts.Shops, ["Drawing"])
            .Told(c => c.With(6))
            .OnSite(Texts.Shops, registered: 1000))
        { Expected = Bands.Low, Without = ["portfolio.shared-identifiers", "profile.copied-overview"] },

        new("nomad-says-so", CaseKind.Nomad, "Travels; says \"remote\" everywhere and commits from wherever the laptop is.", s => s
            .OnPlatform(1600, "Remote product developer", skills: ["Ruby"], also: p => p with { Location = "Remote" })
            .Told(c => c with { Country = null, City = null, YearsOfExperience = 9 })
            .OnGitHub(2800, a => a
                .With(account => account with { Location = "Earth" })
                .Repository("postcards", 2400, 300, 60, language: "Ruby")
                .Repository("packing-list", 600, 9, 60, from: s.Away, language: "Ruby")
                .Merged(3)))
        { Expected = Bands.Low, Without = ["profile.country-mismatch", "github.commit-offset-mismatch"] },

        new("nomad-tax-home", CaseKind.Nomad, "Taxed at home, works for a year from another continent by its clock.", s => s
            .OnPlatform(1300, "UX engineer", Texts.Mobile, ["Swift"])
            .Told(c => c.With(8, ["Swift"]))
            .OnSite(Texts.Mobile, registered: 1700, alive: 1)
            .OnGitHub(2500, a => a.Repository("gesture", 360, 6, 80, from: s.Away, language: "Swift").Repository("haptics", 2300, 2000, 20, language: "Swift")))
        { Expected = Bands.AtMostAQuestion, Without = ["identity.name-mismatch", "github.copied-history"] },

        new("nomad-fixed-utc-machine", CaseKind.Nomad, "Develops in a container whose clock is UTC.", s => s
            .OnPlatform(1000, "Cloud engineer", skills: ["Go"])
            .Told(c => c.With(6, ["Go"]))
            .OnGitHub(2100, a => a.Repository("sidecar", 1700, 5, 120, from: new Place("GB", "", "", TimeSpan.Zero), language: "Go").Merged(2)))
        { Expected = Bands.Low, Without = ["github.commit-offset-mismatch"] },

        new("nomad-two-addresses", CaseKind.Nomad, "The site names the winter's country, the profile the summer's.", s => s
            .OnPlatform(900, "Copywriter", Texts.Shops, ["Writing"])
            .Told(c => c.With(7))
            .OnSite(Texts.Shops, registered: 1400, place: s.Away, alive: 2)
            .Wrote()
            .PaidTo(s.Me))
        { Expected = Bands.AtMostAQuestion, Without = ["identity.name-mismatch", "payments.holder-mismatch"] },

        new("monorepo-one-big-repository", CaseKind.MonorepoOwner, "Everything in one repository for six years; no forks, no stars.", s => s
            .OnPlatform(1500, "Full-stack developer", skills: ["TypeScript", "Go"])
            .Told(c => c.With(8, ["TypeScript", "Go"]))
            .OnGitHub(2300, a => a.Repository("mono", 2290, 2, 150)))
        { Expected = Bands.Low, Without = ["github.batch-naming", "github.painted-history", "github.self-merge-only"] },

        new("monorepo-vendored-code", CaseKind.MonorepoOwner, "The repository holds vendored libraries with their authors' commits, and says so.", s => s
            .OnPlatform(1200, "Game engineer", skills: ["C++"])
            .Told(c => c.With(9, ["C++"]))
            .OnGitHub(2600, a => a
                .Repository("engine", 2400, 7, 120, language: "C++")
                .StandsAlsoIn("fennel-labs/physics", "engine", 9, 50, credited: true)
                .Merged(2)))
        { Expected = Bands.AtMostAQuestion, Without = ["github.copied-history"] },

        new("monorepo-split-into-services", CaseKind.MonorepoOwner, "Split one project into eight services in a weekend.", s =>
        {
            s.OnPlatform(1100, "Back-end developer", skills: ["Go"]);
            s.Told(c => c.With(7, ["Go"]));
            s.OnGitHub(2200, a =>
            {
                a.Repository("core", 2000, 3, 110, language: "Go");
                foreach (var part in (string[])["mail", "invoice", "stock", "login", "search", "print", "audit", "quota"])
                    a.Repository($"{part}-service", 150, 9, 14, language: "Go");
            });
        })
        { Expected = Bands.NotAgainst, Without = ["github.new-account-burst", "github.repository-velocity"] },

        new("monorepo-solo-maintainer", CaseKind.MonorepoOwner, "Merges only own pull requests because nobody else works there.", s => s
            .OnPlatform(700, "Haskell consultant", skills: ["Haskell"])
            .Told(c => c.With(10, ["Haskell"]))
            .OnSite(Texts.Data, registered: 2800)
            .OnGitHub(3100, a => a.Followed(140, 60).Repository("lens-lite", 2900, 6, 130, stars: 220, language: "Haskell")))
        { Expected = Bands.Low, Without = ["github.following-farm", "github.bought-stars"] },
    ];
}
