namespace GigVet.Cases;

/// <summary>People whose track is short because they began lately.</summary>
internal sealed class Beginners : ICases
{
    public IEnumerable<LabelledCase> Cases =>
    [
        new("newcomer-first-month", CaseKind.Newcomer, "First month on the platform; two study projects, worked on for a year.", s => s
            .OnPlatform(25, "Web developer", "I am looking for first small jobs.", ["HTML", "CSS", "JavaScript"])
            .Told(c => c.With(1, ["HTML", "CSS", "JavaScript"]))
            .Wrote()
            .OnGitHub(400, a => a.Repository("recipe-box", 380, 30, 44).Repository("weather-page", 200, 12, 25)))
        { Expected = Bands.Low, Without = ["profile.young-account-long-claims", "github.new-account-burst", "github.painted-history"] },

        new("newcomer-site-under-construction", CaseKind.Newcomer, "A new domain, a half-finished site, everything under one name.", s => s
            .OnPlatform(40, "Junior front-end developer", skills: ["React", "CSS"])
            .Told(c => c.With(1, ["React"]))
            .OnSite("Hello! This page grows slowly. Lorem ipsum dolor sit amet, consectetur adipiscing elit.", registered: 50)
            .OnGitHub(300, a => a.Repository("portfolio", 50, 3, 20).Repository("flash-cards", 260, 70, 31)))
        { Expected = Bands.NotAgainst, Without = ["portfolio.copied-content", "identity.name-mismatch"] },

        new("newcomer-no-code", CaseKind.Newcomer, "A translator's first weeks; no code host, no site, a friendly message.", s => s
            .OnPlatform(12, "Translator of manuals", "Manuals and data sheets, checked twice.", ["Translation", "Proofreading"])
            .Told(c => c.With(2))
            .Wrote())
        { Expected = Bands.NotAgainst, Without = ["messages.account-rental", "messages.partner-pitch"] },

        new("newcomer-eager", CaseKind.Newcomer, "Writes at night, takes the first offer, asks for a deposit once.", s => s
            .OnPlatform(33, "Python scripts and scrapers", skills: ["Python"])
            .Told(c => c.With(1, ["Python"]))
            .Wrote("Hi! Your budget is fine for me, I can start tonight. Could we agree on a small deposit through the platform before I begin? Thank you for considering a beginner.")
            .OnGitHub(220, a => a.Repository("price-watch", 210, 8, 36, language: "Python")))
        { Expected = Bands.NotAgainst, Without = ["messages.advance-payment-demands", "messages.off-platform-payment"] },

        new("newcomer-student-forks", CaseKind.Newcomer, "A student who forks to bookmark and has one project of their own.", s => s
            .OnPlatform(80, "Student of informatics, small Java jobs", skills: ["Java"])
            .Told(c => c.With(1, ["Java"]))
            .OnGitHub(700, a => a.Forks(14, 650, 40).Repository("course-planner", 500, 25, 60, language: "Java")))
        { Expected = Bands.Low, Without = ["github.copied-history", "github.others-history"] },

        new("bootcamp-course-series", CaseKind.BootcampGraduate, "Twelve course exercises in ten weeks, then a quiet job search.", s =>
        {
            s.OnPlatform(30, "Full stack developer", "Graduate of a twelve-week course.", ["JavaScript", "React", "Node.js"]);
            s.Told(c => c.With(1, ["JavaScript", "React"]));
            s.OnGitHub(150, a =>
            {
                for (var week = 0; week < 12; week++)
                    a.Repository($"exercise-{(char)('a' + week)}", 145 - (week * 6), 143 - (week * 6), 6);
                a.Repository("final-project", 70, 9, 48);
            });
        })
        { Expected = Bands.AtMostAQuestion, Without = ["github.copied-history", "github.painted-history", "github.bulk-backdated-push"] },

        new("bootcamp-cohort-ring", CaseKind.BootcampGraduate, "A class of twenty who all opened accounts in one month and follow each other.", s => s
            .OnPlatform(60, "Junior developer", skills: ["Ruby"])
            .Told(c => c.With(1, ["Ruby"]))
            .OnGitHub(260, a => a
                .Repository("blog-engine", 240, 20, 52, language: "Ruby")
                .Classmates(20)))
        { Expected = Bands.AtMostAQuestion, Without = ["github.copied-history", "github.identity-rotation"] },

        new("bootcamp-template-repository", CaseKind.BootcampGraduate, "Course work that began from the school's template, which the readme credits.", s => s
            .OnPlatform(45, "Web developer", skills: ["TypeScript"])
            .Told(c => c.With(1))
            .OnGitHub(330, a => a
                .Repository("shop-exercise", 300, 260, 30)
                .Repository("own-timer", 200, 15, 40)
                .StandsAlsoIn("brightmoor/shop-template", "shop-exercise", 6, 30, credited: true)))
        { Expected = Bands.AtMostAQuestion, Without = ["github.copied-history"] },

        new("bootcamp-second-career-site", CaseKind.BootcampGraduate, "A nurse who learned to program; says so on profile, site and in messages.", s => s
            .OnPlatform(100, "Web developer, formerly a nurse", "I build forms and rosters for clinics; I know how they are used.", ["Vue", "PHP"])
            .Told(c => c.With(2, ["Vue", "PHP"], Jobs.At("County clinic", "Nurse", "2012-04", "2023-10")))
            .OnSite(Texts.Data, registered: 500, alive: 2)
            .OnGitHub(800, a => a.Repository("roster", 600, 10, 80, language: "PHP").Repository("forms", 300, 40, 33))
            .Wrote())
        { Expected = Bands.Low, Without = ["history.overlapping-full-time", "profile.country-mismatch"] },
    ];
}
