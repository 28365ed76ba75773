using GigVet.Settings;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace GigVet.Enrichers;

/// <summary>Where GitHub is asked, and as whom.</summary>
public sealed class GitHubOptions
{
    public const string Section = "GigVet:GitHub";

    /// <summary>May carry a path, as GitHub Enterprise does; plain http only on this machine.</summary>
    [Setting("another GitHub; may carry a path")]
    public Uri BaseUrl { get; set; } = new("https://api.github.com/");

    /// <summary>Optional: raises GitHub's limit from 60 to 5,000 requests an hour. Needs no scope.</summary>
    [Setting("raises GitHub's limit from 60 to 5,000 an hour; a first look takes three requests and sees far more, an unchanged account costs none. No scope needed; `read:org` and `read:user` spare two requests", IsSecret = true)]
    public string? Token { get; set; }

    /// <summary>With one GraphQL can be asked, and "not modified" costs nothing.</summary>
    public bool HasToken => !string.IsNullOrWhiteSpace(Token);

    /// <summary>The token travels with every request, so only this machine may be asked in the clear.</summary>
    public bool IsUsable => BaseUrl.IsAbsoluteUri
        && BaseUrl is { Scheme: "https" } or { Scheme: "http", IsLoopback: true };
}

/// <summary>Binds <see cref="GitHubOptions"/>.</summary>
public static class GitHubRegistration
{
    extension(IServiceCollection services)
    {
        /// <summary>Binds and checks what <see cref="GitHubLook"/> and the GitHub platform share.</summary>
        public IServiceCollection AddGitHubOptions()
        {
            services.AddOptions<GitHubOptions>()
                .BindConfiguration(GitHubOptions.Section)
                .Validate(
                    options => options.IsUsable,
                    $"{GitHubOptions.Section}:BaseUrl must be an https address, or http on this machine.")
                .ValidateOnStart();
            services.TryAddSingleton<GitHubBudget>();

            return services;
        }
    }
}
