using System.Globalization;
using GigVet.Vetting;
using Microsoft.AspNetCore.Http;

namespace GigVet.Functions.Http;

/// <summary>The <c>Prefer</c> header (RFC 7240), as far as GigVet honours it.</summary>
public static class Preference
{
    private const int LongestWait = 30;

    /// <returns>How long the caller would wait for a finished answer; null when nothing was said.</returns>
    public static TimeSpan? Wait(HttpRequest request)
    {
        foreach (var preference in request.Headers.GetCommaSeparatedValues("Prefer"))
        {
            if (preference.Trim() is not ['w', 'a', 'i', 't', '=', .. var text])
                continue;

            return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= LongestWait
                ? TimeSpan.FromSeconds(seconds)
                : throw new InvalidRequestException("Prefer", $"wait must be 0 to {LongestWait} seconds.");
        }

        return null;
    }
}
