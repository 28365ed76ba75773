using System.CommandLine;

namespace GigVet.Cli;

/// <summary>The commands and their options; fixed names that scripts rely on.</summary>
public static class CommandLine
{
    /// <returns>0 proceed, 10 review, 20 escalate, 2 bad input, 1 failure.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        var parsed = Root().Parse(args);
        if (parsed.Errors.Count > 0)
        {
            await Console.Error.WriteLineAsync($"gigvet: {parsed.Errors[0].Message}");
            return ExitCode.BadInput;
        }

        using var stop = new CancellationTokenSource();
        return await parsed.InvokeAsync(cancellationToken: stop.Token);
    }

    private static RootCommand Root() => new("Vets freelance contractors: explained risk scores from what can be checked.")
    {
        Vet(),
        Sample(),
        Message(),
    };

    private static Command Vet()
    {
        var profile = new Argument<string>("profile")
        {
            Description = "Profile address, or platform:handle such as github:octocat.",
        };
        var profiles = Many("--profile", "URL", "A profile of the same person elsewhere; may be repeated.");
        var gitHub = new Option<string?>("--github") { Description = "GitHub login the contractor names.", HelpName = "LOGIN" };
        var portfolio = Many("--portfolio", "URL", "Portfolio address; may be repeated.");
        var message = Many("--message", "FILE", "A message the contractor wrote; may be repeated.");
        var capture = Many("--capture", "URL=FILE", "A page you saved, used instead of fetching its address; may be repeated.");
        var claims = new Option<string?>("--claims") { Description = "What the contractor claims, as JSON.", HelpName = "FILE" };
        var cv = new Option<string?>("--cv") { Description = "Their CV: text, PDF or JSON Resume.", HelpName = "FILE" };
        var observations = new Option<string?>("--observations")
        {
            Description = "What you saw yourself: sign-ins, payout, interviews, as JSON.",
            HelpName = "FILE",
        };
        var role = new Option<string>("--role")
        {
            Description = "How much harm the work could do: standard, sensitive or privileged.",
            DefaultValueFactory = _ => "standard",
        };
        var json = Json();

        var command = new Command("vet", "Vets one contractor. Nothing is stored.")
        {
            profile, profiles, gitHub, portfolio, message, capture, claims, cv, observations, role, json,
        };
        command.SetAction((parsed, cancellationToken) => VetCommand.RunAsync(
            () => new VetArguments
            {
                Profile = parsed.GetRequiredValue(profile),
                Profiles = parsed.GetValue(profiles) ?? [],
                GitHub = parsed.GetValue(gitHub),
                Portfolio = parsed.GetValue(portfolio) ?? [],
                Messages = parsed.GetValue(message) ?? [],
                Captures = parsed.GetValue(capture) ?? [],
                ClaimsFile = parsed.GetValue(claims),
                CvFile = parsed.GetValue(cv),
                ObservationsFile = parsed.GetValue(observations),
                Role = parsed.GetValue(role)!,
            }.ToBody(),
            parsed.GetValue(json),
            cancellationToken));
        return command;
    }

    private static Command Sample()
    {
        var name = new Argument<string>("name")
        {
            Description = $"One of: {string.Join(", ", Samples.Names)}.",
            DefaultValueFactory = _ => Samples.First,
        };
        var json = Json();

        var command = new Command("sample", "Vets an invented contractor that ships with GigVet; needs no network.") { name, json };
        command.SetAction((parsed, cancellationToken) => VetCommand.RunAsync(
            () => Samples.Read(parsed.GetValue(name)!), parsed.GetValue(json), cancellationToken));
        return command;
    }

    private static Command Message()
    {
        var file = new Argument<string>("FILE") { Description = "A text file that holds one message." };
        var json = new Option<bool>("--json") { Description = "Prints the findings as JSON." };

        var command = new Command("message", "Says what one message asks for. Nothing is fetched or stored.") { file, json };
        command.SetAction((parsed, _) => MessageCommand.RunAsync(parsed.GetRequiredValue(file), parsed.GetValue(json)));
        return command;
    }

    private static Option<string[]> Many(string name, string value, string description)
        => new(name) { Description = description, HelpName = value, AllowMultipleArgumentsPerToken = false };

    private static Option<bool> Json() => new("--json") { Description = "Prints the assessment as JSON." };
}
