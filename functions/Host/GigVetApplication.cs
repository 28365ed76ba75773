using System.Runtime.CompilerServices;
using GigVet.Functions.Api;
using GigVet.Functions.Http;
using GigVet.Functions.Start;
using GigVet.Storage;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace GigVet.Functions;

/// <summary>The whole service, put together once for Azure, for one machine and for the tests.</summary>
public static class GigVetApplication
{
    // Not inlined: the functions are looked for in the assembly that asks for the builder.
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static FunctionsApplicationBuilder CreateBuilder(string[] args)
    {
        var builder = FunctionsApplication.CreateBuilder(args);
        builder.ConfigureFunctionsWebApplication();
        builder.UseMiddleware<ProblemMiddleware>();
        builder.UseMiddleware<ApiKeyMiddleware>();
        builder.Services.AddGigVet().AddGigVetWork().AddGigVetStorage().AddSingleton<AssessmentDesk>();

        // Azure names the instance it runs on; a machine of one's own does not, and gets a customer to begin with.
        if (builder.Configuration["WEBSITE_INSTANCE_ID"] is null)
            builder.Services.AddHostedService<LocalCustomer>();

        return builder;
    }
}
