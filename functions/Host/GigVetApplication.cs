using System.Runtime.CompilerServices;
using GigVet.Customers;
using GigVet.Functions.Api;
using GigVet.Functions.Http;
using GigVet.Functions.OpenApi;
using GigVet.Functions.Start;
using GigVet.Functions.Telemetry;
using GigVet.Settings;
using GigVet.Storage;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace GigVet.Functions;

/// <summary>The whole service, put together once for Azure, for one machine and for the tests.</summary>
[Setting("another local address", Name = "ASPNETCORE_URLS", Usual = "http://127.0.0.1:7071")]
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

        // Its scope would put the address, and with it whom a call is about, beside every line of the log.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
        builder.UseMiddleware<TraceMiddleware>();
        builder.UseMiddleware<EntityTagMiddleware>();
        builder.UseMiddleware<ProblemMiddleware>();
        builder.UseMiddleware<ApiKeyMiddleware>();
        builder.UseMiddleware<AuditMiddleware>();
        builder.Services.AddGigVet().AddGigVetWork().AddGigVetStorage().AddSingleton<AssessmentDesk>().AddSingleton<ApiDocument>()
            .AddSingleton<PageSessions>().AddSingleton<KeyRing>().AddSingleton<CallLimiter>().AddSingleton<Cursors>();
        builder.Services.AddOptions<LimitOptions>().BindConfiguration(LimitOptions.Section)
            .Validate(limits => limits.CallsPerMinute is >= 0 and <= 1_000_000, $"{LimitOptions.Section}:CallsPerMinute must be 0 to 1000000; 0 is no limit.")
            .ValidateOnStart();
        builder.Services.AddSingleton<PublicAddress>().AddOptions<PublicAddressOptions>().BindConfiguration(PublicAddressOptions.Section)
            .Validate(options => options.IsUsable, $"{PublicAddressOptions.Section}:PublicAddress must be an http or https address without a query.")
            .ValidateOnStart();
        builder.Services.AddHostedService<WatchlistKeeper>();
        if (OtlpExport.EndpointOf(builder.Configuration) is not null)
            builder.Services.AddHostedService<OtlpExport>();

        // A machine of one's own gets a customer to begin with; on Azure its key would stand in a log.
        if (!MarksOfAzure.Any(mark => builder.Configuration[mark] is { Length: > 0 }))
            builder.Services.AddHostedService<LocalCustomer>();

        return builder;
    }
}
