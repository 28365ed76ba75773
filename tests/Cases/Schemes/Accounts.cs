using GigVet.Model;

namespace GigVet.Cases;

/// <summary>Accounts with a history that is not their holder's: bought, or rented from an owner who stands aside.</summary>
internal sealed class Accounts : ICases
{
    public IEnumerable<LabelledCase> Cases =>
    [
        new("bought-github-hollow", CaseKind.BoughtAccount, "A GitHub account of eleven years that began to live last winter, renamed and rewritten.", s => s
            .OnPlatform(60, "Senior blockchain engineer", skills: ["Solidity", "Rust"])
            .Told(c => c.With(10, ["Solidity"]))
            .OnGitHub(4100, a => a
                .Active(ago => ago < 190)
                .With(account => account with { FormerLogin = "oldtown-cyclist" })
                .Rewritten(20, "name", "location", "bio")
                .Repository("swap-core", 185, 3, 80, language: "Solidity")))
        { Expected = Bands.Seen, Because = ["github.hollow-age", "github.renamed-account"] },

        new("bought-platform-reviews-name-another", CaseKind.BoughtAccount, "Five years of reviews call another person by name, for another trade.", s => s
            .OnPlatform(2100, "AI and machine learning engineer", skills: ["PyTorch", "LLM"])
            .Told(c => c.With(8, ["PyTorch"]))
            .WorkedHere(18, 2000, 900, "Logo and flyer design", ["Illustrator", "Branding"], s.Other)
            .WorkedHere(2, 40, 10, "Chat assistant", ["LLM"])
            .PaidTo(s.Me, changed: [35]))
        { Expected = Bands.Seen },

        new("bought-both-sides", CaseKind.BoughtAccount, "Platform account and code host bought from two people; the names do not meet.", s => s
            .OnPlatform(1900, "Full-stack developer", skills: ["React", "Node.js"])
            .Told(c => c.With(7, ["React"]), person: s.Third)
            .OnGitHub(3300, a => a.Named(s.Other).In(s.Away).Active(ago => ago is < 120 or > 3000).Repository("dash", 110, 4, 60)))
        { Expected = Bands.Seen, Because = ["identity.name-mismatch"] },

        new("bought-domain-with-past", CaseKind.BoughtAccount, "An expired domain of another developer, under the buyer's name since spring.", s => s
            .OnPlatform(1400, "WordPress developer", Texts.Shops, ["WordPress"])
            .Told(c => c.With(9, ["WordPress"]))
            .OnSite(Texts.Shops, registered: 3300)
            .ArchivedAs((2500, s.Other), (1500, s.Other), (700, s.Other))
            .OnGitHub(3000, a => a.Named(s.Other).Active(ago => ago < 150).Repository("shop-theme", 140, 8, 50, language: "PHP")))
        { Expected = Bands.Seen, Because = ["portfolio.former-owner", "identity.name-mismatch"] },

        new("bought-paid-to-seller", CaseKind.BoughtAccount, "The payout still goes to the seller, who takes a share.", s => s
            .OnPlatform(2600, "Shopify expert", skills: ["Shopify"])
            .Told(c => c.With(6, ["Shopify"]))
            .PaidTo(s.Other, changed: [20, 50])
            .WorkedHere(25, 2500, 1000, "Shopify themes", ["Shopify"], s.Other))
        { Expected = Bands.Grave, Because = ["payments.holder-mismatch"] },

        new("bought-other-name-on-call", CaseKind.BoughtAccount, "Joins the call under another name and cannot talk about the account's projects.", s => s
            .OnPlatform(1700, "Mobile developer", skills: ["Kotlin"])
            .Told(c => c.With(8, ["Kotlin"]))
            .OnGitHub(3600, a => a.Active(ago => ago is < 100 or > 2900).Named(s.Other).Repository("ride-share", 95, 2, 45, language: "Kotlin"))
            .Met(new InterviewAnswers { OtherName = true, CouldNotDiscussOwnWork = true }))
        { Expected = Bands.Seen, Because = ["identity.other-name-in-interview", "identity.could-not-discuss-own-work"] },

        new("bought-dormant-then-busy", CaseKind.BoughtAccount, "Three silent years, then five jobs at once in another trade, at a changed payout.", s => s
            .OnPlatform(2900, "DevOps and cloud", skills: ["AWS", "Terraform"])
            .Told(c => c.With(9, ["AWS"]))
            .WorkedHere(12, 2800, 1300, "Spanish subtitles", ["Translation", "Subtitles"])
            .WorkedHere(5, 30, 3, "Cloud migration", ["AWS"])
            .PaidTo(s.Me, changed: [28]))
        { Expected = Bands.Seen },

        new("bought-stars-and-followers", CaseKind.BoughtAccount, "A bought account dressed with bought stars and a ring of followers.", s => s
            .OnPlatform(50, "Lead engineer", skills: ["Python"])
            .Told(c => c.With(9, ["Python"]), place: s.Away)
            .OnGitHub(2700, a => a.Active(ago => ago < 130).Classmates(40).Repository("mega-agent", 120, 4, 30, stars: 400, language: "Python").BoughtStars("mega-agent")))
        { Expected = Bands.Seen, Because = ["github.bought-stars"] },

        new("rented-owner-is-paid", CaseKind.RentedAccount, "The owner lends the account and is paid; the renter writes under another name.", s => s
            .OnPlatform(1500, "Full-stack developer", skills: ["React"], person: s.Other)
            .Told(c => c.With(8, ["React"]), person: s.Other)
            .Wrote(from: s.Me)
            .PaidTo(s.Third))
        { Expected = Bands.Grave, Because = ["payments.holder-mismatch"] },

        new("rented-asks-for-more", CaseKind.RentedAccount, "While working, asks the client for their account as well.", s => s
            .OnPlatform(700, "Web developer", skills: ["Vue"])
            .Told(c => c.With(5, ["Vue"]))
            .Wrote(s.Cast.Tongue.Offer ?? Tongue.All[0].Offer))
        { Expected = Bands.Grave, Because = ["messages.account-rental|messages.passive-income"] },

        new("rented-offers-share", CaseKind.RentedAccount, "Writes to a freelancer: lend me your profile, keep a third.", s => s
            .OnPlatform(200, "Business developer")
            .Told()
            .Wrote("Hi, I am a senior developer but my account was suspended. Can I use your Upwork profile? I do all the work and you keep 30% of what we earn every month for doing nothing."))
        { Expected = Bands.Grave, Because = ["messages.account-rental|messages.passive-income"] },

        new("rented-another-person-later", CaseKind.RentedAccount, "The owner passes the first call; somebody else comes to the second.", s => s
            .OnPlatform(1300, "iOS developer", skills: ["Swift"])
            .Told(c => c.With(7, ["Swift"]))
            .OnGitHub(2100, a => a.Repository("fit-log", 1800, 30, 50, language: "Swift"))
            .Met(new InterviewAnswers { DifferentPerson = true }))
        { Expected = Bands.Grave, Because = ["identity.different-person-in-interview"] },

        new("rented-verified-but-not-them", CaseKind.RentedAccount, "A verified profile, a mailbox and a code host of somebody else, and no identity check today.", s => s
            .OnPlatform(1600, "Data scientist", skills: ["Python"], also: p => p with { IdentityVerified = true })
            .Told(c => c.With(6, ["Python"]), person: s.Other, place: s.Away)
            .OnGitHub(1400, a => a.Named(s.Other).In(s.Away).Repository("churn", 1200, 9, 50, from: s.Away, language: "Python"))
            .Met(new InterviewAnswers { RefusedIdentityCheck = true }))
        { Expected = Bands.Seen, Because = ["identity.name-mismatch", "identity.refused-identity-check", "profile.country-mismatch"] },

        new("rented-leaves-when-asked", CaseKind.RentedAccount, "Ends the call when asked to show a document; the site tells another name.", s => s
            .OnPlatform(1000, "React Native", skills: ["React Native"])
            .Told(c => c.With(6))
            .OnSite(Texts.Mobile, registered: 200, owner: s.Other, at: s.Other.Site)
            .Met(new InterviewAnswers { LeftAtVerification = true }))
        { Expected = Bands.Seen, Because = ["identity.left-at-verification"] },

        new("rented-keeps-owners-machine-on", CaseKind.RentedAccount, "Works through the owner's computer, which has to stay switched on.", s => s
            .OnPlatform(900, "Back-end developer", skills: ["Java"])
            .Told()
            .Wrote("Please leave your laptop running and install AnyDesk, so that I can log in to your Upwork from your computer every evening. I pay you 200 USD a month for it."))
        { Expected = Bands.Grave, Because = ["messages.remote-control|messages.account-rental"] },

        new("rented-several-by-one-hand", CaseKind.RentedAccount, "Two profiles of different people are run from one mailbox.", s => s
            .Beside(o => o.OnPlatform(1200, "PHP developer").Told(c => c with { Email = "desk@works-desk.example" }))
            .OnPlatform(1100, "Laravel developer", skills: ["PHP"])
            .Told(c => c with { Email = "desk@works-desk.example", YearsOfExperience = 6 })
            .Wrote())
        { Expected = Bands.Grave, Because = ["identity.shared-mailbox"] },
    ];
}
