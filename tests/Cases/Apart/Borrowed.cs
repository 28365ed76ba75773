using GigVet.Enrichers;
using GigVet.Model;
using ThreadState = GigVet.Enrichers.ThreadState;

namespace GigVet.Cases;

/// <summary>Held apart: code and pages of others, shown as one's own.</summary>
internal sealed class Borrowed : ICases
{
    public bool AreHeld => true;

    public IEnumerable<LabelledCase> Cases =>
    [
        new("copied-authors-rewritten", CaseKind.CopiedHistory,
            "Three projects of others, every author replaced, pushed in three evenings to an account that is younger than all of them.", s => s
            .OnPlatform(130, "Lead engineer", "I am the lead developer of orrery/engine and wrote most of it.", ["C++", "Rust"])
            .Told(c => c.With(10, ["C++", "Rust"]))
            .OnGitHub(310, a => a
                .Repository("render-core", 60, 59, 90, since: 1900, until: 420, language: "C++")
                .Repository("net-poll", 58, 57, 70, since: 1700, until: 380, language: "C++")
                .Repository("tiny-store", 55, 54, 60, since: 1500, until: 360, language: "Rust"))
            .Wrote())
        { Expected = Bands.Seen, Because = ["github.bulk-backdated-push|github.commits-before-account", "history.unsupported-contribution"] },

        new("copied-login-of-a-colleague", CaseKind.CopiedHistory,
            "Names another contractor's code host as the own one; the account shows that contractor's name.", s => s
            .Beside(o => o.OnPlatform(1400, "Go developer", also: p => p with { GitHubLogin = s.Me.Login }).Told(c => c.With(8, ["Go"])))
            .OnPlatform(110, "Go developer", "Services, queues and schedulers.", ["Go"])
            .Told(c => c.With(9, ["Go"]))
            .OnGitHub(2600, a => a
                .Named(s.Other)
                .In(s.Away)
                .Followed(120, 30)
                .Repository("cron-tree", 2300, 12, 90, by: s.Other, language: "Go")
                .SignsAs(s.Other)
                .Merged(3))
            .Wrote())
        { Expected = Bands.Seen, Because = ["identity.shared-login", "identity.name-mismatch"] },

        new("copied-friend-with-stars", CaseKind.CopiedHistory,
            "A small project of somebody else, pushed whole without a word about it, and four hundred stars bought for the copy.", s => s
            .OnPlatform(240, "Distributed systems", "Author of queue-lite.", ["Go", "Redis"])
            .Told(c => c.With(8, ["Go", "Redis"]))
            .OnGitHub(900, a => a
                .Repository("queue-lite", 300, 298, 55, since: 1500, until: 350, by: s.Third, stars: 400, language: "Go")
                .StandsAlsoIn("brightmoor/queue", "queue-lite", 53, 55)
                .BoughtStars("queue-lite")
                .Repository("dotfiles", 850, 200, 9, language: "Shell"))
            .Wrote())
        { Expected = Bands.Grave, Because = ["github.copied-history", "github.bought-stars"] },

        new("copied-contributor-of-everything", CaseKind.CopiedHistory,
            "Twenty-eight closed requests in five days are sold as core work on two known projects.", s => s
            .OnPlatform(200, "Open-source engineer", "Core maintainer of brightmoor/charts and lead developer of lampwork/queue.", ["TypeScript", "Python"])
            .Told(c => c.With(12, ["TypeScript", "Python"]))
            .OnGitHub(520, a => a
                .Asked(28, 5, ThreadState.Closed, title: "Fix typo in readme")
                .Forks(25, 40, 0.3)
                .Repository("awesome-notes", 480, 20, 16, language: null))
            .Wrote())
        { Expected = Bands.Seen, Because = ["github.badge-farming|github.cross-repository-spray", "history.unsupported-contribution"] },

        new("stolen-with-own-preface", CaseKind.StolenPortfolio,
            "A studio's whole site under another name, with one sentence of one's own before it, on a domain of six weeks.", s => s
            .Beside(o => o.OnPlatform(1900, "Architectural visualisation").Told().OnSite(Words.Renders + "\n" + Words.Lessons, registered: 3000))
            .OnPlatform(150, "Architectural visualisation", "Interiors and exteriors.", ["Blender", "3ds Max"])
            .Told(c => c.With(14, ["Blender"]))
            .OnSite("Welcome to my studio.\n" + Words.Renders + "\n" + Words.Lessons, registered: 44)
            .Wrote())
        { Expected = Bands.Grave, Because = ["portfolio.copied-content"] },

        new("stolen-renders-bought-praise", CaseKind.StolenPortfolio,
            "Another contractor's pictures beside six reviews of one week in one wording, by accounts of that week.", s => s
            .Beside(o => o.OnPlatform(1300, "Interior renders").Told().OnSite(Words.Renders, also: Pictured))
            .OnPlatform(70, "Interior renders", "Rooms that look lived in.", ["Blender"])
            .Told(c => c.With(5, ["Blender"]))
            .OnSite("A selection of rooms from the last years. Write to me for the rest of it, or for a quick price.", registered: 62, also: Pictured)
            .WorkedHere(6, 40, 35, "Render of a room", ["Blender"], text: Wonderful, clientAge: 1, paid: 10))
        { Expected = Bands.Seen, Because = ["portfolio.shared-images", "reviews.review-burst|reviews.new-reviewers|reviews.repeated-texts"] },

        new("stolen-lapsed-domain", CaseKind.StolenPortfolio,
            "An engineer's domain lapsed and was registered anew with the old pages under a new name; the projects cannot be explained.", s => s
            .OnPlatform(190, "Sensors and gateways", Words.Sensors, ["C", "MQTT"])
            .Told(c => c.With(12, ["C", "MQTT"]))
            .LookedAt(70, seen => seen with
            {
                Domains = new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal) { [s.Me.Domain] = Scene.Today.AddDays(-3300) },
            })
            .OnSite(Words.Sensors, registered: 31, also: site => site with
            {
                Emails = [s.Me.Mail, s.Third.Mail],
                Traces = site.Traces with { LeftInComments = [s.Third.Mail] },
            })
            .ArchivedAs((2700, s.Third), (1600, s.Third), (500, s.Third))
            .Met(new InterviewAnswers { CouldNotDiscussOwnWork = true, DifferentPerson = false }))
        {
            Expected = Bands.Seen,
            Because = ["portfolio.former-owner", "portfolio.domain-reregistered|portfolio.contact-mismatch", "identity.could-not-discuss-own-work"],
        },

        new("stolen-apps-taken-down", CaseKind.StolenPortfolio,
            "Six of seven apps that the site shows were taken down; the call ends at the question for a document.", s => s
            .OnPlatform(260, "App developer", "More than thirty apps in the stores.", ["Swift", "Kotlin"])
            .Told(c => c.With(9, ["Swift", "Kotlin"]))
            .OnSite(
                "Apps of mine that you may know: a parking meter, a plant doctor, a tuner, three games for long journeys and a shopping list.",
                registered: 75,
                linksBack: false,
                alive: 1,
                gone: 6)
            .OnGitHub(640, a => a.Repository("swift-snippets", 500, 90, 11, language: "Swift"))
            .Met(new InterviewAnswers { LeftAtVerification = true, DifferentPerson = false }))
        { Expected = Bands.Seen, Because = ["portfolio.dead-projects", "identity.left-at-verification"] },
    ];

    private const string Wonderful =
        "Wonderful renders, quick and friendly, exactly what we had in mind for our apartment, we will come back with the next one.";

    private static PortfolioSite Pictured(PortfolioSite site) => site with
    {
        Traces = site.Traces with
        {
            Images =
            [
                new Uri("https://img.room-shots.example/attic-morning.jpg"),
                new Uri("https://img.room-shots.example/kitchen-oak.jpg"),
                new Uri("https://img.room-shots.example/stairs-night.jpg"),
            ],
        },
    };
}
