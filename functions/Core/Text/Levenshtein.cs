namespace GigVet.Text;

/// <summary>
/// Edit distance with neighbouring letters that changed places counted as one edit (optimal string alignment).
/// Looks at the first 256 characters only, so that hostile lengths stay cheap.
/// </summary>
public static class Levenshtein
{
    private const int Longest = 256;

    public static int Distance(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        left = left[..Math.Min(left.Length, Longest)];
        right = right[..Math.Min(right.Length, Longest)];

        Span<int> beforePrevious = stackalloc int[right.Length + 1];
        Span<int> previous = stackalloc int[right.Length + 1];
        Span<int> current = stackalloc int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++)
            previous[j] = j;

        for (var i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var same = left[i - 1] == right[j - 1];
                var cheapest = Math.Min(previous[j - 1] + (same ? 0 : 1), Math.Min(previous[j], current[j - 1]) + 1);
                var swapped = i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1];
                current[j] = swapped ? Math.Min(cheapest, beforePrevious[j - 2] + 1) : cheapest;
            }

            var oldest = beforePrevious;
            beforePrevious = previous;
            previous = current;
            current = oldest;
        }

        return previous[right.Length];
    }
}
