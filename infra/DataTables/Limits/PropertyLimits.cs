using Azure.Data.Tables.Entities;
using Azure.Data.Tables.Models;

namespace Azure.Data.Tables.Limits;

/// <summary>What a property may be called and how large its value may be.</summary>
internal static class PropertyLimits
{
    public const int MaximumNameLength = 255;
    public const int MaximumCount = 252;
    public const int MaximumCharacters = 32 * 1024;
    public const int MaximumBytes = 64 * 1024;

    private static readonly DateTime Earliest = new(1601, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    public static void CheckName(string name)
    {
        if (name.Length > MaximumNameLength)
        {
            throw ServiceRefusal.Because(
                TableErrorCode.PropertyNameTooLong,
                $"The property name '{name[..40]}...' has {name.Length} characters; "
                + $"at most {MaximumNameLength} are allowed.");
        }

        if (!IsIdentifier(name))
        {
            throw ServiceRefusal.Because(
                TableErrorCode.PropertyNameInvalid,
                $"The property name '{name}' is not made of letters, digits and _ with no digit first.");
        }
    }

    public static void CheckText(PropertyIdentity property, int length)
    {
        if (length > MaximumCharacters)
            throw TooLarge(property, $"{length} characters; at most {MaximumCharacters}");
    }

    public static void CheckBinary(PropertyIdentity property, int length)
    {
        if (length > MaximumBytes)
            throw TooLarge(property, $"{length} bytes; at most {MaximumBytes}");
    }

    public static void CheckDate(PropertyIdentity property, DateTime utc)
    {
        if (utc < Earliest)
        {
            throw ServiceRefusal.Because(
                TableErrorCode.OutOfRangeInput, $"The property '{property.Name}' holds a date before the year 1601.");
        }
    }

    private static RequestFailedException TooLarge(PropertyIdentity property, string facts)
        => ServiceRefusal.Because(
            TableErrorCode.PropertyValueTooLarge, $"The property '{property.Name}' holds {facts} are allowed.");

    private static bool IsIdentifier(string name)
    {
        if (name.Length == 0 || char.IsAsciiDigit(name[0]))
            return false;

        foreach (var character in name)
        {
            if (character != '_' && !char.IsLetterOrDigit(character))
                return false;
        }

        return true;
    }
}
