using System.Text.Json;

namespace GigVet.Cli.Tests;

public sealed class MessageCommandTests : IDisposable
{
    private const string Request = "My account was closed. Can I use yours? I pay 500 dollars every month.";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData(Request, "escalate", 20)]
    [InlineData("アカウントを借りたいです。", "review", 10)]
    [InlineData("I build shops and can start on Monday.", "proceed", 0)]
    public async Task The_exit_code_is_the_recommendation(string text, string recommendation, int code)
    {
        var run = await Gigvet.RunAsync("message", Write(text), "--json");

        Assert.Equal(code, run.Code);
        Assert.Equal(recommendation, JsonElement.Parse(run.Output).GetProperty("recommendation").GetString());
    }

    [Fact]
    public async Task The_report_quotes_the_words_and_says_what_to_do()
    {
        var run = await Gigvet.RunAsync("message", Write(Request));

        Assert.Contains("messages.account-rental", run.Output, StringComparison.Ordinal);
        Assert.Contains("Can I use yours", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\e[", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_message_is_one_line_and_code_2()
    {
        var binary = Path.Combine(_folder.FullName, "picture.png");
        await File.WriteAllBytesAsync(binary, [0x89, 0x50, 0x4E, 0x47, 0, 1, 2, 3, 0xFF, 0xFE], TestContext.Current.CancellationToken);

        foreach (var file in (string[])[binary, Write(" \n"), "no-such-file.txt"])
        {
            var run = await Gigvet.RunAsync("message", file);

            Assert.Equal(2, run.Code);
            Assert.StartsWith("gigvet: FILE: ", run.Errors, StringComparison.Ordinal);
            Assert.Single(run.Errors.TrimEnd().Split('\n'));
        }
    }

    private string Write(string text)
    {
        var path = Path.Combine(_folder.FullName, $"{Guid.NewGuid():N}.txt");
        File.WriteAllText(path, text);
        return path;
    }
}
