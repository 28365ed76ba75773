using GigVet.Scoring;
using GigVet.Vetting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace GigVet.Functions.Start;

/// <summary>
/// <c>rescore [--policy FILE]</c>: judges every stored assessment by another policy and prints whose band would change.
/// Nothing is stored.
/// </summary>
public static class RescoreCommand
{
    public const string Name = "rescore";

    public static async Task<int> RunAsync(
        IServiceProvider services, string[] arguments, TextWriter output, CancellationToken cancellationToken)
    {
        if (arguments is not ([] or ["--policy", _]))
        {
            await output.WriteLineAsync("rescore takes --policy FILE: a JSON object like policy.json, or only what differs from it.");
            return 2;
        }

        var policy = arguments is ["--policy", var file] ? PolicyFrom(file, services) : services.GetRequiredService<RiskPolicy>();
        var rescorer = new Rescorer(
            services.GetRequiredService<SignalCatalogue>(), policy, services.GetRequiredService<TimeProvider>());

        var (all, changed) = (0, 0);
        await foreach (var (customer, assessment) in services.GetRequiredService<IWholeArchive>().LatestAsync(cancellationToken))
        {
            all++;
            var now = rescorer.Rescore(assessment).Result;
            if (!now.BandChanged)
                continue;

            changed++;
            await output.WriteLineAsync(
                $"{customer}  {assessment.Contractor.Platform}:{assessment.Contractor.Handle}  "
                + $"{Word(assessment.Band)} {assessment.Score} (policy {assessment.PolicyVersion}) -> {Word(now.Band)} {now.Score}");
        }

        await output.WriteLineAsync($"{changed} of {all} contractors would change band under policy {policy.Version}.");
        return 0;
    }

    private static RiskPolicy PolicyFrom(string file, IServiceProvider services)
    {
        if (!File.Exists(file))
            throw new InvalidOperationException($"{RiskPolicy.Section} cannot be read: there is no file {file}.");

        var laid = new ConfigurationBuilder();
        try
        {
            var own = new ConfigurationBuilder().AddJsonFile(Path.GetFullPath(file)).Build();
            laid.AddInMemoryCollection(own.AsEnumerable().Select(
                setting => KeyValuePair.Create($"{RiskPolicy.Section}:{setting.Key}", setting.Value)));
        }
        catch (InvalidDataException invalid)
        {
            throw new InvalidOperationException($"{RiskPolicy.Section} cannot be read: {file} is no JSON. {invalid.InnerException?.Message}", invalid);
        }

        return RiskPolicy.Load(laid.Build(), services.GetRequiredService<SignalCatalogue>().ById.Keys);
    }

    private static string Word<T>(T value)
        where T : struct, Enum
        => value.ToString().ToLowerInvariant();
}
