using System.Globalization;
using GigVet.Decisions;
using GigVet.Decisions.CaseFiles;
using GigVet.Decisions.Replies;
using GigVet.Model;
using GigVet.Scoring;
using GigVet.Watching;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http;

namespace GigVet.Functions.Pages;

/// <summary>The case file as one page that can be printed or put away as a file.</summary>
internal static class CaseFilePage
{
    public static IResult Show(HttpContext http, CaseFile file, RosterEntry? watched, SignalCatalogue signals)
        => Page.Result(http, $"Case file: {file.Contractor}", Body(file, watched, signals));

    private static IHtmlContent Body(CaseFile file, RosterEntry? watched, SignalCatalogue signals) => Html.Of(
        $"""
        <h1>Case file: <bdi>{file.Latest?.Contractor.DisplayName ?? file.Contractor.Handle}</bdi></h1>
        <p>{file.Contractor.Platform}, <bdi>{file.Contractor.Handle}</bdi>{Html.If(file.Latest is not null, $": {Link(file.Latest)}")}</p>
        <p class="quiet">Made {Html.Time(file.MadeAt)}. GigVet recommends; a person decides. What could not be checked is never the same as clean.</p>
        {(file.Latest is { } latest ? Assessed(latest, file, signals) : Html.Of($"<p>Not assessed yet.</p>"))}
        {Section("Decisions", file.Dispositions, Decided, "Nobody has decided yet.")}
        {Section("What the contractor says", file.Replies, reply => Replied(reply), "The contractor has not been heard.")}
        {Section("Changes", file.Changes, Changed, "Nothing changed between the assessments.")}
        {Timeline(file)}
        {Section("Not told for a while", file.Silences, silence => $"<p>{silence.Finding ?? "Everything"} until {Html.Day(silence.Until)}: {silence.Reason}</p>", null)}
        {(watched is null ? Html.None : Roster(watched))}
        """);

    private static IHtmlContent Link(Assessment? latest) => latest is null ? Html.None : Html.Link(latest.Contractor.Url);

    internal static IHtmlContent Assessed(Assessment latest, CaseFile file, SignalCatalogue signals) => Html.Of(
        $"""
        <h2>{Word(latest.Band)}, {latest.Score} of 100: {Word(latest.Recommendation)}</h2>
        <p>Assessed {Html.Time(latest.AssessedAt)} under policy {latest.PolicyVersion}, {latest.Id}. {latest.Coverage.ToString("P0", CultureInfo.InvariantCulture)} of what applies could be checked. Role: {Word(latest.Role)}.</p>
        <section><h2>Reasons by weight</h2>
        <table><thead><tr><th>Points</th><th>Reason</th><th>Code</th></tr></thead><tbody>
        {Html.Each(latest.Reasons, reason => $"<tr><td class=\"number\">{Signed(reason.Points)}</td><td>{reason.Title}</td><td><code>{reason.Code}</code></td></tr>")}
        </tbody><tfoot><tr><td class="number">{latest.Score}</td><td>{Word(latest.Band)}</td><td></td></tr></tfoot></table></section>
        {Section("Findings", Raised(latest), finding => Found(finding, latest, signals), "Nothing was found.")}
        {Section("Next steps", latest.NextSteps, step => $"<p>{step}</p>", null)}
        {Section("What could not be checked", file.Unchecked, missing => $"<p>{missing.Name}: {missing.Why}</p>", "Everything that applies was checked.")}
        <section><h2>Sources</h2>
        <table><thead><tr><th>Source</th><th>State</th><th>Detail</th><th>Looked at</th></tr></thead><tbody>
        {Html.Each(latest.Sources, source => $"<tr><td>{source.Name}</td><td>{Word(source.State)}</td><td>{source.Detail}</td><td>{Html.Time(source.FetchedAt)}</td></tr>")}
        </tbody></table></section>
        {Section("Looked for and not found", latest.Findings.Where(finding => finding.Outcome is Outcome.Clear), finding => $"<p>{Title(finding, latest, signals)}: {finding.Message}</p>", null)}
        """);

    private static IEnumerable<Finding> Raised(Assessment latest) => latest.Findings.Where(finding => finding.Outcome is Outcome.Raised);

    private static FormattableString Found(Finding finding, Assessment latest, SignalCatalogue signals) =>
        $"""
        <section><h3>{Title(finding, latest, signals)} ({Word(finding.Strength)}, {Signed(RaisedFindings.Points(latest, finding.Code))})</h3>
        <p>{finding.Message}</p>
        <ul class="evidence">{Html.Each(finding.Evidence, evidence => $"<li>{evidence.Observation}, {Html.Time(evidence.ObservedAt)}: {Html.Link(evidence.Source)}</li>")}</ul>
        <p>When an honest person shows it: {finding.FalsePositives}</p>
        <p>Next: {finding.NextStep}</p>
        {Answer(finding.Answer)}
        </section>
        """;

    private static IHtmlContent Answer(ShownAnswer? answer) => answer is null
        ? Html.None
        : Html.Of($"<p>The contractor, {Html.Time(answer.At)}: {Stance(answer.Stance)}</p>{Html.Said(answer.Text)}{Html.Each(answer.Proofs, proof => $"<p>{Html.Link(proof)}</p>")}");

    private static FormattableString Decided(Disposition decided) =>
        $"""
        <section><h3>{Word(decided.Decision)}{Html.If(decided.Action is not null, $", {Word(decided.Action.GetValueOrDefault())}")}</h3>
        <p>{Html.Time(decided.At)}{Html.If(decided.By is not null, $", by {decided.By}")} ({decided.Key}), about {decided.Assessment}{Html.If(decided.Findings.Count > 0, $": {string.Join(", ", decided.Findings)}")}</p>
        {Html.Said(decided.Reason)}</section>
        """;

    internal static FormattableString Replied(ContractorReply reply) =>
        $"""
        <section><h3>{Html.Time(reply.At)}{(reply.Link is null ? ", written down by the customer" : ", by reply link")}</h3>
        {Html.Said(reply.Text)}
        {Html.Each(reply.Findings, answer => $"<p>{answer.Code}: {Stance(answer.Stance)}</p>{Html.Said(answer.Text)}{Html.Each(answer.Proofs, proof => $"<p>{Html.Link(proof)}</p>")}")}</section>
        """;

    private static FormattableString Changed(ChangesAt at) =>
        $"""
        <section><h3>{Html.Time(at.At)}</h3>
        <table><thead><tr><th>What</th><th>Before</th><th>After</th></tr></thead><tbody>
        {Html.Each(at.Changes, change => $"<tr><td>{change.What}</td><td>{change.Before}</td><td>{change.After}</td></tr>")}
        </tbody></table></section>
        """;

    private static IHtmlContent Timeline(CaseFile file) => Html.If(
        file.Timeline.Count > 0,
        $"""
        <section><h2>Timeline</h2>
        <table><thead><tr><th>Assessed</th><th>Score</th><th>Band</th><th>Recommendation</th><th>Decision</th><th>Assessment</th></tr></thead><tbody>
        {Html.Each(file.Timeline, one => $"<tr><td>{Html.Time(one.AssessedAt)}</td><td class=\"number\">{one.Score}</td><td>{Word(one.Band)}</td><td>{Word(one.Recommendation)}</td><td>{(one.Decision is { } decision ? Word(decision) : "")}</td><td>{one.Id}</td></tr>")}
        </tbody></table></section>
        """);

    private static IHtmlContent Roster(RosterEntry watched) => Html.Of(
        $"""
        <section><h2>On the roster</h2>
        <p>Since {Html.Day(watched.AddedAt)}, looked at {Word(watched.Cadence)}{Html.If(watched.Paused, $", paused")}{(watched.EndedAt is { } end ? Html.Of($", ended {Html.Day(end)}") : Html.None)}.</p>
        {Html.Said(watched.Note)}</section>
        """);

    internal static IHtmlContent Section<T>(string title, IEnumerable<T> values, Func<T, FormattableString> template, string? none)
    {
        T[] all = [.. values];
        return all.Length == 0 && none is null
            ? Html.None
            : Html.Of($"<h2>{title}</h2>{Html.Each(all, template)}{Html.If(all.Length == 0, $"<p>{none}</p>")}");
    }

    private static string Title(Finding finding, Assessment latest, SignalCatalogue signals)
        => signals.ById.GetValueOrDefault(finding.Code)?.Title
            ?? latest.Reasons.FirstOrDefault(reason => reason.Code == finding.Code)?.Title
            ?? finding.Code;

    private static string Stance(AnswerStance stance) => stance is AnswerStance.Agree ? "it is so." : "it is not so, or not as it looks.";

    private static string Signed(int points) => points.ToString("+0;−0;0", CultureInfo.InvariantCulture);

    /// <summary>As the JSON has it, with spaces.</summary>
    internal static string Word<T>(T value)
        where T : struct, Enum
        => System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString()).Replace('_', ' ');
}
