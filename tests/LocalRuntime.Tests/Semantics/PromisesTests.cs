using System.Reflection;
using System.Text;
using GigVet.TestSupport;

namespace GigVet.LocalRuntime.Tests.Semantics;

public sealed class PromisesTests
{
    private const string Begin = "<!-- promises: written by PromisesTests, UPDATE_DOCS=1 -->";
    private const string End = "<!-- end of promises -->";

    private static readonly ILookup<string, string> Tests = (
        from type in typeof(PromisesTests).Assembly.GetTypes()
        from method in type.GetMethods()
        from pin in method.GetCustomAttributes<PinsAttribute>()
        select (pin.Promise, Name: $"{type.Name}.{method.Name}")).ToLookup(
            pin => pin.Promise, pin => pin.Name, StringComparer.Ordinal);

    [Theory]
    [InlineData(typeof(QueuePromise))]
    [InlineData(typeof(TimerPromise))]
    public void Every_promise_has_a_test(Type promises)
        => Assert.All(Of(promises), promise => Assert.True(Tests.Contains(promise), promise));

    [Fact]
    public void The_readme_lists_every_promise_with_its_tests()
    {
        var path = Repository.Folder("infra", "LocalRuntime", "README.md");
        var page = File.ReadAllText(path).ReplaceLineEndings("\n");
        var begin = page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var end = page.IndexOf(End, StringComparison.Ordinal);
        var expected = $"{page[..begin]}\n{Table("Queue trigger", typeof(QueuePromise))}"
            + $"{Table("Timer trigger", typeof(TimerPromise))}{page[end..]}";

        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
            File.WriteAllText(path, page = expected);

        Assert.Equal(expected, page);
    }

    private static string Table(string title, Type promises)
    {
        var table = new StringBuilder($"\n### {title}\n\n| Promise | Pinned by |\n|---|---|\n");
        foreach (var promise in Of(promises))
        {
            var names = Tests[promise].Order(StringComparer.Ordinal).Select(name => $"`{name}`");
            table.Append($"| {promise} | {string.Join("<br>", names)} |\n");
        }

        return table.Append('\n').ToString();
    }

    private static IEnumerable<string> Of(Type promises)
        => promises.GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!);
}
