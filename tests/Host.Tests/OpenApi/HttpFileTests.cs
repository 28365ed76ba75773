using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using GigVet.Host.Tests.Support;
using GigVet.TestSupport;

namespace GigVet.Host.Tests.OpenApi;

public sealed partial class HttpFileTests(OwnStorage storage) : IClassFixture<OwnStorage>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_call_of_the_file_works_one_after_the_other()
    {
        await using var host = await FakeHost.StartAsync(storage.ConnectionString);
        Dictionary<string, JsonNode> answers = new(StringComparer.Ordinal);
        var parts = (await File.ReadAllTextAsync(Repository.Folder("functions", "Host", "api.http"), Stop)).ReplaceLineEndings("\n").Split("\n###");
        var sent = 0;

        foreach (var part in parts.Skip(1))
        {
            var lines = part.Split('\n').Skip(1).ToArray();
            var name = lines.FirstOrDefault(line => line.StartsWith("# @name ", StringComparison.Ordinal))?["# @name ".Length..];
            var call = string.Join('\n', lines.SkipWhile(line => line.Length == 0 || line.StartsWith('#')));
            using var request = Request(Filled(call, host.Http.BaseAddress!, answers));
            using var response = await host.Http.SendAsync(request, Stop);
            var text = await response.Content.ReadAsStringAsync(Stop);

            Assert.True(response.IsSuccessStatusCode, $"{part.Split('\n')[0].Trim()}: {(int)response.StatusCode} {text}");
            if (name is not null)
                answers[name] = JsonNode.Parse(text)!;
            sent++;
        }

        Assert.True(sent > 20);
        Assert.Equal("completed", (string?)answers["vet"]["status"]);
    }

    private static string Filled(string call, Uri host, Dictionary<string, JsonNode> answers) => Variable.Replace(call, match => match.Groups["name"].Value switch
    {
        "host" => host.GetLeftPart(UriPartial.Authority),
        "key" => ServiceFixture.Key,
        var path when path.Split(".response.body.$.") is [var name, var member] => answers[name][member]!.ToString(),
        var other => throw new InvalidDataException($"{{{{{other}}}}} is no variable of the file."),
    });

    private static HttpRequestMessage Request(string call)
    {
        var (head, body) = call.Split("\n\n", 2) is [var first, var second] ? (first, second.Trim()) : (call.Trim(), "");
        var lines = head.Trim().Split('\n');
        var request = new HttpRequestMessage(new HttpMethod(lines[0].Split(' ')[0]), lines[0].Split(' ')[1]);
        var type = "application/json";
        foreach (var header in lines.Skip(1).Select(line => line.Split(": ", 2)))
        {
            if (header[0] is "Content-Type")
                type = header[1];
            else
                request.Headers.Add(header[0], header[1]);
        }

        if (body.Length > 0)
            request.Content = new StringContent(body, Encoding.UTF8, type);
        return request;
    }

    [GeneratedRegex(@"\{\{(?<name>[^}]+)\}\}", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Variable { get; }
}
