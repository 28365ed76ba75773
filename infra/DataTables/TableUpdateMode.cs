namespace Azure.Data.Tables;

/// <summary>What becomes of properties that the stored row has and the sent one has not.</summary>
public enum TableUpdateMode
{
    /// <summary>They stay.</summary>
    Merge = 0,

    /// <summary>They go.</summary>
    Replace = 1,
}
