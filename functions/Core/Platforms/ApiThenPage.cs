namespace GigVet.Platforms;

/// <summary>The order of the doors: what the customer saved, the interface, and where that stays shut the page. The report says which, and why.</summary>
internal static class ApiThenPage
{
    public static async Task<FetchResult> FetchAsync(
        ProfileLook look, Func<Task<FetchResult>> askApi, Func<Task<FetchResult>> readPage)
    {
        if (look.IsCaptured)
            return await readPage();

        var asked = await askApi();
        if (asked is FetchResult.Found)
            return asked;

        // An interface may tell capitals apart where pages do not: only the page can say that a found profile is none.
        var read = await readPage();
        return (asked, read) switch
        {
            (FetchResult.NotFound, FetchResult.Found found) => found with { Note = "Read from the public page: the interface does not know the handle." },
            (FetchResult.NotFound, _) => asked,
            (_, FetchResult.NotFound) => read,
            (_, FetchResult.Found found) => found with { Missing = $"Read from the public page. {ReasonOf(asked)}{Beside(found.Missing)}" },
            (FetchResult.Failed, FetchResult.Failed page) => page with { Reason = $"{ReasonOf(asked)} {page.Reason}" },
            _ => new FetchResult.Blocked($"{ReasonOf(asked)} {ReasonOf(read)}"),
        };
    }

    private static string ReasonOf(FetchResult result) => result switch
    {
        FetchResult.Blocked(var reason) => reason,
        FetchResult.Failed(var reason) => reason,
        _ => "",
    };

    private static string Beside(string? missing) => missing is null ? "" : $" {missing}";
}
