using System.Net;
using System.Text;
using GigVet.Web;

namespace GigVet.Captures;

/// <summary>Lines of text as the plainest page that holds them, so that what reads pages reads them too. Nothing in it is markup.</summary>
public static class TextPage
{
    /// <returns>The answer itself unless it is text that the customer supplied.</returns>
    public static WebAnswer.Answered AsPage(this WebAnswer.Answered answer)
        => answer.Captured && answer.ContentType?.StartsWith("text/plain", StringComparison.OrdinalIgnoreCase) is true
            ? answer with
            {
                Body = Encoding.UTF8.GetBytes(Of(Encoding.UTF8.GetString(answer.Body.Span))),
                ContentType = "text/html; charset=utf-8",
            }
            : answer;

    private static string Of(string text)
    {
        var page = new StringBuilder("<!DOCTYPE html><html><body>\n");
        foreach (var line in text.Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            page.Append("<p>").Append(WebUtility.HtmlEncode(line)).Append("</p>\n");

        return page.Append("</body></html>").ToString();
    }
}
