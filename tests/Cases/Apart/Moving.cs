using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Vetting.Proofs;

namespace GigVet.Cases;

/// <summary>Held apart: people in several places, one after the other or at once.</summary>
internal sealed class Moving : ICases
{
    public bool AreHeld => true;

    public IEnumerable<LabelledCase> Cases =>
    [
        new("moved-before-the-laptop-came", CaseKind.Moved, "Moves across town in the week in which the client's laptop is sent.", s => s
            .OnPlatform(1250, "Test automation", "I test what others are tired of testing.", ["Playwright", "TypeScript"])
            .Told(c => c.With(6, ["Playwright", "TypeScript"]))
            .OnGitHub(1700, a => a.Repository("page-checks", 1500, 9, 70).Repository("flaky", 400, 30, 28).Merged(2))
            .WorkedHere(6, 1100, 30, "Test suite", ["Playwright"], s.Me)
            .Wrote(
                "Thank you for the contract! One thing before you ship: we are moving across town on Saturday, so please send the "
                + "laptop to the new flat and not to the old one. The lease is attached, I will be there to sign for the parcel.")
            .ShippedTo($"Weaver Yard 18, flat 3, {s.Home.Written}")
            .MetWell()
            .PaidTo(s.Me))
        { Expected = Bands.AtMostAQuestion, Without = ["access.forwarding-delivery", "access.delivery-country-mismatch", "identity.name-mismatch"] },

        new("moved-for-a-doctorate", CaseKind.Moved, "Five months in a new country; code host and the platform's clock still tell the old one.", s => s
            .OnPlatform(1350, "Numerical software", "Solvers, plots and the manual that goes with them.", ["Python", "C++"], also: p => p with
            {
                Zone = new StatedZone(null, null, s.Away.Offset),
                IdentityVerified = true,
            })
            .Told(c => c.With(5, ["Python", "C++"]))
            .OnGitHub(2100, a => a
                .In(s.Away)
                .Repository("tri-solve", 1700, 155, 70, from: s.Away, language: "C++")
                .Repository("mesh-notes", 140, 5, 40, language: "Python")
                .Contributes("orrery/engine"))
            .SignedInFrom(s.Home, 28, "203.0.113.41")
            .Wrote("I moved in January for my doctorate. Some of my pages may still name the old country, I am changing them one after the other.")
            .Proved((ProofPlace.Github, new Uri($"https://github.com/{s.Me.Login}")), (ProofPlace.Message, s.ProfileUrl)))
        { Expected = Bands.AtMostAQuestion, Because = ["identity.proven-control"], Without = ["identity.name-mismatch", "access.sign-in-country-mismatch"] },

        new("nomad-on-a-boat", CaseKind.Nomad, "Lives on a sailing boat, says so before anybody asks, and signs in from wherever it lies.", s => s
            .OnPlatform(1600, "Booking systems", Words.Harbour, ["PHP", "PostgreSQL"])
            .Told(c => c.With(12, ["PHP", "PostgreSQL"]))
            .Wrote(
                "Before you wonder: I live on a boat and cross borders with the seasons. My business, bank and taxes stay at home. In "
                + "harbours with a bad line I use a VPN. I am on the radio, and on video, every working day at ten.")
            .SignedInFrom(s.Home, 16, "203.0.113.77", last: 31)
            .SignedInFrom(s.Away, 14, "203.0.113.190", last: 13)
            .SignedInFrom(s.Home, 8, "198.51.100.201", AddressKind.Vpn, last: 2)
            .OnGitHub(2300, a => a.Repository("ticket-desk", 2000, 250, 70, language: "PHP").Repository("tide-clock", 600, 6, 45, from: s.Away, language: "PHP"))
            .WorkedHere(11, 1500, 20, "Booking desk", ["PHP", "PostgreSQL"], s.Me)
            .MetWell()
            .PaidTo(s.Me))
        { Expected = Bands.AtMostAQuestion, Without = ["access.several-countries-a-day", "messages.camera-refusals", "identity.name-mismatch"] },

        new("nomad-house-sitter", CaseKind.Nomad,
            "Sits houses for a month each; has a parcel locker instead of an address, and a site that names the present house.", s => s
            .OnPlatform(980, "Course author", Words.Lessons, ["Instructional design", "H5P"])
            .Told(c => c.With(8, ["Instructional design"]))
            .OnSite(Words.Lessons, registered: 1600, place: s.Away, alive: 3)
            .ArchivedAs((1400, s.Me), (700, s.Me), (90, s.Me))
            .Wrote(
                "The tablet can go to the parcel locker that I have rented for years, I pass by every other week. I sit houses for a "
                + "living besides and have no door of my own.")
            .ShippedTo($"Parcel locker 114, Station Square 2, {s.Home.Written}")
            .WorkedHere(9, 900, 30, "Online course", ["Instructional design"], s.Me)
            .PaidTo(s.Me, PayoutMethod.Wise))
        { Expected = Bands.AtMostAQuestion, Without = ["access.delivery-country-mismatch", "access.shared-delivery", "payments.holder-mismatch"] },

        new("platforms-two-trades-linked", CaseKind.SeveralPlatforms, "Tools for manuals here, translations elsewhere; each profile links to the other.", s => s
            .OnPlatform(1150, "Tools for technical writers", "Single-source manuals, glossaries and the checks that keep them consistent.", ["Python", "Sphinx"])
            .Told(c => c.With(9, ["Python", "Sphinx", "Translation"]))
            .AlsoOn("freelancer", 2100, "Translator of technical texts", ["Translation", "Terminology"])
            .OnSite("Manuals and the tools that build them. I translate as well, on another platform, under the same name.", registered: 2000, alive: 2)
            .OnGitHub(1900, a => a.Repository("term-check", 1700, 8, 75, language: "Python").Merged(4))
            .WorkedHere(8, 1000, 15, "Manual toolchain", ["Python", "Sphinx"], s.Me)
            .PaidTo(s.Me))
        { Expected = Bands.Low, Without = ["identity.name-mismatch", "profile.country-mismatch", "profile.niche-pivot"] },

        new("platforms-left-for-lower-fees", CaseKind.SeveralPlatforms,
            "Thirteen years in the trade, seven weeks on this platform; the customer named the old profile elsewhere.", s => s
            .OnPlatform(50, "Architectural visualisation", Words.Renders, ["Blender", "SketchUp"])
            .Told(c => c.With(13, ["Blender", "SketchUp"]))
            .AlsoOn("guru", 3000, "Architectural visualisation", ["Blender", "SketchUp"], ProfileTie.Named, also: p => p with
            {
                Reputation = new Reputation { Rating = 4.9, Reviews = 140, CompletedJobs = 171 },
            })
            .OnSite(Words.Renders, registered: 3100, alive: 3)
            .ArchivedAs((2800, s.Me), (1500, s.Me), (120, s.Me))
            .Wrote()
            .PaidTo(s.Me, PayoutMethod.Payoneer))
        { Expected = Bands.NotAgainst, Without = ["identity.name-mismatch", "profile.copied-overview", "history.experience-differs"] },

        new("platforms-forgotten-profile", CaseKind.SeveralPlatforms,
            "A forgotten profile elsewhere names the country of the student years and rounds the dates of a job.", s => s
            .OnPlatform(1450, "Firmware for measuring devices", Words.Sensors, ["C", "Rust"])
            .Told(c => c.With(
                8,
                ["C", "Rust"],
                Jobs.At("Weir Instruments", "Engineer", "2018-03", "2023-11"),
                Jobs.At("Self-employed", "Engineer", "2024-01", null)))
            .AlsoOn("freelancer", 3200, "Electronics student, small boards", ["C"], ProfileTie.Named, place: s.Away, also: p => p with
            {
                WorkHistory = [Jobs.At("Weir Instruments", "Engineer", "2018-08", null)],
            })
            .OnSite(Words.Sensors, registered: 1900, alive: 1)
            .OnGitHub(2500, a => a.Repository("flow-meter", 2000, 12, 70, language: "C").Repository("mast", 800, 25, 50, language: "Rust"))
            .WorkedHere(10, 1300, 20, "Sensor firmware", ["C"], s.Me)
            .PaidTo(s.Me))
        { Expected = Bands.AtMostAQuestion, Without = ["identity.name-mismatch", "history.careers-differ", "payments.holder-mismatch"] },
    ];
}
