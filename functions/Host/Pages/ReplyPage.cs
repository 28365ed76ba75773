using GigVet.Decisions.Links;
using GigVet.Decisions.Replies;
using GigVet.Vetting;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http;

namespace GigVet.Functions.Pages;

/// <summary>What a contractor sees by a reply link: the points, a plain form, and what happens with the reply.</summary>
internal static class ReplyPage
{
    private const string Title = "What was noticed, and your reply";

    /// <param name="typed">What the form held when it was sent and not taken; empty at first.</param>
    /// <param name="errors">What could not be used of it.</param>
    public static IResult Show(
        HttpContext http, ReplySheet sheet, IReadOnlyDictionary<string, string> typed, IReadOnlyList<FieldError> errors, bool sent)
        => Page.Result(http, Title, Body(sheet, typed, errors, sent), errors.Count > 0 ? 400 : 200, takesForm: true);

    /// <summary>Nothing is shown about anybody.</summary>
    public static IResult Unknown(HttpContext http) => Page.Result(
        http,
        "This link does not work",
        Html.Of($"<h1>This link does not work</h1><p>Perhaps it was not copied whole. Open it again from the message you were sent, or ask whoever sent it for a new one.</p>"),
        StatusCodes.Status404NotFound);

    /// <inheritdoc cref="Unknown"/>
    public static IResult Over(HttpContext http) => Page.Result(
        http,
        "This link has ended",
        Html.Of($"<h1>This link has ended</h1><p>It was open for a limited time, or was taken back. Ask whoever sent it for a new one if you want to reply.</p>"),
        StatusCodes.Status410Gone);

    public static IResult Full(HttpContext http) => Page.Result(
        http,
        "This link takes no more replies",
        Html.Of($"<h1>This link takes no more replies</h1><p>It has taken {ReplyLinkDesk.MostReplies}. What you sent before is kept. Write to whoever sent you the link if there is more to say.</p>"),
        StatusCodes.Status409Conflict);

    private static IHtmlContent Body(
        ReplySheet sheet, IReadOnlyDictionary<string, string> typed, IReadOnlyList<FieldError> errors, bool sent) => Html.Of(
        $"""
        <h1>{Title}</h1>
        {Html.If(sent, $"<p class=\"done\" role=\"status\" tabindex=\"-1\" autofocus>Your reply has arrived. {sheet.From} can read it now.</p>")}
        {Html.If(errors.Count > 0, $"<div class=\"error\" role=\"alert\" tabindex=\"-1\" autofocus><p>Nothing was sent yet. Please mend this:</p><ul>{Html.Each(errors, error => $"<li>{error.Field}: {error.Message}</li>")}</ul></div>")}
        <p>About the profile {sheet.Contractor.Platform}, <bdi>{sheet.Contractor.Handle}</bdi>: {Html.Link(sheet.Contractor.Url)}</p>
        <p>{sheet.About}</p>
        <p class="quiet">Looked at {Html.Time(sheet.CheckedAt)}. This page is open until {Html.Time(sheet.ExpiresAt)}.</p>
        {Html.If(sheet.Question is not null, $"<h2>{sheet.From} asks</h2>{Html.Said(sheet.Question)}")}
        <h2>What you can do</h2>
        <ul>{Html.Each(sheet.Asked, step => $"<li>{step}</li>")}</ul>
        <form method="post" action="?">
        <h2>What was noticed</h2>
        {Html.If(sheet.Findings.Count == 0, $"<p>Nothing that needs a word of yours.</p>")}
        {Html.All(sheet.Findings.Select(finding => Point(finding, typed)))}
        <h2>Anything else</h2>
        <label>What you would like to say
        <textarea name="text" rows="6" maxlength="{ReplyReader.LongestText}">{"\n" + typed.GetValueOrDefault("text")}</textarea></label>
        <p><button type="submit">Send the reply to {sheet.From}</button></p>
        </form>
        {Proof(sheet)}
        {Html.If(sheet.InYourFavour.Count > 0, $"<h2>What speaks for you</h2><ul>{Html.Each(sheet.InYourFavour, word => $"<li>{word}</li>")}</ul>")}
        <h2>What happens with what you send</h2>
        <ul>{Html.Each(sheet.YourData, sentence => $"<li>{sentence}</li>")}</ul>
        {Html.If(sheet.Replies.Count > 0, $"<h2>What you have sent</h2>{Html.All(sheet.Replies.Select(reply => Sent(reply, sheet)))}")}
        """);

    private static IHtmlContent Proof(ReplySheet sheet) => sheet.Proof is not { } proof ? Html.None : Html.Of(
        $"""
        <h2>Show that the profile is yours</h2>
        {Html.If(proof.Found.Count > 0, $"<p class=\"done\">Your word was found, and this is shown to {sheet.From}:</p><ul>{Html.Each(proof.Found, place => $"<li>{Html.Link(place)}</li>")}</ul>")}
        {Html.If(proof.Word is null && proof.Found.Count == 0, $"<p>The time for it is over. Ask {sheet.From} for a new word if you want to show it.</p>")}
        {Html.If(proof.Word is not null, $"<ol><li>Copy this word, which only you were given: <code>{proof.Word}</code></li><li>Put it at one of these places; one is enough:<ul>{Html.Each(proof.Steps, step => $"<li>{step}</li>")}</ul></li><li>Leave it there until {sheet.From} has looked, by {Html.Time(proof.ExpiresAt)} at the latest. Then you may take it away.</li></ol>")}
        """);

    private static IHtmlContent Point(SheetFinding finding, IReadOnlyDictionary<string, string> typed)
    {
        var stance = typed.GetValueOrDefault(ReplyForm.Stance(finding.Code)) ?? "";
        return Html.Of(
            $"""
            <fieldset>
            <legend>{finding.What}</legend>
            {Html.If(finding.Detail is not null, $"<p>{finding.Detail}</p>")}
            {Html.If(finding.Seen.Count > 0, $"<ul class=\"evidence\">{Html.Each(finding.Seen, seen => $"<li>{seen.Observation}, {Html.Day(seen.ObservedAt)}: {Html.Link(seen.Source)}</li>")}</ul>")}
            {Html.If(finding.Detail is null, $"<p class=\"quiet\">Details are not shown here, because they could concern other people.</p>")}
            <p class="quiet">Ordinary explanations: {finding.Explanations}</p>
            {Choice(finding, "agree", "It is so", stance)}
            {Choice(finding, "dispute", "It is not so, or not as it looks", stance)}
            {Choice(finding, "", "No answer", stance)}
            <label>Why
            <textarea name="{ReplyForm.Text(finding.Code)}" rows="3" maxlength="{ReplyReader.LongestAnswer}">{"\n" + typed.GetValueOrDefault(ReplyForm.Text(finding.Code))}</textarea></label>
            <label>Public addresses where it can be looked up, one a line, at most {ReplyReader.MostProofs}
            <textarea name="{ReplyForm.Proofs(finding.Code)}" rows="2">{"\n" + typed.GetValueOrDefault(ReplyForm.Proofs(finding.Code))}</textarea></label>
            </fieldset>
            """);
    }

    private static IHtmlContent Choice(SheetFinding finding, string value, string words, string chosen) => chosen == value
        ? Html.Of($"<label><input type=\"radio\" name=\"{ReplyForm.Stance(finding.Code)}\" value=\"{value}\" checked> {words}</label>")
        : Html.Of($"<label><input type=\"radio\" name=\"{ReplyForm.Stance(finding.Code)}\" value=\"{value}\"> {words}</label>");

    private static IHtmlContent Sent(SheetReply reply, ReplySheet sheet) => Html.Of(
        $"""
        <section><h3>{Html.Time(reply.At)}</h3>
        {Html.Said(reply.Text)}
        <ul>{Html.Each(reply.Findings, answer => $"<li>{sheet.Findings.FirstOrDefault(finding => finding.Code == answer.Code)?.What ?? answer.Code} – {(answer.Stance is AnswerStance.Agree ? "it is so" : "it is not so")}{Html.Said(answer.Text)}{Html.Each(answer.Proofs, proof => $" {Html.Link(proof)}")}</li>")}</ul></section>
        """);
}
