using GigVet.Model;
using GigVet.Vetting.Proofs;

namespace GigVet.Cases;

/// <summary>Held apart: people who share work, rooms or their days with others.</summary>
internal sealed class Households : ICases
{
    private static readonly Agency Coppice = new("Coppice Lane Works", new Uri("https://coppice-lane.example/"));
    private static readonly Agency Ropewalk = new("Ropewalk Cooperative", null);

    public bool AreHeld => true;

    public IEnumerable<LabelledCase> Cases =>
    [
        new("agency-manager-joins-the-call", CaseKind.AgencyWorker,
            "A colleague speaks about dates and price in the first call, announced; reviews thank that colleague as often.", s => s
            .OnPlatform(1180, "Developer at Coppice Lane Works", "Bookings and calendars, built by two of us.", ["Elixir", "Vue"])
            .Told(c => c.With(6, ["Elixir", "Vue"]) with { Agency = Coppice })
            .Wrote(
                "Coppice Lane Works would like to do this. Our delivery manager joins the first call together with me and speaks about "
                + "dates and price; everything about the code I answer myself, with my screen shared and under my own name.")
            .WorkedHere(5, 1000, 500, "Calendar", ["Elixir"], s.Me)
            .WorkedHere(5, 480, 25, "Booking page", ["Elixir", "Vue"], s.Third)
            .OnGitHub(1900, a => a.Repository("slots", 1600, 14, 66, language: "Elixir").Merged(2))
            .PaidTo("Coppice Lane Works")
            .MetWell())
        { Expected = Bands.AtMostAQuestion, Without = ["messages.interview-proxy", "payments.holder-mismatch", "profile.account-transfer"] },

        new("agency-cooperative-office", CaseKind.AgencyWorker,
            "Three members of a cooperative work in its office: one line, one door, one account, and all of them say so.", s => s
            .Beside(o => o
                .OnPlatform(800, "Interface designer, Ropewalk", place: o.Away).Told(c => c with { Agency = Ropewalk }, place: o.Away)
                .SignedIn("203.0.113.58", 30).ShippedTo(Office).PaidTo("Ropewalk Cooperative"))
            .Beside(
                o => o.OnPlatform(760, "Writer, Ropewalk", person: o.Third, place: o.Away).Told(c => c with { Agency = Ropewalk }, o.Third, o.Away)
                    .SignedIn("203.0.113.58", 22).PaidTo("Ropewalk Cooperative"),
                "ropewalk-writer")
            .OnPlatform(900, "Developer, Ropewalk", Words.Harbour, ["Python", "Django"])
            .Told(c => c.With(7, ["Python", "Django"]) with { Agency = Ropewalk })
            .SignedInFrom(s.Home, 30, "203.0.113.58")
            .ShippedTo(Office)
            .PaidTo("Ropewalk Cooperative")
            .OnGitHub(1650, a => a.Repository("pool-gate", 1400, 10, 72, language: "Python"))
            .WorkedHere(7, 820, 30, "Booking desk", ["Python", "Django"], s.Me)
            .MetWell())
        { Expected = Bands.AtMostAQuestion, Without = ["payments.holder-mismatch", "payments.shared-holder", "identity.shared-mailbox"] },

        new("flat-couple-one-line", CaseKind.SharedFlat, "A couple work for one customer from one kitchen table; two trades, two bank accounts, two faces.", s => s
            .Beside(o => o
                .OnPlatform(640, "Subtitles and transcripts", "Subtitles, timed by ear.", place: o.Away).Told(place: o.Away)
                .SignedIn("203.0.113.9", 40).ShippedTo("Ferry Hill 31, second floor").PaidTo(o.Me))
            .OnPlatform(720, "Reports and dashboards", "I count what has to be counted and leave the rest alone.", ["SQL", "R"])
            .Told(c => c.With(5, ["SQL", "R"]))
            .SignedInFrom(s.Home, 44, "203.0.113.9")
            .ShippedTo("Ferry Hill 31, second floor")
            .OnGitHub(1400, a => a.Repository("tide-tables", 1200, 18, 60, language: "R").Repository("bird-count", 500, 45, 30, language: "R"))
            .WorkedHere(6, 650, 20, "Dashboard", ["SQL", "R"], s.Me)
            .MetWell()
            .PaidTo(s.Me))
        { Expected = Bands.AtMostAQuestion, Without = ["identity.shared-mailbox", "payments.shared-holder", "profile.copied-overview"] },

        new("flat-borrowed-computer", CaseKind.SharedFlat, "After a theft a week at the flatmate's computer, whose name the call shows at first.", s => s
            .OnPlatform(1080, "Accessible web pages", "Pages that can be heard, tabbed and zoomed.", ["HTML", "TypeScript"])
            .Told(c => c.With(5, ["HTML", "TypeScript"]))
            .Wrote(
                "My laptop was stolen on Tuesday. Until the new one is here I work at my flatmate's, so do not be surprised if the "
                + "call shows another name at first. It is me, and I can show my passport.")
            .OnGitHub(1800, a => a.Repository("focus-ring", 1500, 3, 78).Repository("alt-text", 700, 33, 41).Merged(3))
            .WorkedHere(7, 950, 18, "Accessibility audit", ["HTML"], s.Me)
            .Met(new InterviewAnswers
            {
                OtherName = true,
                DifferentPerson = false,
                RefusedIdentityCheck = false,
                LeftAtVerification = false,
                CouldNotDiscussOwnWork = false,
                PromptedByOthers = false,
            })
            .Proved((ProofPlace.Github, new Uri($"https://github.com/{s.Me.Login}")), (ProofPlace.Message, s.ProfileUrl)))
        {
            Expected = Bands.AtMostAQuestion,
            Because = ["identity.proven-control"],
            Without = ["identity.different-person-in-interview", "identity.name-mismatch", "github.others-mailbox-in-commits"],
        },

        new("parent-evenings-only", CaseKind.ReturningParent, "Two years at home with twins, back since a year, and reachable after eight in the evening.", s => s
            .OnPlatform(1950, "Print layout and e-books", "Books that look the same on paper and on glass.", ["InDesign", "EPUB"])
            .Told(c => c.With(10, ["InDesign", "EPUB"]))
            .Wrote(
                "I can be reached between eight and eleven in the evening, when the twins are asleep. By day I answer in writing, "
                + "mostly within the hour. A call with the camera on is fine on any evening.")
            .OnGitHub(1500, a => a.Active(ago => ago is < 370 or > 1000).Repository("epub-checks", 1300, 12, 50, language: "Python"))
            .WorkedHere(7, 1850, 1080, "E-book", ["EPUB"], s.Me)
            .WorkedHere(5, 360, 20, "E-book", ["EPUB", "InDesign"], s.Me)
            .PaidTo(s.Me))
        { Expected = Bands.Low, Without = ["messages.camera-refusals", "github.hollow-age", "profile.account-transfer"] },

        new("parent-back-with-new-bank", CaseKind.ReturningParent,
            "Two years' leave, then three jobs in the old trade within weeks, and a bank account of their own since then.", s => s
            .OnPlatform(2700, "Wages and bookkeeping", Words.Payroll, ["Bookkeeping", "Payroll"])
            .Told(c => c.With(16, ["Bookkeeping", "Payroll"]))
            .WorkedHere(16, 2600, 790, "Monthly wages", ["Bookkeeping", "Payroll"], s.Me, clients: 6)
            .WorkedHere(3, 60, 9, "Monthly wages", ["Payroll"], s.Me)
            .OnSite(Words.Payroll, registered: 2500)
            .ArchivedAs((2300, s.Me), (1000, s.Me))
            .Wrote()
            .MetWell()
            .PaidTo(s.Me, changed: [66]))
        { Expected = Bands.AtMostAQuestion, Without = ["profile.account-transfer", "profile.niche-pivot", "reviews.another-person"] },
    ];

    private const string Office = "Ropewalk Cooperative, Old Brewery Yard 6, third floor";
}
