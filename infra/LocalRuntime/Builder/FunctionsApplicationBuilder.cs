using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Constraints;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Azure.Functions.Worker.Discovery;
using Microsoft.Azure.Functions.Worker.Invocation;
using Microsoft.Azure.Functions.Worker.Local;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Azure.Functions.Worker.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.Metrics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>Collects services, settings and middleware of a function app and builds its host.</summary>
public class FunctionsApplicationBuilder : IHostApplicationBuilder, IFunctionsWorkerApplicationBuilder
{
    private readonly WebApplicationBuilder _web;
    private readonly MiddlewareChain _middleware = new();
    private readonly Assembly _app;
    private readonly IEnumerable<Type> _types;
    private bool _built;

    internal FunctionsApplicationBuilder(string[] args, Assembly app, IEnumerable<Type> types)
    {
        _app = app;
        _types = types;
        StartupFailure.EndProcessInOneLine();
        _web = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            Args = args,
            ApplicationName = app.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = System.Environment.GetEnvironmentVariable("AZURE_FUNCTIONS_ENVIRONMENT"),
        });
        SettingsFiles.AddTo(Configuration, Configuration["AzureWebJobsScriptRoot"]);
        Configuration.AddEnvironmentVariables("AZURE_FUNCTIONS_").AddEnvironmentVariables().AddCommandLine(args);
        QuietLog.AddTo(Logging);
    }

    public IDictionary<object, object> Properties => ((IHostApplicationBuilder)_web).Properties;

    public ConfigurationManager Configuration => _web.Configuration;

    IConfigurationManager IHostApplicationBuilder.Configuration => _web.Configuration;

    public IHostEnvironment Environment => _web.Environment;

    public ILoggingBuilder Logging => _web.Logging;

    public IMetricsBuilder Metrics => _web.Metrics;

    public IServiceCollection Services => _web.Services;

    internal bool IsWebApplication { get; private set; }

    public void ConfigureContainer<TContainerBuilder>(
        IServiceProviderFactory<TContainerBuilder> factory, Action<TContainerBuilder>? configure = null)
        where TContainerBuilder : notnull
        => ((IHostApplicationBuilder)_web).ConfigureContainer(factory, configure);

    public IFunctionsWorkerApplicationBuilder Use(Func<FunctionExecutionDelegate, FunctionExecutionDelegate> middleware)
    {
        _middleware.Add(middleware);
        return this;
    }

    /// <exception cref="InvalidOperationException">The host was built before.</exception>
    /// <exception cref="StartupException">The app cannot work as it is written or set up.</exception>
    public IHost Build()
    {
        if (_built)
            throw new InvalidOperationException("Build can only be called once.");

        _built = true;
        var functions = FunctionCatalogue.Read(_types);
        var http = functions.FirstOrDefault(function => function.Trigger is HttpTriggerAttribute);
        if (http is not null && !IsWebApplication)
            throw new StartupException(
                $"Function '{http.Name}' answers HTTP; call builder.ConfigureFunctionsWebApplication() first.");

        var local = DevelopmentStorage.IsWanted(Configuration, _app);
        var settings = HostSettings.Read(Configuration, local);
        RuntimeServices.AddTo(Services, functions, settings, _middleware);
        if (!HasUrls())
            _web.WebHost.UseUrls(LocalHost.DefaultUrl);

        var storage = local ? DevelopmentStorage.Of(_app, Console.Error.WriteLine) : null;
        return new LocalHost(_web.Build(), _app, functions, settings, storage);
    }

    internal void UseWeb()
    {
        IsWebApplication = true;
        Services.AddMvcCore();
        Services.Configure<RouteOptions>(
            static options => options.SetParameterPolicy<RegexInlineRouteConstraint>("regex"));
        var setting = Configuration["FUNCTIONS_REQUEST_BODY_SIZE_LIMIT"];
        if (long.TryParse(setting, CultureInfo.InvariantCulture, out var limit))
            Services.Configure<KestrelServerOptions>(options => options.Limits.MaxRequestBodySize = limit);
    }

    private bool HasUrls()
        => IsSet("urls")
            || IsSet("http_ports")
            || IsSet("https_ports")
            || Configuration.GetSection("Kestrel:Endpoints").GetChildren().Any();

    private bool IsSet(string key) => !string.IsNullOrWhiteSpace(Configuration[key]);
}

/// <summary>Lets the functions of an app answer HTTP.</summary>
public static class FunctionsApplicationBuilderAspNetCoreExtensions
{
    public static FunctionsApplicationBuilder ConfigureFunctionsWebApplication(this FunctionsApplicationBuilder builder)
    {
        if (!builder.IsWebApplication)
            builder.UseWeb();

        return builder;
    }
}
