namespace GigVet.DataTables.Tests.Differential;

/// <summary>Leaves out steps for as long as the rest still fails.</summary>
internal static class Shrinking
{
    public static async Task<List<Step>> ShrinkAsync(List<Step> steps, Func<List<Step>, Task<bool>> fails)
    {
        for (var size = steps.Count / 2; size >= 1; size /= 2)
        {
            for (var at = 0; at < steps.Count;)
            {
                List<Step> fewer = [.. steps.Take(at), .. steps.Skip(at + size)];
                if (await fails(fewer))
                    steps = fewer;
                else
                    at += size;
            }
        }

        return steps;
    }
}
