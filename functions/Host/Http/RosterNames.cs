using GigVet.Model;
using GigVet.Vetting;

namespace GigVet.Functions.Http;

/// <summary>Contractors that a request names one after the other.</summary>
internal static class RosterNames
{
    /// <param name="named">Of JSON, where a list of texts may hold nothing at a place.</param>
    /// <returns>Each once, in the order they were named first.</returns>
    /// <exception cref="InvalidRequestException">Says of each that cannot be used why.</exception>
    public static IReadOnlyList<ContractorRef> Read(PlatformDirectory platforms, IReadOnlyList<string?> named, string field, int most)
    {
        if (named.Count is 0 || named.Count > most)
            throw new InvalidRequestException(field, $"must name 1 to {most} contractors as platform:handle.");

        List<FieldError> errors = [];
        List<ContractorRef> contractors = [];
        foreach (var (place, one) in named.Index())
        {
            try
            {
                contractors.Add(platforms.Resolve(one ?? "", $"{field}[{place}]").Contractor);
            }
            catch (InvalidRequestException invalid)
            {
                errors.AddRange(invalid.Errors);
            }
        }

        return errors.Count > 0 ? throw new InvalidRequestException(errors) : [.. contractors.Distinct()];
    }
}
