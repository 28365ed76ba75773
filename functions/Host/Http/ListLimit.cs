using System.Globalization;
using GigVet.Vetting;
using Microsoft.AspNetCore.Http;

namespace GigVet.Functions.Http;

/// <summary>How many entries of a list a caller wants at once: <c>?limit=</c>.</summary>
public static class ListLimit
{
    public const int Usual = 50;

    public const int Most = 200;

    /// <exception cref="InvalidRequestException">It is no number from 1 to the most.</exception>
    public static int Read(HttpRequest request, int usual = Usual, int most = Most) => request.Query["limit"].ToString() switch
    {
        "" => usual,
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit > 0 && limit <= most => limit,
        _ => throw new InvalidRequestException("limit", $"must be a number from 1 to {most}."),
    };
}
