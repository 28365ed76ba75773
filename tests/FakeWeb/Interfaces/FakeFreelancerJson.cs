using System.Globalization;
using System.Text.Json.Nodes;

namespace GigVet.FakeWeb.Interfaces;

/// <summary>Invented accounts as Freelancer.com's interface writes them.</summary>
internal static class FakeFreelancerJson
{
    private static readonly string[] Skills = ["C# Programming", "Warehouse Management", "PostgreSQL"];

    /// <param name="asks">Whether a detail was asked for; without it the member is null.</param>
    public static JsonObject User(FakeFreelancer account, Func<string, bool> asks)
    {
        JsonNode? Asked(string detail, JsonNode value) => asks(detail) ? value : null;

        return new JsonObject
        {
            ["id"] = account.Id,
            ["username"] = account.Username,
            ["closed"] = account.Closed,
            ["registration_date"] = account.Registered.ToUnixTimeSeconds(),
            ["role"] = account.Role,
            ["hourly_rate"] = 45.0,
            ["is_profile_visible"] = account.Visible,
            ["limited_account"] = asks("limited_account") ? account.Limited : null,
            ["public_name"] = Asked("display_info", account.PublicName!),
            ["display_name"] = Asked("display_info", account.PublicName!),
            ["company"] = Asked("display_info", account.Company ?? ""),
            ["tagline"] = Asked("profile_description", "Warehouse software engineer"),
            ["profile_description"] = Asked(
                "profile_description",
                "I build stock and picking systems for small warehouses. Code is at https://github.com/mirakessler-example."),
            ["location"] = Asked("location_details", new JsonObject
            {
                ["country"] = asks("country_details") ? new JsonObject { ["name"] = "Lithuania", ["code"] = "lt" } : null,
                ["city"] = "Kaunas",
            }),
            ["timezone"] = Asked("timezone_details", new JsonObject
            {
                ["id"] = 245,
                ["country"] = account.Zone.Country,
                ["timezone"] = account.Zone.Name,
                ["offset"] = account.Zone.Offset,
            }),
            ["avatar"] = Asked("avatar", "/img/unknown.png"),
            ["avatar_large_cdn"] = Asked("avatar", "//cdn.example/ppic/70012345/large.jpg"),
            ["status"] = Asked("status", new JsonObject
            {
                ["payment_verified"] = account.Verified,
                ["email_verified"] = account.Verified,
                ["deposit_made"] = account.Verified,
                ["profile_complete"] = true,
                ["phone_verified"] = account.Verified,
                ["identity_verified"] = account.Verified,
                ["facebook_connected"] = false,
            }),
            ["jobs"] = Asked("jobs", new JsonArray([.. Skills.Select((name, place) => new JsonObject { ["id"] = place, ["name"] = name })])),
            ["reputation"] = Asked("reputation", new JsonObject { ["entire_history"] = History(account) }),
            ["online_offline_status"] = Asked("online_offline_details", new JsonObject
            {
                ["status"] = "offline",
                ["last_updated_timestamp"] = new DateTimeOffset(2026, 5, 20, 9, 0, 0, TimeSpan.Zero).ToUnixTimeSeconds(),
            }),
            ["corporate"] = null,
        };
    }

    public static JsonObject Reviews(FakeFreelancer? account)
    {
        var reviews = account?.Reviews ?? [];
        string[] clients = [.. reviews.Select(review => review.Client).Distinct(StringComparer.Ordinal)];
        return new JsonObject
        {
            ["reviews"] = new JsonArray([.. reviews.Select((review, place) => new JsonObject
            {
                ["id"] = 9000 + place,
                ["from_user_id"] = ClientId(review.Client),
                ["to_user_id"] = account!.Id,
                ["role"] = "freelancer",
                ["status"] = "active",
                ["description"] = review.Text,
                ["rating"] = review.Rating,
                ["time_submitted"] = review.At.ToUnixTimeSeconds(),
                ["paid_amount"] = 480.0,
                ["currency"] = new JsonObject { ["code"] = "EUR" },
                ["review_context"] = new JsonObject { ["review_type"] = "project", ["context_id"] = 500 + place, ["context_name"] = $"Stock lists {place + 1}" },
            })]),
            ["users"] = new JsonObject(clients.Select(client => KeyValuePair.Create(
                ClientId(client).ToString(CultureInfo.InvariantCulture),
                (JsonNode?)new JsonObject { ["id"] = ClientId(client), ["username"] = client, ["registration_date"] = 1490000000 }))),
            ["projects"] = new JsonObject(reviews.Select((_, place) => KeyValuePair.Create(
                (500 + place).ToString(CultureInfo.InvariantCulture),
                (JsonNode?)new JsonObject { ["jobs"] = new JsonArray(new JsonObject { ["name"] = Skills[place % Skills.Length] }) }))),
            ["reviews_count"] = reviews.Count,
        };
    }

    public static JsonObject Portfolios(FakeFreelancer? account) => new()
    {
        ["portfolios"] = account is null ? [] : new JsonObject
        {
            [account.Id.ToString(CultureInfo.InvariantCulture)] = new JsonArray(
                [.. account.Portfolio.Select((text, place) => new JsonObject { ["id"] = place, ["user_id"] = account.Id, ["title"] = "Stock lists", ["description"] = text })]),
        },
    };

    /// <summary>Shares of nothing are zeros, as the interface writes them.</summary>
    private static JsonObject History(FakeFreelancer account)
    {
        var any = account.Reviews.Count > 0;
        return new JsonObject
        {
            ["overall"] = any ? account.Reviews.Average(review => review.Rating) : 0.0,
            ["reviews"] = account.Reviews.Count,
            ["all"] = any ? account.Reviews.Count + 1 : 0,
            ["complete"] = account.Reviews.Count,
            ["on_budget"] = any ? 0.98 : 0.0,
            ["on_time"] = any ? 0.96 : 0.0,
            ["completion_rate"] = any ? 0.75 : 0.0,
            ["rehire_rate"] = any ? 0.33 : null,
        };
    }

    private static int ClientId(string client) => 4000 + client.Length;
}
