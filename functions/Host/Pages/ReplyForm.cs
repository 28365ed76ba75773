using System.Globalization;
using System.Text;
using GigVet.Decisions.Links;
using GigVet.Decisions.Replies;
using GigVet.Vetting;
using Microsoft.AspNetCore.WebUtilities;

namespace GigVet.Functions.Pages;

/// <summary>The plain form of a reply link, as a browser sends it.</summary>
internal sealed class ReplyForm
{
    public const string ContentType = "application/x-www-form-urlencoded";

    private const int MostFields = 400;

    private readonly List<string> _answered = [];

    private ReplyForm(IReadOnlyDictionary<string, string> typed) => Typed = typed;

    /// <summary>Everything that was typed, by the name of its field.</summary>
    public IReadOnlyDictionary<string, string> Typed { get; }

    public static string Stance(string code) => "stance:" + code;

    public static string Text(string code) => "text:" + code;

    public static string Proofs(string code) => "proofs:" + code;

    /// <exception cref="InvalidRequestException">The bytes are no form.</exception>
    public static async Task<ReplyForm> ReadAsync(byte[] body, CancellationToken cancellationToken)
    {
        using var stream = new MemoryStream(body);
        using var reader = new FormReader(stream, Encoding.UTF8) { ValueCountLimit = MostFields, ValueLengthLimit = body.Length + 1 };
        try
        {
            var fields = await reader.ReadFormAsync(cancellationToken);

            // Browsers send the line breaks of a text as two characters; the limits count one.
            return new ReplyForm(fields.ToDictionary(
                field => field.Key, field => field.Value[0]!.Replace("\r\n", "\n", StringComparison.Ordinal), StringComparer.Ordinal));
        }
        catch (InvalidDataException)
        {
            throw new InvalidRequestException("body", "is no form that this page sends.");
        }
    }

    /// <exception cref="InvalidRequestException">Names every field that cannot be used, as the page calls it.</exception>
    public ReplyBody ToBody(ReplySheet sheet)
    {
        string[] known = ["text", .. sheet.Findings.SelectMany(finding => new[] { Stance(finding.Code), Text(finding.Code), Proofs(finding.Code) })];
        List<FieldError> errors = [.. Typed.Keys.Except(known, StringComparer.Ordinal).Select(name => new FieldError(name, "is not a field of this page."))];
        List<AnswerBody> answers = [];
        foreach (var finding in sheet.Findings)
        {
            var text = Value(Text(finding.Code));
            var proofs = Value(Proofs(finding.Code)).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            var stance = Value(Stance(finding.Code)) switch
            {
                "agree" => AnswerStance.Agree,
                "dispute" => AnswerStance.Dispute,
                "" => (AnswerStance?)null,
                _ => Wrong(errors, finding, "must be one of the three answers."),
            };
            if (stance is null && (text.Length > 0 || proofs.Length > 0))
                Wrong(errors, finding, "Say whether it is so or not.");
            if (stance is not { } said)
                continue;

            answers.Add(new AnswerBody(finding.Code, said, text, proofs));
            _answered.Add(finding.What);
        }

        if (answers.Count == 0 && errors.Count == 0 && Value("text").Length == 0)
            errors.Add(new FieldError("Your reply", "Answer a point, or write something below."));

        return errors.Count > 0 ? throw new InvalidRequestException(errors) : new ReplyBody(Value("text"), answers);
    }

    /// <summary>Errors of the body under the names that the page shows.</summary>
    public IReadOnlyList<FieldError> AsShown(IReadOnlyList<FieldError> errors) =>
    [
        .. errors.Select(error => error.Field.Split('[', ']') is ["findings", var place, ..]
            && int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < _answered.Count
                ? error with { Field = _answered[index] }
                : error with { Field = error.Field is "text" ? "Anything else" : error.Field }),
    ];

    private static AnswerStance? Wrong(List<FieldError> errors, SheetFinding finding, string message)
    {
        errors.Add(new FieldError(finding.What, message));
        return null;
    }

    private string Value(string name) => Typed.TryGetValue(name, out var value) ? value.Trim() : "";
}
