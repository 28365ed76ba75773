using GigVet.Model;
using GigVet.Vetting.Proofs;
using GigVet.Watchlists;

namespace GigVet.Cases;

/// <summary>Held apart: people who show little of themselves, or share a name with somebody.</summary>
internal sealed class Unseen : ICases
{
    private static readonly Uri ModSite = new("https://mothlight.example/");

    public bool AreHeld => true;

    public IEnumerable<LabelledCase> Cases =>
    [
        new("pseudonym-mod-author", CaseKind.Pseudonymous,
            "Has written tools for games under one nickname for ten years; the customer was told no other name.", s => s
            .OnPlatform(1250, "Tools for game studios", Words.Mods, ["Lua", "C#"], also: p => p with { DisplayName = "mothlight", Location = null })
            .Told(c => c with { Name = null, Country = null, City = null, Email = "hello@mothlight.example", YearsOfExperience = 10 })
            .OnSite(Words.Mods, registered: 3300, alive: 3, at: ModSite, also: site => site with
            {
                Title = "mothlight", PersonName = null, Location = null, Emails = ["hello@mothlight.example"], Text = Words.Mods, MainText = Words.Mods,
            })
            .OnGitHub(3100, a => a
                .Nameless()
                .Followed(420, 35)
                .Repository("save-surgeon", 2800, 9, 110, stars: 380, language: "C#")
                .Repository("tile-smith", 1500, 40, 60, stars: 90, language: "Lua"))
            .WorkedHere(12, 1150, 20, "Mod installer", ["C#", "Lua"]))
        { Expected = Bands.NotAgainst, Without = ["identity.name-mismatch", "portfolio.contact-mismatch", "github.bought-stars"] },

        new("pseudonym-proves-by-word", CaseKind.Pseudonymous,
            "Maintains a parser under a made-up name, tells nobody a legal one, and places the proof word within minutes.", s => s
            .OnPlatform(640, "Parsers and grammars", "I repair grammars, mine and others'.", ["Rust"], also: p => p with { DisplayName = "Pale Otter", Photo = null, Location = null })
            .Told(c => c with { Name = null, Country = null, City = null, Email = null, YearsOfExperience = 8 })
            .OnGitHub(2700, a => a
                .Nameless()
                .Followed(310, 12)
                .Repository("grammar-mill", 2400, 5, 115, stars: 640, language: "Rust", withKey: true)
                .Merged(5)
                .Contributes("orrery/parser"))
            .Wrote(
                "I work under this name only and would like to keep it so; the platform knows the legal one. I can prove that the code "
                + "is mine in any way you choose.",
                from: new("Pale Otter", "Pale Otter", "pale otter"))
            .Proved((ProofPlace.Github, new Uri($"https://github.com/{s.Me.Login}")), (ProofPlace.Message, s.ProfileUrl)))
        { Expected = Bands.Low, Because = ["identity.proven-control"], Without = ["identity.name-mismatch", "identity.consistent-name"] },

        new("veteran-hospital-registers", CaseKind.PrivateVeteran,
            "Eighteen years of hospital registers behind firewalls; platform and code host opened when the contract ended.", s => s
            .OnPlatform(95, "Hospital interfaces", Words.Clinics, ["Java", "SQL"])
            .Told(c => c.With(
                18,
                ["Java", "SQL"],
                Jobs.At("District hospitals", "Developer", "2007-10", "2016-03", domain: "district-hospitals.example"),
                Jobs.At("Laboratory network", "Lead developer", "2016-04", "2025-12", domain: "labnet-east.example")))
            .Registered("district-hospitals.example", 8200)
            .Registered("labnet-east.example", 5100)
            .OnSite(Words.Clinics, registered: 2300)
            .ArchivedAs((2000, s.Me), (900, s.Me))
            .OnGitHub(150, a => a.Repository("message-reader", 140, 8, 26, language: "Java"))
            .MetWell()
            .PaidTo(s.Me))
        { Expected = Bands.NotAgainst, Without = ["history.employer-domain-younger", "history.overlapping-full-time", "github.new-account-burst"] },

        new("veteran-own-firm-invoices", CaseKind.PrivateVeteran,
            "Twenty years under the roof of an own firm of one, which sends the invoices; no code host at all.", s => s
            .OnPlatform(2050, "Control software for mills", Words.Sensors, ["PLC", "C"])
            .Told(c => c.With(20, ["PLC", "C"]) with { Agency = new Agency("Kestrel Weir Controls", new Uri($"https://{s.Me.Domain}/")) })
            .OnSite("Kestrel Weir Controls is one person and a van. " + Words.Sensors, registered: 4400, alive: 2)
            .WorkedHere(12, 1900, 35, "Mill control", ["PLC"], s.Me, paid: 5200)
            .Wrote()
            .PaidTo("Kestrel Weir Controls"))
        { Expected = Bands.Low, Without = ["payments.holder-mismatch", "identity.name-mismatch", "watchlists.company-listed"] },

        new("few-traces-unverified-voice", CaseKind.FewTraces,
            "Reads audio descriptions; never went through the platform's checks, keeps a messenger, and is paid under the own name.", s => s
            .OnPlatform(690, "Audio description, read and recorded", "Museum guides and films, read in one calm voice.", ["Voice-over"], also: p => p with
            {
                IdentityVerified = false, PhoneVerified = false, PaymentVerified = false, EmailVerified = true,
            })
            .Told(c => c.With(6))
            .Wrote("Large files are easier for me over Telegram, if you use it; the platform is fine too.")
            .WorkedHere(8, 620, 30, "Audio description", ["Voice-over"], s.Me, paid: 160)
            .PaidTo(s.Me, PayoutMethod.Paypal))
        { Expected = Bands.NotAgainst, Without = ["messages.off-platform-payment", "payments.holder-mismatch", "messages.urgency-and-secrecy"] },

        new("few-traces-deaf-proofreader", CaseKind.FewTraces,
            "Deaf: one reason for no voice call, offers video with an interpreter, who answers aloud in the interview.", s => s
            .OnPlatform(1500, "Proofreader", "Spelling, commas and the tables nobody checks.", ["Proofreading"])
            .Told(c => c.With(11, ["Proofreading"]))
            .Wrote(
                "I am deaf, so a telephone call does not work for me. A video call with a sign-language interpreter does, or a written "
                + "chat; please choose what suits you.")
            .WorkedHere(13, 1400, 25, "Proofreading", ["Proofreading"], s.Me)
            .Met(new InterviewAnswers
            {
                PromptedByOthers = true,
                OtherName = false,
                DifferentPerson = false,
                RefusedIdentityCheck = false,
                LeftAtVerification = false,
                CouldNotDiscussOwnWork = false,
            })
            .PaidTo(s.Me))
        { Expected = Bands.NotAgainst, Without = ["messages.camera-refusals", "messages.interview-proxy", "identity.different-person-in-interview"] },

        new("common-name-same-country", CaseKind.CommonName, "A listed namesake of another age lives in the same large country.", s => s
            .NamesakeListed("9 August 1939", country: s.Home.Country)
            .OnPlatform(1300, "Quality assurance for apps", "I find what breaks on cheap telephones.", ["Appium", "Java"])
            .Told(c => c.With(6, ["Appium", "Java"]))
            .OnSite("Test plans, devices and reports. A drawer with thirty telephones, all charged.", registered: 1200, alive: 1)
            .OnGitHub(1600, a => a.Repository("tap-replay", 1300, 16, 64, language: "Java").Merged(2))
            .WorkedHere(8, 1200, 30, "App tests", ["Appium"], s.Me)
            .PaidTo(s.Me))
        { Expected = Bands.Low, Without = ["watchlists.name-corroborated", "watchlists.identifier-listed"] },

        new("common-name-of-a-firm", CaseKind.CommonName, "The own one-person firm is called like a listed company in another country.", s => s
            .Listed(new ListedEntry
            {
                Id = "501",
                Kind = ListedKind.Organisation,
                Names = [new("TIDEMARK CONSULTING LLC")],
                Addresses = [new("Quay 4", s.Away.City, s.Away.Country)],
            })
            .OnPlatform(1050, "Process consulting", "I sit beside people at work and write down what they really do.", ["BPMN"])
            .Told(c => c.With(12, ["BPMN"]) with { Agency = new Agency("Tidemark Consulting", new Uri($"https://{s.Me.Domain}/")) })
            .OnSite("Tidemark Consulting: I sit beside people at work, write down what they do, and remove a third of it.", registered: 2600, alive: 1)
            .WorkedHere(6, 950, 60, "Process review", ["BPMN"], s.Me, paid: 2800)
            .PaidTo("Tidemark Consulting"))
        { Expected = Bands.NotAgainst, Without = ["watchlists.company-listed", "watchlists.identifier-listed", "payments.holder-mismatch"] },
    ];
}
