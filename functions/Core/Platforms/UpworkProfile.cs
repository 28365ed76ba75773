using GigVet.Model;
using GigVet.Platforms.Reading;

namespace GigVet.Platforms;

/// <summary>
/// A profile as Upwork's interface describes it. Its "total feedback" is a count to some and a score to others, its states of
/// "top rated" have no place in a profile: neither is read.
/// </summary>
internal sealed class UpworkProfile(ApiValue profile, DateTimeOffset at)
{
    private const int LongestOverview = 20_000;

    private readonly ApiValue _person = profile["personalData"];
    private readonly ApiValue _totals = profile["aggregates"];

    public Uri? Address => WebUrl(_person["profileUrl"]);

    public string? Missing => MissingFields.Sentence(
        ("name", Name is null),
        ("headline", _person["title"].Text is null),
        ("country", Place is null),
        ("overview", _person["description"].Text is null),
        ("skills", Skills is null),
        ("what was verified", !profile["verifications"].IsObject),
        ("date of joining", true),
        ("reviews", true));

    /// <summary>The last name is shown to nobody unless the freelancer wants it; its initial is.</summary>
    private string? Name
    {
        get
        {
            if (profile["firstName"].Short(60) is not { } first)
                return null;
            if (profile["lastName"].Short(60) is not { } last)
                return first;

            return profile["userPreferences"]["exposeFullName"].Flag is true
                ? $"{first} {last}"
                : $"{first} {System.Globalization.StringInfo.GetNextTextElement(last)}.";
        }
    }

    private string? Place
    {
        get
        {
            var country = _person["address"]["countryName"].Short(100);
            return country is not null && _person["address"]["cityName"].Short(100) is { } city ? $"{city}, {country}" : country;
        }
    }

    private string[]? Skills
    {
        get
        {
            string[] names =
            [
                .. profile["skills"]["edges"].Items.Select(edge => edge["node"]["prettyName"].Short(80)).OfType<string>()
                    .Distinct(StringComparer.OrdinalIgnoreCase).Take(100),
            ];
            return names.Length > 0 ? names : null;
        }
    }

    private IReadOnlyList<Job>? Jobs
    {
        get
        {
            Job[] jobs =
            [
                .. profile["employmentRecords"].Items.Take(100).Select(JobOf).Where(job => job is not { Employer: null, Title: null }),
            ];
            return jobs.Length > 0 ? jobs : null;
        }
    }

    /// <summary>Jobs of both kinds without those that run; each number alone says less.</summary>
    private int? Completed => _totals["totalHourlyJobs"].Count is { } hourly && _totals["totalFixedJobs"].Count is { } fixedPrice
        && _totals["currentContracts"].Count is { } running && (long)hourly + fixedPrice - running is >= 0 and < int.MaxValue and var done
            ? (int)done
            : null;

    private Money? Rate => _person["chargeRate"]["rawValue"].Number(0.01, 1e6) is { } amount
        && _person["chargeRate"]["currency"].Text is { Length: 3 } currency
            ? new Money((decimal)amount, currency)
            : null;

    private Reputation? Reputation
    {
        get
        {
            var reputation = new Reputation
            {
                // Zero stands for a freelancer whom nobody has rated yet.
                Rating = _totals["adjustedFeedbackScore"].Number(0.1, 5),
                CompletedJobs = Completed,
                JobSuccess = _totals["jobSuccessScore"].Number(2, 100) / 100,
                JobSuccessHidden = profile["userPreferences"]["hideJss"].Flag,
                HoursWorked = _totals["totalHours"].Number(0, 1e6),
            };
            return reputation == new Reputation() ? null : reputation;
        }
    }

    public ContractorProfile ToProfile(ContractorRef contractor, Uri url)
    {
        var overview = _person["description"].Text is { } text ? text[..Math.Min(text.Length, LongestOverview)] : null;
        Uri[] links =
        [
            .. profile["linkedExternalAccountsList"]["edges"].Items
                .Where(edge => edge["node"]["revokedDateTime"].Text is null)
                .Select(edge => WebUrl(edge["node"]["userProfile"]))
                .OfType<Uri>()
                .Concat(WrittenLinks.In(overview ?? ""))
                .DistinctBy(WebAddress.Normalise, StringComparer.Ordinal)
                .Take(50),
        ];
        return new ContractorProfile
        {
            Contractor = contractor,
            Url = url,
            FetchedAt = at,
            AccountId = profile["id"].Id,
            DisplayName = Name,
            Headline = _person["title"].Short(300),
            Overview = overview,
            Location = Place,
            Zone = _person["address"]["timezone"].Short(60) is { } zone ? new StatedZone(null, zone, null) : null,
            LastActiveAt = _totals["lastActivityDateTime"].Moment(at) ?? _totals["lastWorkedDateTime"].Moment(at),
            IdentityVerified = profile["verifications"]["idVerified"].Flag,
            PhoneVerified = profile["verifications"]["phoneVerified"].Flag,
            HourlyRate = Rate,
            Reputation = Reputation,
            Photo = WebUrl(profile["portrait"]["portrait500"]),
            Skills = Skills,
            GitHubLogin = WrittenLinks.GitHubLogin(links),
            Links = links.Length > 0 ? links : null,
            WorkHistory = Jobs,
        };
    }

    /// <summary>No last month means "to this day": where it cannot be read, neither month is known.</summary>
    private Job JobOf(ApiValue record)
    {
        var to = MonthOf(record["endDate"]);
        return new Job
        {
            Employer = record["companyName"].Short(200),
            Title = record["jobTitle"].Short(200),
            From = to is not null || record["endDate"].IsAbsent ? MonthOf(record["startDate"]) : null,
            To = to,
        };
    }

    private DateOnly? MonthOf(ApiValue date)
        => date.Moment(at) is { } moment ? new DateOnly(moment.Year, moment.Month, 1) : null;

    private static Uri? WebUrl(ApiValue text)
        => Uri.TryCreate(text.Short(2_000), UriKind.Absolute, out var url) && url.Scheme is "http" or "https" ? url : null;
}
