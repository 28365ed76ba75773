using GigVet.Decisions.Links;
using GigVet.Decisions.Replies;
using GigVet.Functions.Http;
using GigVet.Functions.Pages;
using GigVet.Vetting;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace GigVet.Functions.Api.Decisions;

/// <summary>
/// The contractor's side: what was noticed about them and a form, for whoever holds a reply link; a page, or JSON by
/// <c>Accept</c>. No key opens it and no other token does.
/// </summary>
public sealed class ContractorReplies(ReplyLinkDesk desk, CallLimiter limiter)
{
    public const string Shown = "GetContractorReply";
    public const string Taken = "PostContractorReply";

    private const string Route = "reply/{token}";
    private const string SentMark = "sent";

    [Function(Shown)]
    public async Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request,
        string token,
        CancellationToken cancellationToken)
    {
        var isPage = Accepts.Best(request, Accepts.Html, Accepts.Json) is not Accepts.Json;
        var opened = await desk.OpenAsync(token, cancellationToken);
        if (opened is not OpenedLink<ReplyLink>.Open open)
            return Closed(request, opened, isPage);
        if (await limiter.RefusalAsync(request.HttpContext, open.Customer, open.Link) is { } refusal)
            return refusal;

        var sheet = await desk.SheetAsync(open, cancellationToken);
        return isPage
            ? ReplyPage.Show(request.HttpContext, sheet, EmptyForm, [], request.Query.ContainsKey(SentMark))
            : Json(request, sheet);
    }

    [Function(Taken)]
    public async Task<IResult> PostAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        string token,
        CancellationToken cancellationToken)
    {
        var isForm = request.ContentType?.StartsWith(ReplyForm.ContentType, StringComparison.OrdinalIgnoreCase) is true;
        var isPage = (isForm ? Accepts.Best(request, Accepts.Html, Accepts.Json) : Accepts.Best(request, Accepts.Json, Accepts.Html)) is Accepts.Html;
        var (body, tooLarge) = await RequestBody.ReadAsync(request, cancellationToken);
        if (body is null)
            return tooLarge!;

        // Who sends slowly must not be answered by what stood here when they began.
        var opened = await desk.OpenAsync(token, cancellationToken);
        if (opened is not OpenedLink<ReplyLink>.Open open)
            return Closed(request, opened, isPage);
        if (await limiter.RefusalAsync(request.HttpContext, open.Customer, open.Link) is { } refusal)
            return refusal;

        var form = isForm ? await ReplyForm.ReadAsync(body, cancellationToken) : null;
        var sheet = await desk.SheetAsync(open, cancellationToken);
        try
        {
            var sent = await desk.ReplyAsync(
                open,
                (shown, now) => form is null ? ReplyReader.Read(body, shown, now) : ReplyReader.Read(form.ToBody(sheet), shown, now),
                cancellationToken);

            return (sent, isPage) switch
            {
                (SentReply.Gone, _) => Closed(request, new OpenedLink<ReplyLink>.Unknown(), isPage),
                (SentReply.Full, true) => ReplyPage.Full(request.HttpContext),
                (SentReply.Full, false) => Problem.Result(request.HttpContext, 409, $"This link has taken {ReplyLinkDesk.MostReplies} replies and takes no more."),
                (SentReply.Taken(var reply), false) => Json(request, new SheetReply(reply.At, reply.Text, reply.Findings), 201),
                _ => SeeOther(request),
            };
        }
        catch (InvalidRequestException invalid) when (isPage)
        {
            return ReplyPage.Show(request.HttpContext, sheet, form?.Typed ?? EmptyForm, form?.AsShown(invalid.Errors) ?? invalid.Errors, sent: false);
        }
    }

    private static IReadOnlyDictionary<string, string> EmptyForm { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>So that reloading the page sends nothing twice.</summary>
    private static IResult SeeOther(HttpRequest request)
    {
        request.HttpContext.Response.Headers.Location = $"{request.Path}?{SentMark}=1";
        request.HttpContext.Response.Headers["Referrer-Policy"] = "no-referrer";
        return Results.StatusCode(StatusCodes.Status303SeeOther);
    }

    private static IResult Json<T>(HttpRequest request, T value, int status = 200)
    {
        request.HttpContext.Response.Headers.CacheControl = "no-store";
        return Results.Json(value, GigVetJson.Options, statusCode: status);
    }

    private static IResult Closed(HttpRequest request, OpenedLink<ReplyLink> opened, bool isPage) => (opened, isPage) switch
    {
        (OpenedLink<ReplyLink>.Over, true) => ReplyPage.Over(request.HttpContext),
        (OpenedLink<ReplyLink>.Over, false) => Problem.Result(request.HttpContext, 410, "This link has ended; ask whoever sent it for a new one."),
        (_, true) => ReplyPage.Unknown(request.HttpContext),
        _ => Problem.Result(request.HttpContext, 404, "This link does not work; ask whoever sent it for a new one."),
    };
}
