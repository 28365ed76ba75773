using System.Text.RegularExpressions;
using GigVet.Platforms.Reading;

namespace GigVet.Platforms;

/// <summary>Guru freelancers. No captured profile page is known: pages go through the general reader, pasted search cards through this.</summary>
public sealed partial class Guru : PagePlatform
{
    private const int CardLines = 12;

    public override string Name => "guru";

    public override string Site => "guru.com";

    protected override string Title => "Guru";

    public override string? HandleOf(Uri url)
        => PathOf(url) is { } path && ProfilePath.Match(path) is { Success: true } match ? match.Groups["slug"].Value.ToLowerInvariant() : null;

    public override string? Canonical(string handle)
        => Handle.IsMatch(handle.Trim()) ? handle.Trim().ToLowerInvariant() : null;

    public override Uri UrlOf(string handle) => new($"https://www.{Site}/freelancers/{handle}");

    /// <summary>
    /// A card is: address, name, place, "ID Verified" where it is so, "Get a Quote", service, "$8/hr · Starting at $36", and a text
    /// that is cut. Its last line runs category and skills together, which nothing can take apart.
    /// </summary>
    private protected override bool ReadCards(ProfileReading reading, IReadOnlyList<string> lines, string handle)
    {
        var found = false;
        for (var start = 0; start < lines.Count; start++)
        {
            if (HandleOfLine(lines[start]) != handle)
                continue;

            string[] card = [.. lines.Skip(start + 1).Take(CardLines).TakeWhile(line => HandleOfLine(line) is null)];
            var quote = Array.FindIndex(card, line => line.Equals("Get a Quote", StringComparison.OrdinalIgnoreCase));
            if (card.Length < 2 || quote is < 1 or > 4)
                continue;

            found = true;
            reading.Name.Say(card[0], Sureness.Labelled);
            foreach (var line in card[1..quote])
            {
                Labels.Say(reading, "Location", line);
                if (Labels.IsIdentityMark(line))
                    reading.IdentityVerified.Say(true, Sureness.Labelled);
            }

            if (card.Length > quote + 1)
                reading.Headline.Say(card[quote + 1], Sureness.Labelled);
            if (card.Length > quote + 2)
                Labels.SayLine(reading, card[quote + 2]);
            if (card.Length > quote + 4)
                reading.Overview.Say(card[quote + 3], Sureness.Guessed);
        }

        return found;
    }

    private string? HandleOfLine(string line)
        => line.Length <= 300 && Uri.TryCreate(line.Trim('<', '>', ' '), UriKind.Absolute, out var url) ? HandleOf(url) : null;

    [GeneratedRegex(
        "^/freelancers/(?<slug>[a-z0-9][a-z0-9._-]{0,99})(/(reviews|portfolio|services|about))?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2_000)]
    private static partial Regex ProfilePath { get; }

    [GeneratedRegex(
        "^[a-z0-9][a-z0-9._-]{0,99}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2_000)]
    private static partial Regex Handle { get; }
}
