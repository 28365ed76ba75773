using Azure.Data.Tables.Models;

namespace Azure.Data.Tables.Limits;

/// <summary>What may stand in a PartitionKey or a RowKey.</summary>
internal static class KeyLimits
{
    // The service counts 1 KiB of UTF-16; the emulator counts the same 512 characters.
    public const int MaximumLength = 512;

    public static void Check(string name, string key)
    {
        ArgumentNullException.ThrowIfNull(key, name);
        if (key.Length > MaximumLength)
        {
            throw ServiceRefusal.Because(
                TableErrorCode.KeyValueTooLarge,
                $"The {name} has {key.Length} characters; at most {MaximumLength} are allowed.");
        }

        foreach (var character in key)
        {
            if (character is '/' or '\\' or '#' or '?' || char.IsControl(character))
            {
                throw ServiceRefusal.Because(
                    TableErrorCode.OutOfRangeInput,
                    $"The {name} holds the character U+{(int)character:X4}, which keys must not have.");
            }
        }
    }
}
