using GigVet.Model;

namespace GigVet.Cases;

/// <summary>Held apart: accounts that somebody else made, bought or rented.</summary>
internal sealed class Handed : ICases
{
    private const string OneWallet = "0x4f1d2c7a9b3e58606a1c0d9e7b24f8135c6a0be2";

    public bool AreHeld => true;

    public IEnumerable<LabelledCase> Cases =>
    [
        new("bought-retoucher-now-contracts", CaseKind.BoughtAccount,
            "A retoucher's account, silent for two years, sells smart contracts since spring; the praise is for the seller.", s => s
            .OnPlatform(2500, "Smart contract engineer", "Tokens, vaults and audits for young exchanges.", ["Solidity", "Foundry"])
            .Told(c => c.With(7, ["Solidity"]))
            .WorkedHere(15, 2400, 820, "Wedding photo retouching", ["Photoshop", "Retouching"], s.Other)
            .WorkedHere(3, 55, 6, "Token contract", ["Solidity"])
            .Wrote()
            .PaidTo(s.Me, changed: [62]))
        {
            Expected = Bands.Grave,
            Because = ["profile.account-transfer|reviews.another-person", "profile.account-transfer|profile.niche-pivot|profile.dormant-then-active"],
        },

        new("bought-new-face-in-a-week", CaseKind.BoughtAccount,
            "Within one week the account has another name, picture, place and payee; the clock is already somebody else's.", s => s
            .OnPlatform(2200, "Data engineer", "Pipelines that end on time.", ["Python", "Airflow"], also: p => p with { Zone = new StatedZone(null, null, s.Away.Offset) })
            .Told(c => c.With(8, ["Python", "Airflow"]))
            .LookedAt(9, seen => seen with
            {
                Recent = [.. Scene.Changes(14, Changed.Name, Changed.Photo), .. Scene.Changes(9, Changed.Place, Changed.PayoutHolder)],
            })
            .WorkedHere(12, 2000, 200, "Python scripts", ["Python"])
            .Wrote()
            .PaidTo(s.Me, changed: [10]))
        { Expected = Bands.Seen, Because = ["profile.several-changes", "profile.zone-mismatch|profile.country-mismatch"] },

        new("bought-from-one-who-quit", CaseKind.BoughtAccount,
            "A developer who left the trade sold the login: old work by them, seven quiet years, a new name and new work.", s => s
            .OnPlatform(45, "Agents and automation", "From idea to running agent within a week.", ["TypeScript", "Python"])
            .Told(c => c.With(11, ["TypeScript", "Python"]))
            .OnGitHub(3800, a => a
                .Active(ago => ago is < 140 or > 2650)
                .With(account => account with { FormerLogin = "tideline-dev" })
                .Rewritten(25, "name", "location", "bio", "site")
                .Repository("festival-app", 3600, 2750, 60, by: s.Third, language: "Java")
                .Repository("photo-wall", 3300, 2700, 40, by: s.Third, language: "Java")
                .Repository("agent-hub", 130, 3, 50))
            .Wrote())
        { Expected = Bands.Seen, Because = ["github.renamed-account|github.edit-flurry", "github.others-history|github.dormant-reactivation|github.hollow-age"] },

        new("bought-two-into-one-wallet", CaseKind.BoughtAccount,
            "A writer's account that builds back ends now, and another bought one, are paid into the same wallet.", s => s
            .Beside(o => o.OnPlatform(1500, "Tester").Told().PaidInto(OneWallet))
            .OnPlatform(1800, "Back-end engineer", "Services in Node.js, from the database to the queue.", ["Node.js", "Redis"])
            .Told(c => c.With(8, ["Node.js"]))
            .WorkedHere(10, 1700, 600, "Product descriptions", ["Copywriting"])
            .WorkedHere(2, 40, 8, "API", ["Node.js"])
            .Wrote()
            .PaidInto(OneWallet))
        { Expected = Bands.Grave, Because = ["payments.shared-wallet"] },

        new("rented-two-hands-each-day", CaseKind.RentedAccount,
            "The owner opens the account at home every noon, somebody works in it from another country every morning, and they mix up who is who.", s => s
            .OnPlatform(1400, "Full-stack developer", "One developer for all of it.", ["React", "Python"], also: p => p with { IdentityVerified = true, PhoneVerified = true })
            .Told(c => c.With(7, ["React", "Python"]))
            .Wrote("Hello, my name is Henrike Solbakk, I have read your brief and built the same thing twice. I can begin today.\n\nKind regards,\nLucan Terrabay")
            .SignedInFrom(s.Home, 20, "203.0.113.15")
            .SignedInFrom(s.Away, 20, "198.51.100.150", earlier: 6)
            .WorkedHere(9, 1250, 200, "Web application", ["React"], s.Me))
        { Expected = Bands.Seen, Because = ["access.several-countries-a-day", "messages.contradictory-names"] },

        new("rented-sends-the-own-cv", CaseKind.RentedAccount,
            "The renter sends the CV with their own name at its head, and cannot talk about the account's work.", s => s
            .OnPlatform(1650, "Mobile developer", "Shop and delivery apps for two platforms.", ["Flutter", "Kotlin"], also: p => p with { IdentityVerified = true })
            .Told(c => c.With(6, ["Flutter", "Kotlin"], Jobs.At("Heronsgate Mobile", "Developer", "2019-02", "2024-08")))
            .SentCv(person: s.Other, author: s.Other, also: cv => cv with
            {
                YearsOfExperience = 3,
                WorkHistory = [Jobs.At("Pellworth Software", "Junior developer", "2023-01", "2025-06")],
            })
            .WorkedHere(11, 1500, 120, "Delivery app", ["Flutter"], s.Me)
            .Met(new InterviewAnswers { CouldNotDiscussOwnWork = true, DifferentPerson = false, LeftAtVerification = false }))
        { Expected = Bands.Seen, Because = ["identity.could-not-discuss-own-work", "identity.name-mismatch|identity.contacts-disagree"] },

        new("rented-asks-in-spanish", CaseKind.RentedAccount,
            "Writes to the customer's own designer: mine was blocked, lend me your verified account, a quarter of it is yours.", s => s
            .OnPlatform(95, "Programador web", "Tiendas y paneles.", ["PHP", "Laravel"])
            .Told(c => c.With(9, ["PHP", "Laravel"]))
            .Wrote(
                "Hola, vi que tienes una cuenta verificada con buenas reseñas. Bloquearon mi cuenta el mes pasado. ¿Me prestas tu "
                + "cuenta de Upwork? Yo hago todo el trabajo y cada mes te pago el 25% de lo que gane; tú no tienes que hacer nada.")
            .OnGitHub(300, a => a.Repository("panel", 200, 15, 22, language: "PHP")))
        { Expected = Bands.Grave, Because = ["messages.account-rental|messages.passive-income"] },

        new("rented-by-a-team-in-shifts", CaseKind.RentedAccount,
            "A verified profile works four full-time contracts at once, from another country than its owner's.", s => s
            .OnPlatform(1900, "Senior web developer", "Available now, full time.", ["React", "Node.js"], also: p => p with
            {
                IdentityVerified = true,
                Contracts = [.. Enumerable.Range(0, 4).Select(number => new Contract
                {
                    Title = $"Full-time developer {number + 1}",
                    Client = $"full-time-{number}",
                    From = new DateOnly(2026, 1 + number, 5),
                    Ongoing = true,
                    HoursPerWeek = 40,
                    Exclusive = number < 2,
                })],
            })
            .Told(c => c.With(9, ["React", "Node.js"]))
            .SignedInFrom(s.Away, 26, "198.51.100.88")
            .WorkedHere(14, 1800, 180, "Web application", ["React", "Node.js"], s.Me)
            .Wrote())
        { Expected = Bands.Seen, Because = ["profile.impossible-hours", "access.sign-in-country-mismatch"] },
    ];
}
