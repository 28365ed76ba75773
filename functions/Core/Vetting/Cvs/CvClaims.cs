using GigVet.Model;

namespace GigVet.Vetting.Cvs;

/// <summary>Lets a CV speak where nothing was told apart from it. What was told wins; both stay, and may contradict each other.</summary>
internal static class CvClaims
{
    /// <returns>The claims, and the names of the fields that the CV filled.</returns>
    public static (Claims Claims, IReadOnlyList<string> FromCv) Fill(Claims told, Cv? cv)
    {
        if (cv is null)
            return (told, []);

        List<string> filled = [];
        var claims = told with
        {
            Name = Either("name", told.Name, cv.Name),
            Email = Either("email", told.Email, cv.Email),
            Phone = Either("phone", told.Phone, cv.Phone),
            Country = told.Country is null && told.City is not null ? null : Either("country", told.Country, cv.Country),
            City = told.City is null && told.Country is not null ? null : Either("city", told.City, cv.City),
            Skills = Either("skills", told.Skills, cv.Skills),
            WorkHistory = Either("workHistory", told.WorkHistory, cv.WorkHistory),
            YearsOfExperience = told.YearsOfExperience ?? cv.YearsOfExperience,
        };
        if (told.YearsOfExperience is null && cv.YearsOfExperience is not null)
            filled.Add("yearsOfExperience");

        return (claims, filled);

        T? Either<T>(string field, T? own, T? read)
            where T : class
        {
            if (own is null && read is not null)
                filled.Add(field);
            return own ?? read;
        }
    }
}
