namespace GigVet.Model;

/// <summary>What of a contractor can change between two looks, as <see cref="Change.What"/> says it.</summary>
public static class Changed
{
    public const string Name = "name";
    public const string Photo = "photo";
    public const string Place = "place";
    public const string Handle = "handle";
    public const string Account = "account";
    public const string Profile = "profile";
    public const string PayoutHolder = "payout_holder";
    public const string Payout = "payout";
    public const string Domain = "domain";
    public const string GitHubLogin = "github_login";
    public const string GitHubAccount = "github_account";
    public const string GitHubRepositories = "github_repositories";
    public const string Listed = "watchlist";
}
