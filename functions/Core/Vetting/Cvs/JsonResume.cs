using System.Globalization;
using System.Text.Json;
using GigVet.Model;
using GigVet.Text;
using GigVet.Vetting.Checks;

namespace GigVet.Vetting.Cvs;

/// <summary>Reads a CV in the form of jsonresume.org. Unknown members are its own affair; what is unclear is left out.</summary>
internal static class JsonResume
{
    private const int LongestText = 300;
    private const int MostOfAKind = 100;
    private const int Deepest = 32;

    private static readonly string[] Months = ["yyyy-MM-dd", "yyyy-MM"];

    public static Cv Read(string json, string field, DateTimeOffset now)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = Deepest });
            return document.RootElement.ValueKind is JsonValueKind.Object
                ? Read(document.RootElement, field, now)
                : throw new InvalidRequestException(field, "is not a JSON Resume: an object with basics, work and skills is expected.");
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            throw new InvalidRequestException(field, "is not valid JSON.");
        }
    }

    private static Cv Read(JsonElement root, string field, DateTimeOffset now)
    {
        var basics = Part(root, "basics");
        var location = basics is { } own ? Part(own, "location") : null;
        JsonElement[] work = [.. List(root, "work")];
        if (basics is null && work.Length == 0)
            throw new InvalidRequestException(field, "is not a JSON Resume: it has neither basics nor work.");
        if (work.Length > ClaimChecks.MostJobs)
            throw new InvalidRequestException(field, $"has {work.Length} jobs; at most {ClaimChecks.MostJobs} are read.");

        string[] skills =
        [
            .. List(root, "skills").SelectMany(skill => Texts(skill, "keywords").Prepend(Text(skill, "name") ?? ""))
                .Where(skill => skill.Length > 0)
                .Distinct(StringComparer.OrdinalIgnoreCase)
                .Take(MostOfAKind),
        ];
        Uri[] links =
        [
            .. new[] { Text(basics, "url"), Text(basics, "website") }
                .Concat(basics is { } person ? List(person, "profiles").Select(profile => Text(profile, "url")) : [])
                .Select(Web)
                .OfType<Uri>()
                .Take(MostOfAKind),
        ];
        Job[] jobs = [.. work.Select(job => JobOf(job, now)).OfType<Job>()];
        var points = string.Join('\n', work.SelectMany(job => Texts(job, "highlights").Append(Text(job, "summary") ?? "")).Where(point => point.Length > 0));

        return new Cv
        {
            Format = "JSON Resume",
            Name = Text(basics, "name"),
            Email = EmailAddress.Read(Text(basics, "email"))?.ToString(),
            Phone = PhoneNumber.Read(Text(basics, "phone")) is null ? null : Text(basics, "phone"),
            Country = Countries.FromField(Text(location, "countryCode")) ?? Countries.FromField(Text(location, "country")),
            City = Text(location, "city"),
            Links = links.Length > 0 ? links : null,
            Skills = skills.Length > 0 ? skills : null,
            WorkHistory = jobs.Length > 0 ? jobs : null,
            Points = points.Length > 0 ? points : null,
        };
    }

    private static Job? JobOf(JsonElement work, DateTimeOffset now)
    {
        var from = Month(Text(work, "startDate"), monthOfBareYear: 1, now);
        var written = Text(work, "endDate");
        var to = Month(written, monthOfBareYear: 12, now);

        // An end that cannot be read is not "until now".
        if ((written is not null && to is null && !MonthRangeReader.IsPresent(written)) || to < from)
            return null;

        return new Job
        {
            Employer = Text(work, "name") ?? Text(work, "company"),
            Domain = Web(Text(work, "url") ?? Text(work, "website"))?.IdnHost,
            Title = Text(work, "position"),
            From = from,
            To = to,
            Skills = Texts(work, "keywords").ToArray() is { Length: > 0 } skills ? skills : null,
        };
    }

    private static DateOnly? Month(string? text, int monthOfBareYear, DateTimeOffset now)
    {
        DateOnly? month = DateOnly.TryParseExact(text, Months, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? new DateOnly(date.Year, date.Month, 1)
            : DateOnly.TryParseExact(text, "yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var year)
                ? new DateOnly(year.Year, monthOfBareYear, 1)
                : null;

        return month is { } read && ClaimChecks.Absurd(read, now, yearsAhead: 1) is null ? read : null;
    }

    private static JsonElement? Part(JsonElement parent, string name)
        => parent.TryGetProperty(name, out var part) && part.ValueKind is JsonValueKind.Object ? part : null;

    private static IEnumerable<JsonElement> List(JsonElement parent, string name)
        => parent.TryGetProperty(name, out var list) && list.ValueKind is JsonValueKind.Array
            ? list.EnumerateArray().Where(item => item.ValueKind is JsonValueKind.Object)
            : [];

    private static IEnumerable<string> Texts(JsonElement parent, string name)
        => parent.TryGetProperty(name, out var list) && list.ValueKind is JsonValueKind.Array
            ? list.EnumerateArray()
                .Where(item => item.ValueKind is JsonValueKind.String)
                .Select(item => item.GetString()!.Trim())
                .Where(text => text.Length is > 0 and <= 2 * LongestText)
                .Take(MostOfAKind)
            : [];

    private static string? Text(JsonElement? parent, string name)
        => parent is { } element && element.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String
            && value.GetString()!.Trim() is { Length: > 0 and <= LongestText } text
                ? text
                : null;

    private static Uri? Web(string? text)
        => Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "https" or "http" ? address : null;
}
