using System.Text.Json.Nodes;
using GigVet.Functions.OpenApi;
using GigVet.Host.Tests.Support;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace GigVet.Host.Tests.OpenApi;

public sealed class DocumentTests(ServiceFixture service)
{
    private readonly JsonObject _document = service.Services.GetRequiredService<ApiDocument>().ToJson();

    [Fact]
    public void Every_route_below_the_prefix_is_documented_and_nothing_else_is()
    {
        var served = Served().Where(route => route.Path.StartsWith(ApiRoute.Prefix, StringComparison.Ordinal));

        Assert.Equal(
            served.Select(route => $"{route.Method} {route.Path}").Order(StringComparer.Ordinal),
            Operations().Select(operation => $"{operation.Method} {operation.Path}").Where(name => name.Contains(ApiRoute.Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.Empty(Operations().Select(operation => operation.Path).Except(Served().Select(route => route.Path), StringComparer.Ordinal));
    }

    [Fact]
    public void Every_operation_says_what_it_takes_shows_an_example_and_names_its_errors()
    {
        foreach (var (method, path, operation) in Operations())
        {
            var name = $"{method} {path}";
            var responses = operation["responses"]!.AsObject();
            Assert.True(operation["summary"]?.ToString() is { Length: > 5 } && operation["description"]?.ToString() is { Length: > 5 }, name);
            Assert.True(responses.Any(response => response.Key.StartsWith('2')), name);
            Assert.True(responses.ContainsKey("401") != (operation["security"] is not null), name);
            Assert.True(operation["requestBody"] is not { } body || body["content"]!.AsObject().Single().Value!["examples"] is not null, $"{name}: put an example into functions/Host/OpenApi/Examples.");
            Assert.All(operation["parameters"]?.AsArray() ?? [], parameter => Assert.True(parameter!["description"]?.ToString().Length > 5, name));
        }
    }

    [Fact]
    public void Every_reference_leads_somewhere_and_every_type_says_what_it_is()
    {
        var text = _document.ToJsonString();
        var references = System.Text.RegularExpressions.Regex.Matches(text, "\"\\$ref\":\"#/components/(?<kind>[a-z]+)/(?<name>[^\"]+)\"", System.Text.RegularExpressions.RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5))
            .Select(match => (Kind: match.Groups["kind"].Value, Name: match.Groups["name"].Value)).Distinct().ToArray();

        Assert.All(references, reference => Assert.NotNull(_document["components"]![reference.Kind]![reference.Name]));
        Assert.Contains(("schemas", "Assessment"), references);
        Assert.Contains("Share of applicable signals that could be answered", text, StringComparison.Ordinal);
    }

    private IEnumerable<(string Method, string Path)> Served()
        => service.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().SelectMany(
            endpoint => (endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? []).Select(method => (method, "/" + endpoint.RoutePattern.RawText)));

    private IEnumerable<(string Method, string Path, JsonObject Operation)> Operations()
        => _document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject().Select(one => (one.Key.ToUpperInvariant(), path.Key, one.Value!.AsObject())));
}
