using GigVet.Model;

namespace GigVet.Cases;

/// <summary>Somebody stands in for the one who works, in calls or with their address and machines.</summary>
internal sealed class Fronts : ICases
{
    public IEnumerable<LabelledCase> Cases =>
    [
        new("front-hired-face", CaseKind.FrontMan, "Looks for a face for interviews, and says so to the client by mistake.", s => s
            .OnPlatform(400, "Engineering team", skills: ["Java"])
            .Told(c => c.With(10, ["Java"]))
            .Wrote("We need somebody who attends the interviews and video calls in our place. You speak with the client, our developers do the work, you get 20% of every contract."))
        { Expected = Bands.Grave, Because = ["messages.interview-proxy"] },

        new("front-prompted", CaseKind.FrontMan, "The face repeats what is whispered and does not know the projects.", s => s
            .OnPlatform(800, "Cloud architect", skills: ["Azure"])
            .Told(c => c.With(12, ["Azure"]))
            .OnGitHub(1600, a => a.Named(s.Other).Repository("landing-zone", 1300, 20, 40, language: "HCL"))
            .Met(new InterviewAnswers { PromptedByOthers = true, CouldNotDiscussOwnWork = true }))
        { Expected = Bands.Seen, Because = ["identity.could-not-discuss-own-work", "identity.name-mismatch"] },

        new("front-unverifiable-firm", CaseKind.FrontMan, "A firm nobody can find looks for a local partner who takes payments.", s => s
            .OnPlatform(150, "Outsourcing company")
            .Told(c => c with { Agency = new Agency("Blue Lantern Soft", null) })
            .Wrote("Hello, I found you on GitHub. Our company has many skilled developers and wants to expand to your country. We look for a local partner who gets clients and receives the payments to his bank account, and sends them on to us. You keep 15%."))
        { Expected = Bands.Grave, Because = ["messages.payment-agent|messages.partner-pitch"] },

        new("front-two-names-in-mail", CaseKind.FrontMan, "Introduces and signs with different names, paid to a third.", s => s
            .OnPlatform(600, "Java developer", skills: ["Java"])
            .Told(c => c.With(8, ["Java"]))
            .Wrote("Hello, my name is Adrian Vellmer and I am the developer of this profile. I can start at once.\n\nBest regards,\nTobias Renquist")
            .PaidTo(s.Third))
        { Expected = Bands.Grave, Because = ["payments.holder-mismatch"] },

        new("front-commits-of-colleague", CaseKind.FrontMan, "The delivered commits carry another contractor's address.", s => s
            .Beside(o => o.OnPlatform(700, "Go developer").Told(c => c.With(6)).OnGitHub(1500, a => a.Repository("scheduler", 900, 14, 40, language: "Go")))
            .OnPlatform(500, "Go developer", skills: ["Go"])
            .Told(c => c.With(5, ["Go"]))
            .OnGitHub(900, a => a.Repository("delivery", 300, 10, 40, by: s.Other, language: "Go").Repository("notes", 600, 30, 12, language: "Go").SignsAs(s.Other)))
        { Expected = Bands.Grave, Because = ["github.others-mailbox-in-commits|identity.shared-mailbox"] },

        new("front-person-changes", CaseKind.FrontMan, "Another person on the second call, who is prompted, and no camera after that.", s => s
            .OnPlatform(1200, "Product engineer", skills: ["TypeScript"])
            .Told(c => c.With(9, ["TypeScript"]))
            .Wrote("Sorry, my camera is broken today. And tomorrow the internet here is too slow for video, so voice only please.")
            .Met(new InterviewAnswers { DifferentPerson = true, PromptedByOthers = true }))
        { Expected = Bands.Grave, Because = ["identity.different-person-in-interview"] },

        new("front-offers-stand-in", CaseKind.FrontMan, "Offers that a colleague with better English takes the interviews as them.", s => s
            .OnPlatform(330, "React developer", skills: ["React"])
            .Told(c => c.With(4, ["React"]))
            .OnGitHub(1100, a => a.Repository("charts", 800, 20, 40))
            .Wrote("For the interview my friend will join the call as me and answer your questions, and I will write the code afterwards. Nobody will notice."))
        { Expected = Bands.Grave, Because = ["messages.interview-proxy"] },

        new("front-payee-and-name", CaseKind.FrontMan, "Name on the profile, name on the code host and payee are three people.", s => s
            .OnPlatform(950, "Node.js developer", skills: ["Node.js"])
            .Told(c => c.With(7, ["Node.js"]))
            .OnGitHub(1900, a => a.Named(s.Other).Repository("gateway", 1500, 11, 60))
            .PaidTo(s.Third, PayoutMethod.Payoneer, s.Away))
        { Expected = Bands.Grave, Because = ["payments.holder-mismatch", "identity.name-mismatch"] },

        new("farm-new-address", CaseKind.LaptopFarm, "After acceptance the laptop shall go to a friend in another state.", s => s
            .OnPlatform(300, "QA engineer", skills: ["Cypress"])
            .Told(c => c.With(6, ["Cypress"]))
            .OnGitHub(500, a => a.In(s.Away).Repository("e2e", 400, 15, 60, from: s.Away))
            .Wrote("Thank you for the offer! Please send the laptop to a different address than in my contract: a friend of mine will receive it for me.")
            .ShippedTo("Parcel forwarding, unit 9, Dock Street 1"))
        { Expected = Bands.Seen, Because = ["messages.changed-shipping-address"] },

        new("farm-host-wanted", CaseKind.LaptopFarm, "Looks for somebody who keeps company laptops at home and switched on.", s => s
            .OnPlatform(250, "Remote work coordinator")
            .Told()
            .Wrote("You receive company laptops at your home, plug them in and keep them online. We connect with remote desktop. 400 USD per laptop each month, no work for you."))
        { Expected = Bands.Grave, Because = ["messages.remote-control|messages.passive-income"] },

        new("farm-several-at-one-door", CaseKind.LaptopFarm, "Three contractors with different names get their laptops at one door.", s => s
            .Beside(o => o.OnPlatform(200, "Java developer").Told().ShippedTo("Alder Road 77"))
            .Beside(o => o.OnPlatform(180, "QA engineer", person: o.Third).Told(person: o.Third).ShippedTo("Alder Road 77"), "third")
            .OnPlatform(190, "Python developer", skills: ["Python"])
            .Told(c => c.With(8, ["Python"]))
            .ShippedTo("Alder Road 77")
            .Met(new InterviewAnswers { RefusedIdentityCheck = true, LeftAtVerification = true }))
        { Expected = Bands.Seen, Because = ["identity.refused-identity-check|identity.left-at-verification"] },

        new("farm-clock-of-elsewhere", CaseKind.LaptopFarm, "Claims to live near the client; every commit shows another clock, and no camera.", s => s
            .OnPlatform(400, "Senior software engineer", skills: ["Java"])
            .Told(c => c.With(10, ["Java"]))
            .OnGitHub(700, a => a.Repository("orders", 650, 3, 130, from: s.Away, language: "Java"))
            .Wrote("My webcam does not work at the moment, so I cannot turn on video.")
            .Wrote("I am sorry, I have a fever and look terrible, please let us do it without camera again."))
        { Expected = Bands.Seen, Because = ["github.commit-offset-mismatch", "messages.camera-refusals"] },

        new("farm-remote-tool", CaseKind.LaptopFarm, "Wants a remote-control tool on the client's machine that shall stay on.", s => s
            .OnPlatform(520, "System administrator", skills: ["Windows"])
            .Told(c => c.With(7, ["Windows"]))
            .Wrote("To work from your place I need AnyDesk with unattended access on a computer in your home that stays on day and night. I will pay you for the electricity and the internet."))
        { Expected = Bands.Grave, Because = ["messages.remote-control"] },

        new("farm-sign-ins-share", CaseKind.LaptopFarm, "Two employees with different names sign in from one home connection.", s => s
            .Beside(o => o.OnPlatform(300, "Developer").Told(c => c.With(5)).SignedIn("198.51.100.23", 20))
            .OnPlatform(260, "Developer", skills: ["C#"])
            .Told(c => c.With(7, ["C#"]))
            .OnGitHub(400, a => a.In(s.Away).Repository("api", 350, 5, 70, from: s.Away, language: "C#"))
            .SignedIn("198.51.100.23", 24))
        { Expected = Bands.Seen, Because = ["github.commit-offset-mismatch|profile.country-mismatch"] },

        new("farm-domestic-name-foreign-code", CaseKind.LaptopFarm, "Claims, code host and payout each name another country, and two names.", s => s
            .OnPlatform(230, "AI engineer", skills: ["Python"])
            .Told(c => c.With(9, ["Python"]))
            .OnGitHub(380, a => a.Named(s.Other).In(s.Away).Repository("rag-kit", 300, 6, 80, from: s.Away, language: "Python"))
            .PaidTo(s.Me, PayoutMethod.Crypto, s.Away, 12, 40))
        { Expected = Bands.Seen, Because = ["identity.name-mismatch", "profile.country-mismatch"] },

        new("farm-never-on-camera", CaseKind.LaptopFarm, "Refuses camera and identity check with a new reason every time; wants coins.", s => s
            .OnPlatform(340, "Front-end engineer", skills: ["Angular"])
            .Told(c => c.With(6, ["Angular"]))
            .Wrote("I cannot join with video, my camera broke yesterday.")
            .Wrote("Video is impossible today as well, the connection in my office is too weak. Also please pay me outside of the platform, in USDT to my wallet, it is cheaper for both of us.")
            .Met(new InterviewAnswers { RefusedIdentityCheck = true }))
        { Expected = Bands.Seen, Because = ["identity.refused-identity-check", "messages.camera-refusals|messages.off-platform-payment"] },
    ];
}
