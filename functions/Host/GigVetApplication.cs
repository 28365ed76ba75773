using System.Runtime.CompilerServices;
using GigVet.Customers;
using GigVet.Functions.Api;
using GigVet.Functions.Http;
using GigVet.Functions.OpenApi;
using GigVet.Functions.Start;
using GigVet.Storage;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace GigVet.Functions;

/// <summary>The whole service, put together once for Azure, for one machine and for the tests.</summary>
public static class GigVetApplication
{
    // No one of them is set on every plan: Flex Consumption, for one, has no WEBSITE_INSTANCE_ID.
    private static readonly string[] MarksOfAzure =
        ["WEBSITE_SITE_NAME", "WEBSITE_INSTANCE_ID", "WEBSITE_POD_NAME", "CONTAINER_APP_NAME"];

    // Not inlined: the functions are looked for in the assembly that asks for the builder.
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static FunctionsApplicationBuilder CreateBuilder(string[] args)
    {
        var builder = FunctionsApplication.CreateBuilder(args);
        builder.ConfigureFunctionsWebApplication();
        builder.UseMiddleware<EntityTagMiddleware>();
        builder.UseMiddleware<ProblemMiddleware>();
        builder.UseMiddleware<ApiKeyMiddleware>();
        builder.Services.AddGigVet().AddGigVetWork().AddGigVetStorage().AddSingleton<AssessmentDesk>().AddSingleton<ApiDocument>().AddSingleton<KeyRing>().AddSingleton<CallLimiter>().AddSingleton<Cursors>();
        builder.Services.AddOptions<LimitOptions>().BindConfiguration(LimitOptions.Section)
            .Validate(limits => limits.CallsPerMinute is >= 0 and <= 1_000_000, $"{LimitOptions.Section}:CallsPerMinute must be 0 to 1000000; 0 is no limit.")
            .ValidateOnStart();
        builder.Services.AddHostedService<WatchlistKeeper>();

        // A machine of one's own gets a customer to begin with; on Azure its key would stand in a log.
        if (!MarksOfAzure.Any(mark => builder.Configuration[mark] is { Length: > 0 }))
            builder.Services.AddHostedService<LocalCustomer>();

        return builder;
    }
}
