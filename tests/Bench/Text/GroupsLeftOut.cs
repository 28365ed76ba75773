using System.Text.Json.Nodes;

namespace GigVet.Bench.Text;

/// <summary>
/// How much of a group is found by what owes nothing to it. The model beside the rules learned from invented examples
/// only, so that every group is left out of it, but for its threshold: the totals were in view when it was chosen, and the
/// share is an upper bound. Of the rules, those that no other group bears out are set aside.
/// </summary>
internal static class GroupsLeftOut
{
    // Of a normal distribution, what lies within it in 95 of 100 cases.
    private const double Sigmas = 1.96;

    public static void Add(Figures figures, List<ReadMessage> read)
    {
        var suspicious = read.FindAll(static row => row.Message.Suspicious);
        var rows = suspicious.FindAll(static row => row.IsCore).ConvertAll(row => new Row(
            row, row.Rules.Any(rule => IsBornOut(rule, row.Message.Group)), row.HasModel));
        figures.AddEach("leaveOneGroupOut", Each(rows, static row => row.Read.Message.Group));
        figures.AddEach("leaveOneGroupOutPerLanguage", Each(rows, static row => row.Read.Message.Language));
        figures.AddShare("recallByRulesOfOtherGroups", rows.Count(static row => row.ByRules), rows.Count);
        figures.AddShare("recallByModelAlone", rows.Count(static row => row.ByModel), rows.Count);
        figures.AddShare("recallOfGroupsLeftOut", rows.Count(static row => row.Found), rows.Count);
        figures.AddList(
            "missedOfGroupsLeftOut", ReadMessage.Ids(rows.Where(static row => !row.Found).Select(static row => row.Read)));
        var honest = read.FindAll(static row => row.IsHonest);
        figures.AddShare("modelFalseAlarms", honest.Count(static row => row.HasModel), honest.Count);

        bool IsBornOut(string rule, string group) => !ReadMessage.IsModel(rule) && suspicious.Exists(
            row => row.Message.Group != group && row.Rules.Contains(rule, StringComparer.Ordinal));
    }

    private static IEnumerable<(string, JsonObject)> Each(List<Row> rows, Func<Row, string> key)
        => rows.GroupBy(key, StringComparer.Ordinal)
            .OrderBy(static group => group.Key, StringComparer.Ordinal)
            .Select(static group => (group.Key, Part([.. group])));

    private static JsonObject Part(List<Row> rows)
    {
        var (low, high) = Interval(rows.Count(static row => row.Found), rows.Count);
        return new()
        {
            ["messages"] = rows.Count,
            ["recall"] = Figures.Share(rows.Count(static row => row.Read.Raised), rows.Count),
            ["byRulesOfOtherGroups"] = Figures.Share(rows.Count(static row => row.ByRules), rows.Count),
            ["byModelAlone"] = Figures.Share(rows.Count(static row => row.ByModel), rows.Count),
            ["byEither"] = Figures.Share(rows.Count(static row => row.Found), rows.Count),
            ["low"] = Math.Round(low, 3),
            ["high"] = Math.Round(high, 3),
        };
    }

    /// <summary>Wilson's interval of a share, which stays within 0 and 1 for small numbers too.</summary>
    private static (double Low, double High) Interval(int found, int of)
    {
        var share = (double)found / of;
        var square = Sigmas * Sigmas / of;
        var middle = (share + (square / 2)) / (1 + square);
        var half = Sigmas * Math.Sqrt((share * (1 - share) / of) + (square / (4 * of))) / (1 + square);
        return (middle - half, middle + half);
    }

    private sealed record Row(ReadMessage Read, bool ByRules, bool ByModel)
    {
        public bool Found => ByRules || ByModel;
    }
}
