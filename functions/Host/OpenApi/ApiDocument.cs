using System.Text.Json;
using System.Text.Json.Nodes;
using GigVet.Alerts;
using GigVet.Vetting;

namespace GigVet.Functions.OpenApi;

/// <summary>The interface as OpenAPI 3.1: routes from the triggers, shapes from the contracts of the types, words from the docstrings.</summary>
public sealed class ApiDocument(IEnumerable<IAlertChannel> channels, TimeProvider time)
{
    private const string Version = "1.0.0";

    private static readonly Dictionary<string, string> Tags = new(StringComparer.Ordinal)
    {
        ["Alerts"] = "Where to be told of what changes, what was sent, and of what not to be told.",
        ["Assessments"] = "Vetting a contractor, and the explained result.",
        ["Contractors"] = "What is known of one contractor.",
        ["Customers"] = "Who else uses this GigVet; for its operator.",
        ["Decisions"] = "What persons decided, and what the contractor replied.",
        ["Keys"] = "API keys of the customer that calls.",
        ["Messages"] = "What a message asks for.",
        ["Model"] = "By which signals and numbers GigVet judges.",
        ["Privacy"] = "What is held on a contractor, for how long, and its erasure.",
        ["Proofs"] = "Whether an account is the contractor's.",
        ["Roster"] = "Whom the customer pays now, and the re-checks.",
        ["Screenings"] = "Names and identifiers against the lists in force.",
        ["Service"] = "The service itself.",
    };

    private readonly Lazy<JsonObject> _document = new(() => new Builder(channels, time.GetUtcNow()).Build());
    private readonly Lazy<byte[]> _bytes = new(() => JsonSerializer.SerializeToUtf8Bytes(new Builder(channels, time.GetUtcNow()).Build(), GigVetJson.Options));

    /// <summary>A copy of one's own.</summary>
    public JsonObject ToJson() => (JsonObject)_document.Value.DeepClone();

    /// <summary>As it is served.</summary>
    public byte[] Bytes => _bytes.Value;

    private sealed class Builder(IEnumerable<IAlertChannel> channels, DateTimeOffset now)
    {
        private readonly XmlDocs _docs = new();
        private readonly Schemas _schemas = new(channels, new XmlDocs());

        public JsonObject Build()
        {
            ApiRoute[] routes = [.. ApiRoutes.All.Where(route => route.Operation is not null)];
            var operations = new ApiOperations(_schemas, _docs, now);
            var paths = new JsonObject();
            foreach (var route in routes)
            {
                if (paths[route.Path] is not JsonObject path)
                    paths[route.Path] = path = [];
                path[route.Method.ToLowerInvariant()] = operations.Of(route);
            }

            var problems = ApiProblems.Responses(_schemas, operations.Refused);
            return new JsonObject
            {
                ["openapi"] = "3.1.0",
                ["info"] = new JsonObject
                {
                    ["title"] = "GigVet",
                    ["version"] = Version,
                    ["summary"] = "How likely a freelancer's profile is misrepresented, why, and what to do next.",
                    ["description"] = "JSON in camelCase, enums as snake_case words, times in ISO 8601 UTC. Errors are problem documents (RFC 9457) "
                        + "that name the field. Unknown and doubled fields are errors.",
                    ["license"] = new JsonObject { ["name"] = "MIT", ["identifier"] = "MIT" },
                },
                ["servers"] = new JsonArray(new JsonObject { ["url"] = "/", ["description"] = "The host that serves this document." }),
                ["security"] = new JsonArray(new JsonObject { [ApiOperations.KeyScheme] = new JsonArray() }),
                ["tags"] = new JsonArray([.. routes.Select(route => route.Operation!.Tag).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
                    .Select(tag => new JsonObject { ["name"] = tag, ["description"] = Tags[tag] })]),
                ["paths"] = paths,
                ["components"] = new JsonObject
                {
                    ["securitySchemes"] = new JsonObject
                    {
                        [ApiOperations.KeyScheme] = new JsonObject
                        {
                            ["type"] = "http",
                            ["scheme"] = "bearer",
                            ["description"] = "An API key of the customer; its scopes say what it may do.",
                        },
                    },
                    ["headers"] = ApiProblems.Headers(),
                    ["responses"] = problems,
                    ["schemas"] = _schemas.Components,
                },
            };
        }
    }
}
