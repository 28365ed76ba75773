using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using GigVet.Core.Tests.Support;
using GigVet.FakeWeb.Interfaces;
using GigVet.Model;
using GigVet.Platforms;

namespace GigVet.Core.Tests.Platforms.Interfaces;

/// <summary>Answers with members removed, renamed, exchanged and retyped at random: every look ends, and says nothing that the answer did not.</summary>
public sealed class ChangedAnswersTests
{
    private const int Seeds = 1_500;

    private static readonly JsonNode?[] Odd =
    [
        null, JsonValue.Create(true), JsonValue.Create(false), JsonValue.Create(-1), JsonValue.Create(1e300), JsonValue.Create(0), JsonValue.Create(3.5),
        JsonValue.Create("odd"), JsonValue.Create(""), JsonValue.Create("javascript:alert(1)"), JsonValue.Create("https://odd.example/x"),
        JsonValue.Create(long.MaxValue), new JsonArray(), new JsonObject(), new JsonArray(JsonValue.Create("odd"), new JsonObject()),
    ];

    public static TheoryData<string> Platforms => ["freelancer", "upwork"];

    [Theory]
    [MemberData(nameof(Platforms))]
    public async Task Changed_members_never_break_a_look_nor_make_it_say_more(string platform)
    {
        var found = 0;
        for (var seed = 0; seed < Seeds; seed++)
        {
            var random = new Random(seed);
            var said = new Said();
            var web = Web();
            web.Mutate = body =>
            {
                var json = Changed(JsonNode.Parse(body)!, random);
                said.Add(json);
                return JsonSerializer.SerializeToUtf8Bytes(json);
            };
            if (await FetchAsync(platform, web) is not FetchResult.Found(var profile, _))
                continue;

            found++;
            foreach (var invented in said.Beyond(profile))
                Assert.Fail($"seed {seed}: {invented}");
        }

        Assert.True(found > Seeds / 5, $"Only {found} of {Seeds} looks found a profile: the changes test nothing.");
    }

    [Theory]
    [MemberData(nameof(Platforms))]
    public async Task Changed_bytes_never_break_a_look(string platform)
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            var random = new Random(seed);
            var web = Web();
            web.Mutate = body =>
            {
                var bytes = body.ToArray();
                for (var change = random.Next(1, 6); change > 0; change--)
                    bytes[random.Next(bytes.Length)] = (byte)random.Next(256);

                return random.Next(4) == 0 ? bytes[..random.Next(bytes.Length)] : bytes;
            };
            Assert.NotNull(await FetchAsync(platform, web));
        }
    }

    [Theory]
    [InlineData("""{"status":"success","result":{"users":{"7":{"id":7,"username":"mira_kessler","\ud800":1,"public_name":"\udc00","tagline":"a\u0000b"}}}}""")]
    [InlineData("""{"status":"success","result":{"users":[[[{"username":"mira_kessler"}]]]}}""")]
    [InlineData("""{"status":"success","status":"error","result":{"users":{}}}""")]
    public async Task Half_characters_and_members_twice_end_as_values(string body)
    {
        var web = Web().Instead("/api/", body, type: "application/json");
        Assert.NotNull(await FetchAsync("freelancer", web));
    }

    [Fact]
    public async Task A_deep_answer_ends_as_a_value()
        => Assert.NotNull(await FetchAsync("freelancer", Web().Instead("/api/", new string('[', 100_000), type: "application/json")));

    private static ApiWeb Web() => new ApiWeb().Instead("/u/", "<p>x</p>", 500).Instead("/freelancers/", "<p>x</p>", 500);

    private static Task<FetchResult> FetchAsync(string platform, ApiWeb web) => platform is "freelancer"
        ? new Freelancer(ApiWeb.Settings("Freelancer", "t")).FetchAsync("mira_kessler", web, TestContext.Current.CancellationToken)
        : new Upwork(ApiWeb.Settings("Upwork", "a-token-of-the-tests")).FetchAsync(FakeUpworkApi.Key, web, TestContext.Current.CancellationToken);

    private static JsonNode Changed(JsonNode root, Random random)
    {
        var places = Places(root).ToArray();
        for (var change = random.Next(1, 8); change > 0; change--)
        {
            var (parent, name) = places[random.Next(places.Length)];
            if (!parent.ContainsKey(name))
                continue;

            switch (random.Next(3))
            {
                case 0:
                    parent.Remove(name);
                    break;
                case 1:
                    parent[name] = Odd[random.Next(Odd.Length)]?.DeepClone();
                    break;
                default:
                    var (other, otherName) = places[random.Next(places.Length)];
                    parent[name] = other.TryGetPropertyValue(otherName, out var value) ? value?.DeepClone() : null;
                    break;
            }
        }

        return root;
    }

    private static IEnumerable<(JsonObject Parent, string Name)> Places(JsonNode? node) => node switch
    {
        JsonObject thing => thing.SelectMany(member => Places(member.Value).Prepend((thing, member.Key))),
        JsonArray list => list.SelectMany(Places),
        _ => [],
    };

    /// <summary>Every value that the answers of one look held.</summary>
    private sealed class Said
    {
        private readonly List<string> _texts = [];
        private readonly HashSet<double> _numbers = [];
        private readonly HashSet<bool> _flags = [];

        public void Add(JsonNode? node)
        {
            switch (node)
            {
                case JsonObject thing:
                    foreach (var (_, part) in thing)
                        Add(part);
                    break;
                case JsonArray list:
                    foreach (var part in list)
                        Add(part);
                    break;
                case JsonValue value when value.GetValueKind() is JsonValueKind.String:
                    _texts.Add(value.GetValue<string>().Trim());
                    if (double.TryParse(_texts[^1], NumberStyles.Float, CultureInfo.InvariantCulture, out var written))
                        _numbers.Add(written);
                    break;
                case JsonValue value when value.GetValueKind() is JsonValueKind.Number:
                    _numbers.Add(JsonSerializer.Deserialize<double>(value));
                    break;
                case JsonValue value:
                    _flags.Add(value.GetValueKind() is JsonValueKind.True);
                    break;
            }
        }

        public IEnumerable<string> Beyond(ContractorProfile profile)
        {
            string?[] whole = [profile.Headline, profile.Overview, profile.Zone?.Name, profile.Zone?.Country, .. profile.Skills ?? [],
                .. (profile.WorkHistory ?? []).SelectMany(job => new[] { job.Employer, job.Title }),
                .. (profile.Reviews ?? []).SelectMany(review => new[] { review.Text, review.About })];
            foreach (var text in whole.OfType<string>().Where(text => !_texts.Contains(text, StringComparer.Ordinal)))
                yield return $"text {text}";

            foreach (var part in (profile.Location ?? "").Split(", ").Where(part => part.Length > 0 && !_texts.Exists(text => text.Contains(part, StringComparison.OrdinalIgnoreCase))))
                yield return $"place {part}";

            var reputation = profile.Reputation ?? new Reputation();
            double?[] numbers = [reputation.Rating, reputation.Reviews, reputation.Completion, reputation.OnTime, reputation.OnBudget, reputation.RepeatHires,
                reputation.HoursWorked, (double?)profile.HourlyRate?.Amount, .. (profile.Reviews ?? []).Select(review => review.Rating)];
            foreach (var number in numbers.OfType<double>().Where(number => !_numbers.Contains(number)))
                yield return $"number {number}";

            bool?[] flags = [profile.IdentityVerified, profile.PaymentVerified, profile.PhoneVerified, profile.EmailVerified, profile.DepositMade, reputation.JobSuccessHidden];
            foreach (var flag in flags.OfType<bool>().Where(flag => !_flags.Contains(flag)))
                yield return $"flag {flag}";

            if (profile is { Contractor.Platform: "freelancer", JoinedAt: { } joined } && !_numbers.Contains(joined.ToUnixTimeSeconds()) && !_numbers.Contains(joined.ToUnixTimeMilliseconds()))
                yield return $"date {joined}";
            if (reputation is { Rating: not (null or (>= 0 and <= 5)) } or { JobSuccess: not (null or (>= 0 and <= 1)) } or { Reviews: < 0 })
                yield return "a number beyond its measure";
            if (profile.Photo is { Scheme: not ("http" or "https") } || profile.Links?.Any(link => link.Scheme is not ("http" or "https")) is true)
                yield return "an address that is none of the web";
        }
    }
}
