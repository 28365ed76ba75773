namespace GigVet.Cases;

/// <summary>Held apart: people at the beginning, or at the beginning of something else.</summary>
internal sealed class Starting : ICases
{
    public bool AreHeld => true;

    public IEnumerable<LabelledCase> Cases =>
    [
        new("newcomer-market-hall", CaseKind.Newcomer, "The first three clients are stalls of one market hall, who came to the platform for these jobs.", s => s
            .OnPlatform(110, "Small pages with opening hours", "Pages for shops that have none.", ["HTML", "CSS"])
            .Told(c => c.With(1, ["HTML", "CSS"]))
            .Wrote()
            .OnGitHub(480, a => a.Repository("stall-page", 430, 14, 38, language: "HTML").Repository("price-tags", 200, 60, 17))
            .WorkedHere(3, 95, 12, "Page for a market stall", ["HTML", "CSS"], s.Me, clientAge: 9, paid: 45)
            .PaidTo(s.Me))
        { Expected = Bands.AtMostAQuestion, Without = ["reviews.repeated-texts", "reviews.review-burst", "reviews.another-person"] },

        new("newcomer-alias-mailbox", CaseKind.Newcomer, "Just out of school; gives an alias address to strangers and another one on the site.", s => s
            .OnPlatform(18, "Helper apps for board games", "Score sheets, timers and rule look-ups.", ["JavaScript"])
            .Told(c => c.With(1, ["JavaScript"]) with { Email = "q4rt8@forward-alias.example" })
            .OnSite("Score sheets and timers for the games my family plays on Sundays. Two of them can be tried right here.", registered: 35, alive: 1)
            .OnGitHub(420, a => a.Repository("score-sheet", 400, 20, 46).Repository("turn-timer", 150, 6, 22))
            .Wrote())
        { Expected = Bands.NotAgainst, Without = ["identity.disposable-email", "identity.name-mismatch", "identity.shared-mailbox"] },

        new("career-cook-to-servers", CaseKind.CareerChanger, "Translated menus beside the kitchen, learned at night, and looks after servers now.", s => s
            .OnPlatform(2300, "Linux and backups for small firms", Words.Kitchens, ["Linux", "Ansible"])
            .Told(c => c.With(
                4,
                ["Linux", "Ansible"],
                Jobs.At("Harbour canteen", "Cook", "2010-03", "2022-05"),
                Jobs.At("Self-employed", "Administrator", "2022-06", null)))
            .OnGitHub(1500, a => a.Repository("nightly-restore", 1400, 10, 80, language: "Shell").Repository("menu-board", 500, 90, 25))
            .WorkedHere(7, 2200, 1400, "Menu translation", ["Translation"], s.Me)
            .WorkedHere(5, 900, 20, "Server care", ["Linux", "Ansible"], s.Me)
            .PaidTo(s.Me)
            .MetWell())
        { Expected = Bands.AtMostAQuestion, Without = ["profile.account-transfer", "reviews.another-person", "identity.name-mismatch"] },

        new("career-geologist-to-maps", CaseKind.CareerChanger, "Eleven years a geologist, then maps; an old site, a younger code host.", s => s
            .OnPlatform(1000, "Web maps and spatial databases", Words.Maps, ["Python", "PostGIS"])
            .Told(c => c.With(
                15,
                ["Python", "PostGIS"],
                Jobs.At("Northern basin survey", "Geologist", "2010-09", "2021-08"),
                Jobs.At("Terrace Maps", "Cartographer", "2021-10", null, fullTime: false)))
            .OnSite(Words.Maps, registered: 2900, alive: 2)
            .ArchivedAs((2600, s.Me), (1400, s.Me), (300, s.Me))
            .OnGitHub(1750, a => a.Repository("well-log", 1600, 11, 85, language: "Python").Repository("contours", 700, 40, 33, language: "Python").Merged(3))
            .WorkedHere(8, 900, 25, "Web map", ["Python", "PostGIS"], s.Me)
            .PaidTo(s.Me))
        { Expected = Bands.Low, Without = ["portfolio.former-owner", "profile.niche-pivot", "github.hollow-age"] },

        new("bootcamp-group-canteen", CaseKind.BootcampGraduate,
            "Shows the course's group project, mostly written by a team-mate who hosts it and is named in the readme.", s => s
            .OnPlatform(50, "Junior web developer", "Finished a course in spring and look for small jobs in a team.", ["TypeScript", "React"])
            .Told(c => c.With(1, ["TypeScript", "React"]))
            .OnGitHub(230, a => a
                .Classmates(18)
                .Repository("group-canteen", 120, 95, 40, by: s.Third)
                .StandsAlsoIn("lampwork/group-canteen", "group-canteen", 38, 40, credited: true, created: 122)
                .Repository("meal-split", 90, 6, 45)
                .Repository("bus-board", 210, 130, 24))
            .Wrote())
        { Expected = Bands.AtMostAQuestion, Without = ["github.copied-history", "identity.name-mismatch", "github.following-farm"] },

        new("bootcamp-evening-baker", CaseKind.BootcampGraduate,
            "A baker's evening course of nine months: an exercise every other week, templates forked, one project for the bakery.", s =>
        {
            s.OnPlatform(75, "Web developer who still bakes", "Order forms for bakeries and kitchens.", ["JavaScript", "Vue"]);
            s.Told(c => c.With(1, ["JavaScript", "Vue"], Jobs.At("Corner bakery", "Baker", "2014-08", null)));
            s.OnGitHub(330, a =>
            {
                a.Forks(7, 315, 35);
                for (var lesson = 1; lesson <= 16; lesson++)
                    a.Repository($"lesson-{lesson:00}", 320 - (lesson * 15), 317 - (lesson * 15), 7);
                a.Repository("bread-orders", 140, 4, 52);
            });
            s.Wrote();
            s.MetWell();
        })
        { Expected = Bands.NotAgainst, Without = ["github.new-account-burst", "github.copied-history", "history.overlapping-full-time"] },
    ];
}
