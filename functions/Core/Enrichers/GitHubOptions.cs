using Microsoft.Extensions.DependencyInjection;

namespace GigVet.Enrichers;

/// <summary>Where GitHub is asked, and as whom.</summary>
public sealed class GitHubOptions
{
    public const string Section = "GigVet:GitHub";

    /// <summary>May carry a path, as GitHub Enterprise does; plain http only on this machine.</summary>
    public Uri BaseUrl { get; set; } = new("https://api.github.com/");

    /// <summary>Optional: raises GitHub's limit from 60 to 5,000 requests an hour. Needs no scope.</summary>
    public string? Token { get; set; }

    /// <summary>What is wrong with the settings; null when they can be used.</summary>
    public string? Problem() => this switch
    {
        { BaseUrl.IsAbsoluteUri: false } => $"{Section}:BaseUrl must be an absolute address.",
        { BaseUrl.Scheme: "https" } or { BaseUrl: { Scheme: "http", IsLoopback: true } } => null,
        _ => $"{Section}:BaseUrl must be https, or http on this machine: the token travels with every request.",
    };
}

/// <summary>Binds <see cref="GitHubOptions"/>.</summary>
public static class GitHubRegistration
{
    extension(IServiceCollection services)
    {
        /// <summary>Binds and checks what <see cref="GitHubRest"/> and the GitHub platform share.</summary>
        public IServiceCollection AddGitHubOptions()
        {
            services.AddOptions<GitHubOptions>()
                .BindConfiguration(GitHubOptions.Section)
                .Validate(
                    options => options.Problem() is null,
                    $"{GitHubOptions.Section}:BaseUrl must be https, or http on this machine.")
                .ValidateOnStart();

            return services;
        }
    }
}
