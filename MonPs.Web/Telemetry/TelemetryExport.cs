using MonPs.Core.Collecting;
using MonPs.Core.Settings;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace MonPs.Web.Telemetry;

/// <summary>
/// Sends metrics and traces to a collector over OTLP (HTTP, protobuf) when OTEL_EXPORTER_OTLP_ENDPOINT names one. A collector that
/// is away costs what was measured meanwhile, never a request or a run.
/// </summary>
internal sealed class TelemetryExport(MonPsSettings settings) : IHostedService, IDisposable
{
    // .NET and Npgsql measure by themselves; the names are those of their documentation.
    private static readonly string[] Meters =
    [
        RunTelemetry.Name,
        "Microsoft.AspNetCore.Hosting",
        "Microsoft.AspNetCore.Server.Kestrel",
        "Microsoft.AspNetCore.Components.Server.Circuits",
        "System.Net.Http",
        "System.Runtime",
        "Npgsql",
    ];

    // Not the HTTP client's: its spans hold whole addresses, and a webhook's address is a secret.
    private static readonly string[] Sources = [RunTelemetry.Name, "Microsoft.AspNetCore", "Npgsql"];
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(3);

    private MeterProvider? meters;
    private TracerProvider? traces;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (settings.TelemetryEndpoint is not { } endpoint)
            return Task.CompletedTask;
        var resource = ResourceBuilder
            .CreateDefault()
            .AddService("monps", serviceInstanceId: $"{Environment.MachineName}:{Environment.ProcessId}");
        meters = Sdk.CreateMeterProviderBuilder()
            .SetResourceBuilder(resource)
            .AddMeter(Meters)
            .AddOtlpExporter(options => Direct(options, endpoint, "metrics"))
            .Build();
        traces = Sdk.CreateTracerProviderBuilder()
            .SetResourceBuilder(resource)
            .AddSource(Sources)
            .AddOtlpExporter(options => Direct(options, endpoint, "traces"))
            .Build();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        meters?.ForceFlush((int)Farewell.TotalMilliseconds);
        traces?.ForceFlush((int)Farewell.TotalMilliseconds);
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        meters?.Dispose();
        traces?.Dispose();
    }

    private void Direct(OtlpExporterOptions options, Uri endpoint, string signal)
    {
        options.Protocol = OtlpExportProtocol.HttpProtobuf;
        options.Endpoint = new($"{endpoint.ToString().TrimEnd('/')}/v1/{signal}");
        if (settings.TelemetryHeaders.Length > 0)
            options.Headers = settings.TelemetryHeaders;
    }
}
