using System.Text.Json.Nodes;

namespace GigVet.FakeWeb.Interfaces;

/// <summary>An invented freelancer as the graph that Upwork's interface serves.</summary>
internal static class FakeUpworkGraph
{
    public static GraphQlNode Profile(string key, bool showsFullName) => new GraphQlNode("FreelancerProfile")
        .With("id", Json("1424242424242424242"))
        .With("firstName", Json("Mira"))
        .With("lastName", Json("Kessler"))
        .With("portrait", new GraphQlNode("Portrait").With("portrait500", Json("https://cdn.example/portraits/mira.jpg")))
        .With("userPreferences", new GraphQlNode("FreelancerProfileUserPreferences")
            .With("exposeFullName", JsonValue.Create(showsFullName))
            .With("hideJss", JsonValue.Create(false)))
        .With("personalData", new GraphQlNode("FreelancerProfilePersonalData")
            .With("title", Json("Warehouse software engineer"))
            .With("description", Json("I build stock systems for small warehouses. See https://mira-kessler.example/work"))
            .With("profileUrl", Json($"https://www.upwork.com/freelancers/{key}"))
            .With("chargeRate", new GraphQlNode("Money").With("rawValue", Json("45.0")).With("currency", Json("USD")))
            .With("address", new GraphQlNode("FreelancerLocation")
                .With("countryName", Json("Lithuania"))
                .With("cityName", Json("Kaunas"))
                .With("timezone", Json("Europe/Vilnius"))))
        .With("aggregates", new GraphQlNode("FreelancerProfileAggregates")
            .With("jobSuccessScore", JsonValue.Create(97))
            .With("adjustedFeedbackScore", JsonValue.Create(4.93))
            .With("totalHourlyJobs", JsonValue.Create(41))
            .With("totalFixedJobs", JsonValue.Create(12))
            .With("currentContracts", JsonValue.Create(2))
            .With("totalHours", JsonValue.Create(3120.5))
            .With("lastActivityDateTime", Json("2026-05-20T09:12:00Z"))
            .With("lastWorkedDateTime", Json("2026-05-19T16:00:00Z")))
        .With("skills", Edges("C#", "PostgreSQL", "Warehouse Management"))
        .With("employmentRecords", new[]
        {
            Record("Sandmeer Works", "Software Engineer", "2016-03-01", "2019-02-01"),
            Record("Own studio", "Engineer", "2019-03-01", null),
        })
        .With("linkedExternalAccountsList", new GraphQlNode("Connection").With("edges", new[]
        {
            Account("https://github.com/mirakessler-example", null),
            Account("https://github.com/somebody-before", "2024-01-01T00:00:00Z"),
        }))
        .With("verifications", new GraphQlNode("FreelancerProfileVerifications")
            .With("idVerified", JsonValue.Create(true))
            .With("phoneVerified", JsonValue.Create(true)));

    private static JsonValue Json(string text) => JsonValue.Create(text)!;

    private static GraphQlNode Edges(params string[] skills) => new GraphQlNode("Connection").With(
        "edges",
        skills.Select(skill => new GraphQlNode("Edge").With("node", new GraphQlNode("Skill").With("prettyName", Json(skill)))).ToArray());

    private static GraphQlNode Record(string company, string title, string from, string? to) => new GraphQlNode("FreelancerProfileEmploymentRecord")
        .With("companyName", Json(company))
        .With("jobTitle", Json(title))
        .With("startDate", Json(from))
        .With("endDate", to is null ? null : Json(to));

    private static GraphQlNode Account(string address, string? revoked) => new GraphQlNode("Edge").With(
        "node",
        new GraphQlNode("FreelancerProfileLinkedExternalAccounts")
            .With("userProfile", Json(address))
            .With("revokedDateTime", revoked is null ? null : Json(revoked)));
}
