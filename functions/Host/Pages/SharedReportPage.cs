using GigVet.Decisions.CaseFiles;
using GigVet.Model;
using GigVet.Scoring;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http;

namespace GigVet.Functions.Pages;

/// <summary>One report for whoever holds a link to it: nothing to press, and nothing of the customer's beside it.</summary>
internal static class SharedReportPage
{
    public static IResult Show(HttpContext http, ContractorRef contractor, Assessment report, DateTimeOffset expiresAt, SignalCatalogue signals)
        => Page.Result(http, $"Report: {contractor}", Body(contractor, report, expiresAt, signals));

    /// <summary>Nothing is shown about anybody.</summary>
    public static IResult Unknown(HttpContext http) => Page.Result(
        http,
        "This link opens nothing",
        Html.Of($"<h1>This link opens nothing</h1><p>Perhaps it was not copied whole, or the report is not kept any more. Ask whoever gave it to you for a new one.</p>"),
        StatusCodes.Status404NotFound);

    /// <inheritdoc cref="Unknown"/>
    public static IResult Over(HttpContext http) => Page.Result(
        http,
        "This link has ended",
        Html.Of($"<h1>This link has ended</h1><p>It was open for a limited time, or was taken back. Ask whoever gave it to you for a new one.</p>"),
        StatusCodes.Status410Gone);

    private static IHtmlContent Body(ContractorRef contractor, Assessment report, DateTimeOffset expiresAt, SignalCatalogue signals)
    {
        var decided = new Decisions.Decided(report.Dispositions ?? [], report.Replies ?? []);
        var file = CaseFile.Make(contractor, report, [], decided, [], report.AssessedAt);
        return Html.Of(
            $"""
            <h1>Report: <bdi>{report.Contractor.DisplayName ?? contractor.Handle}</bdi></h1>
            <p>{contractor.Platform}, <bdi>{contractor.Handle}</bdi>: {Html.Link(report.Contractor.Url)}</p>
            <p class="quiet">For reading only, until {Html.Time(expiresAt)}; every look is noted. GigVet recommends; a person decides. What could not be checked is never the same as clean.</p>
            {CaseFilePage.Assessed(file.Latest!, file, signals)}
            {CaseFilePage.Section("Decisions", file.Dispositions, Decided, "Nobody has decided yet.")}
            {CaseFilePage.Section("What the contractor says", file.Replies, reply => CaseFilePage.Replied(reply), "The contractor has not been heard.")}
            """);
    }

    private static FormattableString Decided(Decisions.Disposition decided) =>
        $"""
        <section><h3>{CaseFilePage.Word(decided.Decision)}{Html.If(decided.Action is not null, $", {CaseFilePage.Word(decided.Action.GetValueOrDefault())}")}</h3>
        <p>{Html.Time(decided.At)}{Html.If(decided.By is not null, $", by {decided.By}")}</p>
        {Html.Said(decided.Reason)}</section>
        """;
}
