using GigVet.Model;

namespace GigVet.Cases;

/// <summary>Held apart: profiles and careers of which there are several.</summary>
internal sealed class Series : ICases
{
    public bool AreHeld => true;

    public IEnumerable<LabelledCase> Cases =>
    [
        new("clone-borrowed-photo-no-camera", CaseKind.ClonedProfile,
            "Another contractor's picture under a new name, and a new reason against the camera before each call.", s => s
            .Beside(o => o.OnPlatform(1350, "Front-end developer", also: p => p with { Photo = s.Cast.Photo }).Told(c => c.With(8, ["React"])))
            .OnPlatform(85, "React developer", "Interfaces that feel quick.", ["React", "Next.js"])
            .Told(c => c.With(7, ["React"]))
            .Wrote("Let us do the call without video today please, the camera of this laptop has stopped working.", ago: 9)
            .Wrote("I am travelling and the hotel's internet is too slow for video. Voice only again, if you do not mind.", ago: 4)
            .OnGitHub(400, a => a.Repository("landing-kit", 350, 30, 20)))
        { Expected = Bands.Seen, Because = ["identity.shared-photo", "messages.camera-refusals"] },

        new("clone-text-other-country", CaseKind.ClonedProfile,
            "The text of a colleague's profile word for word; the profile names one country, the application another.", s => s
            .Beside(o => o.OnPlatform(1700, "Hospital interfaces", Words.Clinics).Told(c => c.With(15, ["Java"])))
            .OnPlatform(65, "Hospital interfaces", Words.Clinics, ["Java", "SQL"])
            .Told(c => c.With(12, ["Java", "SQL"]), place: s.Away)
            .OnGitHub(160, a => a.Repository("hl-parser", 140, 20, 14, language: "Java"))
            .Wrote())
        { Expected = Bands.Seen, Because = ["profile.copied-overview", "profile.country-mismatch"] },

        new("clone-edited-pitch", CaseKind.ClonedProfile, "A letter that another name sent last month, with another greeting and another price.", s => s
            .Beside(o => o.OnPlatform(240, "Laravel developer").Told(c => c.With(6, ["PHP"])).Wrote("Dear client, " + Letter + " My price is 28 USD an hour.", ago: 33))
            .OnPlatform(100, "PHP developer", "Shops, portals, interfaces.", ["PHP", "Laravel"])
            .Told(c => c.With(8, ["PHP", "Laravel"]))
            .Wrote("Hello, " + Letter + " My price is 31 USD an hour.", ago: 5)
            .Wrote("We can talk faster on Telegram, please write to me there.", ago: 4)
            .OnGitHub(280, a => a.Repository("shop-demo", 230, 40, 13, language: "PHP")))
        { Expected = Bands.Grave, Because = ["messages.mass-pitch"] },

        new("clone-week-of-praise", CaseKind.ClonedProfile, "A second profile with another contractor's text, set up with nine reviews of one week.", s => s
            .Beside(o => o.OnPlatform(1500, "Course author", Words.Lessons).Told(c => c.With(9)))
            .OnPlatform(40, "E-learning author", Words.Lessons, ["H5P", "Articulate"])
            .Told(c => c.With(8, ["H5P"]))
            .WorkedHere(9, 24, 18, "Short lesson", ["H5P"], text: Professional, clientAge: 1, paid: 5)
            .Wrote()
            .PaidTo(s.Me, changed: [26]))
        { Expected = Bands.Seen, Because = ["profile.copied-overview", "reviews.review-burst|reviews.new-reviewers|reviews.repeated-texts"] },

        new("mill-one-cv-many-heads", CaseKind.CvMill,
            "The same bullet points as in another applicant's CV, a third person's address below the name, and a third author in the file.", s => s
            .Beside(o => o.OnPlatform(130, "Java developer").Told(c => c.With(9, ["Java"])).SentCv(points: Points))
            .OnPlatform(125, "Java developer", "Reliable and quick.", ["Java", "Spring"])
            .Told(c => c.With(10, ["Java", "Spring"], Jobs.At("Ardwick Freight", "Senior developer", "2018-04", "2025-02")))
            .SentCv(author: s.Third, points: Points, also: cv => cv with { Email = s.Third.Mail, YearsOfExperience = 10 })
            .Wrote())
        { Expected = Bands.Seen, Because = ["history.copied-cv", "history.file-author-mismatch|identity.contacts-disagree"] },

        new("mill-years-that-drift", CaseKind.CvMill,
            "Kotlin and Svelte from before either existed, every date different in the CV, and nothing to say about any of the jobs.", s => s
            .OnPlatform(90, "Principal engineer", "Seventeen years of modern web and mobile.", ["Kotlin", "Svelte"])
            .Told(c => c.With(
                17,
                ["Kotlin", "Svelte"],
                Jobs.At("Wexcombe", "Developer", "2007-01", "2010-06", skills: ["Kotlin", "Svelte"]),
                Jobs.At("Lindral Systems", "Lead", "2010-07", "2017-12", skills: ["Svelte"]),
                Jobs.At("Harrowmere", "Principal engineer", "2018-01", "2025-11")))
            .SentCv(also: cv => cv with
            {
                WorkHistory =
                [
                    Jobs.At("Wexcombe", "Lead developer", "2009-03", "2013-02"), Jobs.At("Lindral Systems", "Developer", "2013-03", "2016-04"),
                    Jobs.At("Harrowmere", "Architect", "2016-09", "2024-12"),
                ],
            })
            .Met(new InterviewAnswers { CouldNotDiscussOwnWork = true, DifferentPerson = false }))
        { Expected = Bands.Seen, Because = ["history.technology-before-it-existed", "identity.could-not-discuss-own-work"] },

        new("mill-employers-of-one-week", CaseKind.CvMill,
            "Four employers of twelve years, all registered in one week of this spring, and pay in coins past the platform.", s => s
            .OnPlatform(75, "Blockchain architect", "Protocols and their audits.", ["Solidity", "Go"])
            .Told(c => c.With(
                12,
                ["Solidity", "Go"],
                Jobs.At("Stonefleet", "Developer", "2014-02", "2016-12", domain: "stonefleet.example"),
                Jobs.At("Osierbank", "Developer", "2017-01", "2019-08", domain: "osierbank.example"),
                Jobs.At("Calderquay", "Lead", "2019-09", "2022-10", domain: "calderquay.example"),
                Jobs.At("Finchmarsh", "Architect", "2022-11", null, domain: "finchmarsh.example")))
            .Registered("stonefleet.example", 66).Registered("osierbank.example", 65).Registered("calderquay.example", 63).Registered("finchmarsh.example", 61)
            .Wrote(
                "Let us settle the payment outside of the platform, its fee is a waste for both of us. I only take USDT and will send "
                + "you my wallet address once we agree.")
            .OnGitHub(210, a => a.Repository("vault-demo", 180, 25, 12, language: "Solidity")))
        { Expected = Bands.Seen, Because = ["history.employer-domain-younger", "messages.off-platform-payment|payments.crypto-off-platform"] },

        new("mill-one-desk", CaseKind.CvMill, "Two applicants with unlike careers and names give one telephone number.", s => s
            .Beside(o => o
                .OnPlatform(85, "iOS developer")
                .Told(c => c.With(7, ["Swift"], Jobs.At("Marlpit Apps", "Developer", "2018-01", "2025-01")) with { Phone = "0612 345 678" }))
            .OnPlatform(80, "Data scientist", "Forecasts and recommendations.", ["Python", "Spark"])
            .Told(c => c.With(9, ["Python", "Spark"], Jobs.At("Brackwater Retail", "Data scientist", "2016-05", "2025-03")) with { Phone = "0612345678" })
            .OnGitHub(190, a => a.Repository("demand-forecast", 170, 30, 14, language: "Python"))
            .Wrote())
        { Expected = Bands.Grave, Because = ["identity.shared-phone"] },

        new("mill-two-lives-on-two-platforms", CaseKind.CvMill, "The other profile that belongs to the applicant tells another name, country and career.", s => s
            .OnPlatform(140, "Cloud architect", "Migrations without a weekend lost.", ["AWS", "Terraform"], also: p => p with
            {
                WorkHistory = [Jobs.At("Thornel Cloud", "Architect", "2015-02", "2025-04")],
            })
            .Told(c => c.With(14, ["AWS", "Terraform"], Jobs.At("Thornel Cloud", "Architect", "2015-02", "2025-04")))
            .AlsoOn("freelancer", 160, "Cloud architect", ["AWS", "Terraform"], ProfileTie.Named, s.Other, s.Away, p => p with
            {
                WorkHistory = [Jobs.At("Quernmoor Hosting", "Systems engineer", "2019-06", "2025-04")],
            })
            .Wrote())
        { Expected = Bands.Seen, Because = ["identity.name-mismatch", "profile.country-mismatch"] },
    ];

    private const string Professional =
        "Very professional and quick work on our lessons, the best author that we have found on this platform so far, highly recommended.";

    private const string Letter =
        "I went through your description twice and see three places where such projects usually lose a week: the import of old orders, the "
        + "tax rules of the second country, and the search. For each of them I have a module that ran in nine shops. I would begin with the "
        + "import, show you a result after four days, and decide with you then whether we go on. "
        + "If we do, you get a plan by the week, a test system of your own, and a call every Thursday at an hour that suits you. My "
        + "references are glad to talk to you.";

    private const string Points =
        "Moved forty-one freight forms from paper to a service that answers within two hundred milliseconds\n"
        + "Cut the nightly settlement from five hours to thirty-five minutes by sorting the ledger before it is joined\n"
        + "Introduced contract tests between eleven teams and ended the monthly release weekend\n"
        + "Wrote the retry rules of the customs gateway, which has lost no declaration since\n"
        + "Trained six junior developers, two of whom lead their own team today";
}
