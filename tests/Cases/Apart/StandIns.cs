using GigVet.Enrichers;
using GigVet.Model;

namespace GigVet.Cases;

/// <summary>Held apart: somebody shows the face, or keeps the machine, for somebody else.</summary>
internal sealed class StandIns : ICases
{
    public bool AreHeld => true;

    public IEnumerable<LabelledCase> Cases =>
    [
        new("front-daily-stand-up-for-pay", CaseKind.FrontMan, "Offers the customer's tester six hundred a month to be the face in stand-ups and interviews.", s => s
            .OnPlatform(380, "Engineering lead", "Teams for hire.", ["Java", "AWS"])
            .Told(c => c.With(11, ["Java", "AWS"]))
            .Wrote(
                "I look for a reliable person who speaks well and appears on camera as me in client interviews and in the daily "
                + "stand-up. Half an hour a day, I send you what to say, my developers do the work. You get 600 USD a month for it.")
            .OnGitHub(900, a => a.Repository("landing", 700, 60, 18)))
        { Expected = Bands.Grave, Because = ["messages.interview-proxy|messages.passive-income"] },

        new("front-shell-that-invoices", CaseKind.FrontMan,
            "A delivery firm five weeks old, a payee of another name abroad, and a face that reads its answers.", s => s
            .Registered("grenmoor-delivery.example", 38)
            .OnPlatform(210, "Solution architect", "Grenmoor Delivery: architects on call since 2014.", ["Azure", "C#"])
            .Told(c => c.With(13, ["Azure", "C#"]) with { Agency = new Agency("Grenmoor Delivery", new Uri("https://grenmoor-delivery.example/")) })
            .Wrote()
            .Met(new InterviewAnswers { PromptedByOthers = true, CouldNotDiscussOwnWork = true, DifferentPerson = false })
            .PaidTo(s.Third, PayoutMethod.Bank, s.Away))
        { Expected = Bands.Grave, Because = ["payments.holder-mismatch", "identity.could-not-discuss-own-work"] },

        new("front-student-for-the-camera", CaseKind.FrontMan,
            "A student passes every camera and signs in from home; the code comes by another clock and cannot be explained.", s => s
            .OnPlatform(420, "Software engineer", "React front ends and the services behind them.", ["React", "Go"])
            .Told(c => c.With(8, ["React", "Go"]))
            .SignedInFrom(s.Home, 34, "203.0.113.120")
            .OnGitHub(1200, a => a
                .Repository("delivery-portal", 320, 3, 110, from: s.Away)
                .Repository("price-feed", 250, 20, 60, from: s.Away, language: "Go")
                .Repository("coursework", 1150, 800, 14))
            .Met(new InterviewAnswers { CouldNotDiscussOwnWork = true, PromptedByOthers = true, DifferentPerson = false, OtherName = false }))
        { Expected = Bands.Seen, Because = ["identity.could-not-discuss-own-work", "github.commit-offset-mismatch"] },

        new("front-one-face-two-names", CaseKind.FrontMan,
            "The picture is another contractor's, the line is the same, and the call is joined under that contractor's name.", s => s
            .Beside(o => o
                .OnPlatform(520, "QA engineer", also: p => p with { Photo = s.Cast.Photo }).Told(c => c.With(5, ["Cypress"]))
                .SignedIn("203.0.113.33", 25))
            .OnPlatform(260, "DevOps engineer", "Pipelines, clusters, alarms.", ["Kubernetes", "Terraform"])
            .Told(c => c.With(7, ["Kubernetes", "Terraform"]))
            .SignedInFrom(s.Home, 18, "203.0.113.33")
            .Met(new InterviewAnswers { OtherName = true, DifferentPerson = false, CouldNotDiscussOwnWork = false }))
        { Expected = Bands.Seen, Because = ["identity.shared-photo", "identity.other-name-in-interview|access.shared-address"] },

        new("farm-forwarder-behind-a-tunnel", CaseKind.LaptopFarm,
            "The laptop goes to a freight forwarder, every sign-in comes through a tunnel, and the commits show another clock.", s => s
            .OnPlatform(350, "Back-end engineer", "Payments and ledgers.", ["Java", "Kafka"])
            .Told(c => c.With(9, ["Java", "Kafka"]))
            .ShippedTo($"Crossdock Freight Forwarding, suite 210, Harbour Way 5, {s.Home.Written}")
            .SignedInFrom(s.Home, 30, "198.51.100.60", AddressKind.Vpn)
            .OnGitHub(820, a => a
                .Repository("ledger-core", 700, 4, 120, from: s.Away, language: "Java")
                .Repository("saga", 300, 30, 40, from: s.Away, language: "Java"))
            .PaidTo(s.Me, PayoutMethod.Payoneer))
        { Expected = Bands.Seen, Because = ["access.forwarding-delivery", "github.commit-offset-mismatch"] },

        new("farm-one-cellar", CaseKind.LaptopFarm, "Three names of one customer work through one cellar, and this one's payout moved twice since spring.", s => s
            .Beside(o => o.OnPlatform(170, "Angular developer").Told(c => c.With(6)).SignedIn("203.0.113.201", 24).ShippedTo(Cellar))
            .Beside(
                o => o.OnPlatform(150, "Data analyst", person: o.Third).Told(c => c.With(5), o.Third).SignedIn("203.0.113.201", 19).ShippedTo(Cellar),
                "cellar-analyst")
            .OnPlatform(160, "PHP developer", "Laravel and the shops built on it.", ["PHP", "Laravel"])
            .Told(c => c.With(8, ["PHP", "Laravel"]))
            .SignedInFrom(s.Home, 26, "203.0.113.201")
            .ShippedTo(Cellar)
            .PaidTo(s.Me, PayoutMethod.Payoneer, changed: [14, 52]))
        { Expected = Bands.Seen, Because = ["access.shared-address|access.shared-delivery", "payments.payout-changed-often"] },

        new("farm-host-in-german", CaseKind.LaptopFarm, "Looks, in German, for a household that keeps company laptops running for developers elsewhere.", s => s
            .Registered("hellweg-talente.example", 25)
            .OnPlatform(120, "Projektkoordination", "Hellweg Talente vermittelt Entwickler.", ["Projektleitung"])
            .Told(c => c with { Agency = new Agency("Hellweg Talente", null), Email = "projekte@hellweg-talente.example" })
            .Wrote(
                "Wir suchen jemanden, der zu Hause zwei Firmenlaptops annimmt, anschließt und eingeschaltet lässt. Unsere Entwickler "
                + "verbinden sich über AnyDesk mit den Geräten. Sie müssen nichts tun und bekommen 350 Euro im Monat für jeden Laptop."))
        { Expected = Bands.Grave, Because = ["messages.remote-control|messages.passive-income"] },

        new("farm-laptop-over-the-border", CaseKind.LaptopFarm,
            "After signing, the laptop shall go abroad, where the sign-ins come from; the call ends when a document is asked for.", s => s
            .OnPlatform(410, "Machine learning engineer", "Models that are small enough to ship.", ["Python", "PyTorch"])
            .Told(c => c.With(7, ["Python", "PyTorch"]))
            .Wrote(
                "I have signed, thank you. Please ship the laptop to my cousin's address instead of the one in the contract, I stay "
                + "there for some time and it is quicker.")
            .ShippedTo($"Lindengate 12, {s.Away.Written}")
            .SignedInFrom(s.Away, 21, "198.51.100.17")
            .Met(new InterviewAnswers { LeftAtVerification = true, DifferentPerson = false }))
        {
            Expected = Bands.Seen,
            Because = ["access.delivery-country-mismatch|messages.changed-shipping-address", "access.sign-in-country-mismatch", "identity.left-at-verification"],
        },
    ];

    private const string Cellar = "Tannery Row 9, basement left";
}
