namespace GigVet.Signals.GitHub;

/// <summary>Finds the stretch of time that holds the most.</summary>
internal static class Bursts
{
    /// <summary>The largest run of <paramref name="sorted"/> whose ends lie no further apart than that.</summary>
    public static T[] Largest<T>(T[] sorted, Func<T, DateTimeOffset> at, TimeSpan apart)
    {
        var (start, length) = (0, 0);
        for (int first = 0, last = 0; last < sorted.Length; last++)
        {
            while (at(sorted[last]) - at(sorted[first]) > apart)
                first++;
            if (last - first + 1 > length)
                (start, length) = (first, last - first + 1);
        }

        return sorted[start..(start + length)];
    }
}
