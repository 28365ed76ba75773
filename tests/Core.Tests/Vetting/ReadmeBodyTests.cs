using System.Text;
using System.Text.Json;
using GigVet.Core.Tests.Support;
using GigVet.TestSupport;
using GigVet.Vetting;

namespace GigVet.Core.Tests.Vetting;

/// <summary>The example of a request in the README is one, and leaves no field out.</summary>
public sealed class ReadmeBodyTests
{
    [Fact]
    public void The_example_is_accepted()
    {
        var request = Build.Reader().Read(Encoding.UTF8.GetBytes(Example()));

        Assert.Equal("Mira Kessler", request.Claims.Name);
        Assert.NotNull(request.Cv);
    }

    [Fact]
    public void The_example_shows_every_field()
    {
        var shown = Fields(JsonElement.Parse(Example())).ToHashSet(StringComparer.Ordinal);
        var body = JsonSerializer.Deserialize<VetRequestBody>(Example(), GigVetJson.Strict);
        var all = Fields(JsonSerializer.SerializeToElement(body, GigVetJson.Options));

        Assert.Empty(all.Except(shown, StringComparer.Ordinal));
    }

    private static string Example()
    {
        var readme = File.ReadAllText(Repository.Folder("README.md"));
        var start = readme.IndexOf("<!-- body -->", StringComparison.Ordinal);
        return readme[readme.IndexOf('{', start)..readme.IndexOf("```\n<!-- /body -->", StringComparison.Ordinal)];
    }

    private static IEnumerable<string> Fields(JsonElement element, string path = "") => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject()
            .SelectMany(member => Fields(member.Value, $"{path}.{member.Name}").Prepend($"{path}.{member.Name}")),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(item => Fields(item, path + "[]")),
        _ => [],
    };
}
