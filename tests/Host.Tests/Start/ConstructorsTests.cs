using System.Collections.Concurrent;
using System.Diagnostics.Tracing;
using System.Net;
using System.Net.Sockets;
using GigVet.FakeWeb;
using GigVet.Host.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace GigVet.Host.Tests.Start;

/// <summary>A cold start waits for whatever constructors wait for.</summary>
public sealed class ConstructorsTests
{
    [Fact]
    public async Task Making_everything_that_there_is_opens_no_connection()
    {
        await using var web = await FakeServer.StartAsync(TimeProvider.System, TestContext.Current.CancellationToken);
        var builder = LogWatch.Builder(ServiceFixture.Settings("UseDevelopmentStorage=true", web));
        Type[] ours = [.. builder.Services
            .Where(service => service is { Lifetime: ServiceLifetime.Singleton, ServiceType.ContainsGenericParameters: false }
                && service.ServiceType.Assembly.GetName().Name!.StartsWith("GigVet", StringComparison.Ordinal))
            .Select(service => service.ServiceType)
            .Distinct()];
        using var connections = new Connections();
        using var app = builder.Build();

        Connections.Count(() =>
        {
            foreach (var type in ours)
                Assert.NotEmpty(app.Services.GetServices(type));
        });

        Assert.True(ours.Length > 60, $"Only {ours.Length} kinds of services were made.");
        Assert.Empty(connections.Seen);
    }

    [Fact]
    public void A_connection_that_is_opened_is_noticed()
    {
        using var connections = new Connections();

        Connections.Count(() =>
        {
            using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
            Assert.Throws<SocketException>(() => socket.Connect(IPAddress.Loopback, 1));
        });

        Assert.NotEmpty(connections.Seen);
    }

    /// <summary>What this test opens, and no other that runs beside it.</summary>
    private sealed class Connections : EventListener
    {
        private static readonly AsyncLocal<bool> IsCounted = new();

        public ConcurrentQueue<string> Seen { get; } = new();

        public static void Count(Action action)
        {
            IsCounted.Value = true;
            action();
            IsCounted.Value = false;
        }

        protected override void OnEventSourceCreated(EventSource eventSource)
        {
            if (eventSource.Name is "System.Net.Sockets" or "System.Net.NameResolution")
                EnableEvents(eventSource, EventLevel.Informational);
        }

        protected override void OnEventWritten(EventWrittenEventArgs eventData)
        {
            if (IsCounted.Value && eventData.EventName is "ConnectStart" or "ResolutionStart")
                Seen.Enqueue($"{eventData.EventName} {string.Join(' ', eventData.Payload ?? [])}");
        }
    }
}
