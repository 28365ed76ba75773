using GigVet.Model;
using GigVet.Platforms.Reading;
using GigVet.Web;

namespace GigVet.Platforms;

/// <summary>
/// Asks Freelancer.com's interface at most three questions: the account, its reviews and, with a token, its portfolio. The
/// first two were seen to be answered without a token, the third not.
/// </summary>
internal sealed class FreelancerApi(PlatformSettings settings, ProfileLook look)
{
    /// <summary>Newest first; the interface gives no more at once.</summary>
    public const int MostReviews = 100;

    private const string Root = "https://www.freelancer.com/api/";
    private const int AnswerBytes = 4 << 20;

    // Without these the interface answers with the bare account.
    private const string Details = "avatar=true&reputation=true&profile_description=true&jobs=true&status=true&display_info=true"
        + "&country_details=true&location_details=true&timezone_details=true&qualification_details=true&online_offline_details=true"
        + "&limited_account=true&corporate_accounts=true&compact=true";

    private readonly ApiName _name = new("Freelancer.com", $"{PlatformOptions.Section}:Freelancer:Token", settings.HasToken);

    public async Task<FetchResult> FetchAsync(CancellationToken cancellationToken)
    {
        var users = await AskAsync($"users/0.1/users/?usernames%5B%5D={look.Handle}&{Details}", cancellationToken);
        if (users.Trouble is { } trouble)
            return trouble;

        var listed = users.Body["result"]["users"];
        if (!listed.IsObject && !listed.IsList)
            return _name.Unreadable("the answer has no list of accounts");

        var entries = listed.Values.Concat(listed.Items).ToArray();
        if (entries.Length == 0)
            return new FetchResult.NotFound();
        if (!Array.Exists(entries, IsOurs))
            return _name.Unreadable("the answer is about another account");

        var user = new FreelancerUser(Array.Find(entries, IsOurs), users.At);
        return user.Id is { } id
            ? await CompleteAsync(user, id, cancellationToken)
            : new FetchResult.Found(Profile(user, null, []), Sentence(user, null, ["The account's id is missing, so its reviews were not asked for."]));
    }

    private bool IsOurs(ApiValue user) => look.Handle.Equals(user["username"].Text, StringComparison.OrdinalIgnoreCase);

    private async Task<FetchResult> CompleteAsync(FreelancerUser user, string id, CancellationToken cancellationToken)
    {
        var answer = await AskAsync(
            $"projects/0.1/reviews/?to_users%5B%5D={id}&role=freelancer&limit={MostReviews}&user_details=true&user_display_info=true"
            + "&project_details=true&project_job_details=true&contest_details=true&contest_job_details=true&compact=true",
            cancellationToken);
        var reviews = answer.Trouble is null ? FreelancerReviews.Of(answer.Body["result"], id, answer.At) : null;
        List<string> gaps = [];
        if (reviews is null)
            gaps.Add($"Reviews were not read. {Words(answer.Trouble)}");
        else if (user.Reputation?.Reviews > reviews.Count)
            gaps.Add($"{reviews.Count} of {user.Reputation.Reviews} reviews were read.");

        IReadOnlyList<Uri> links = [];
        if (settings.HasToken)
        {
            var portfolio = await AskAsync($"users/0.1/portfolios/?users%5B%5D={id}&limit=100&compact=true", cancellationToken);
            if (portfolio.Trouble is null)
                links = FreelancerUser.LinksInPortfolio(portfolio.Body["result"]["portfolios"], id);
            else
                gaps.Add($"The portfolio was not read. {Words(portfolio.Trouble)}");
        }

        return new FetchResult.Found(Profile(user, reviews, links), Sentence(user, reviews, gaps)) { Note = "Read through Freelancer.com's interface.", Shown = user.Shown };
    }

    private ContractorProfile Profile(FreelancerUser user, IReadOnlyList<Review>? reviews, IReadOnlyList<Uri> links)
        => user.ToProfile(new ContractorRef("freelancer", look.Handle), look.Url, reviews, links);

    private static string? Sentence(FreelancerUser user, IReadOnlyList<Review>? reviews, IReadOnlyList<string> gaps)
    {
        string[] sentences = [.. user.Notes, .. gaps, .. new[] { user.Missing(reviews) }.OfType<string>()];
        return sentences.Length > 0 ? string.Join(' ', sentences) : null;
    }

    private static string Words(FetchResult? trouble) => trouble switch
    {
        FetchResult.Blocked(var reason) => reason,
        FetchResult.Failed(var reason) => reason,
        _ => "The interface did not list them.",
    };

    private async Task<ApiAnswer> AskAsync(string path, CancellationToken cancellationToken)
    {
        var request = new WebRequest(new Uri(Root + path))
        {
            Accept = ApiAnswer.Json,
            Manners = Manners.Service,
            MaximumBytes = AnswerBytes,
        };
        if (settings.HasToken)
        {
            request = request with
            {
                Headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["Freelancer-OAuth-V1"] = settings.Token!.Trim() },
            };
        }

        var answer = ApiAnswer.Of(await look.Web.SendAsync(request, cancellationToken), _name);
        return answer with { Trouble = OfCode(answer) };
    }

    /// <summary>Refusals name their reason in the body, which may come with a status of success.</summary>
    private FetchResult? OfCode(ApiAnswer answer)
    {
        var status = answer.Body["status"].Text;
        if (answer.Trouble is null && status is "success")
            return null;
        if (answer.Status is 429 || status is not "error")
            return answer.Trouble ?? _name.Unreadable("the answer does not say that it succeeded");

        var code = answer.Body["error_code"].Text;
        return code switch
        {
            not null when Says(code, "NOT_AUTHENTICATED", "UNAUTHORIZED", "TOKEN") => _name.WantsToken(),
            not null when Says(code, "THROTTLE", "RATE_LIMIT", "TOO_MANY") => _name.Throttled(null),
            not null when Says(code, "PERMISSION", "FORBIDDEN", "DENIED", "SCOPE") => _name.LacksRights(code),
            not null when Says(code, "NOT_FOUND", "NO_SUCH") => new FetchResult.NotFound(),
            _ when answer.Status is 404 => new FetchResult.NotFound(),
            _ => answer.Trouble ?? _name.Unreadable("it answered with an error"),
        };
    }

    private static bool Says(string code, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (code.Contains(word, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
