using GigVet.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Traces = GigVet.Operations.Telemetry;

namespace GigVet.Functions.Telemetry;

/// <summary>Sends traces and metrics to an OpenTelemetry collector, where one is set; else nothing is collected.</summary>
[Setting("where traces and metrics go (OTLP over HTTP, also `OTEL_EXPORTER_OTLP_ENDPOINT`). A trace goes on through the queues; neither holds names, addresses or handles", Name = Endpoint)]
public sealed class OtlpExport(IConfiguration configuration) : IHostedService, IDisposable
{
    /// <summary>The address of the collector for OTLP over HTTP, without <c>/v1/traces</c>.</summary>
    public const string Endpoint = "GigVet:Telemetry:OtlpEndpoint";

    private TracerProvider? _traces;
    private MeterProvider? _metrics;

    /// <exception cref="InvalidOperationException">The address cannot be used; the message names the setting.</exception>
    public static Uri? EndpointOf(IConfiguration configuration)
    {
        if ((configuration[Endpoint] ?? configuration["OTEL_EXPORTER_OTLP_ENDPOINT"]) is not { Length: > 0 } text)
            return null;

        return Uri.TryCreate(text.TrimEnd('/') + "/", UriKind.Absolute, out var endpoint) && endpoint.Scheme is "http" or "https"
            ? endpoint
            : throw new InvalidOperationException($"{Endpoint} must be an http or https address.");
    }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (EndpointOf(configuration) is not { } endpoint)
            return Task.CompletedTask;

        var resource = ResourceBuilder.CreateEmpty().AddService("gigvet");
        _traces = Sdk.CreateTracerProviderBuilder()
            .SetResourceBuilder(resource)
            .AddSource(Traces.Name)
            .AddOtlpExporter(options => To(options, new Uri(endpoint, "v1/traces")))
            .Build();
        _metrics = Sdk.CreateMeterProviderBuilder()
            .SetResourceBuilder(resource)
            .AddMeter(Traces.Name, "System.Runtime")
            .AddOtlpExporter(options => To(options, new Uri(endpoint, "v1/metrics")))
            .Build();
        return Task.CompletedTask;
    }

    /// <summary>What is left is sent.</summary>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        Dispose();
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        _traces?.Dispose();
        _metrics?.Dispose();
        (_traces, _metrics) = (null, null);
    }

    private static void To(OtlpExporterOptions options, Uri address)
        => (options.Endpoint, options.Protocol) = (address, OtlpExportProtocol.HttpProtobuf);
}
