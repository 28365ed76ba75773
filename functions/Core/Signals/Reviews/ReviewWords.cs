using System.Collections.Frozen;

namespace GigVet.Signals.Reviews;

/// <summary>Words that stand in reviews where a name could stand: after thanks, or at the head of a sentence.</summary>
internal static class ReviewWords
{
    private static readonly FrozenSet<string> All = """
        a absolutely again agency all also always amazing an and any anyone app artist as at awesome best better big boss bro
        attention brother budget buddy but by can cannot cheers client coder coding colleague comm communication company consultant content
        could customer daily dear definitely deliverable deliverables delivery design designer designs details dev developer
        developers development discussion documentation done dude each editor effort engineer english even every everybody
        everyone everything excellent execution expect expert expertise experts exactly fantastic fast feedback final finally first
        fiverr folks for freelancer freelancers friend from full god good great guru guy guys he help her here highly hire hired him his honestly
        hope how however i if in instructions issue issues it its job just keep knowledge last logo looking lot lots love
        madam man manager many mate me million miss month most mr mrs ms much my next nice no nothing now of on once one only
        our outcome outstanding overall payment people perfect perfectly pleasure polite prices pricing probably problem
        product professional professionalism programmer progress project projects prompt quality quick quickly questions
        really regards reliable requirements response result results revision revisions s satisfied seller sellers
        service services she simply sir site skill skills small so solution some somebody someone something speed staff still
        studio such super support surely talent task tasks team thank thanks that the their them then there these they
        this those though time timeline times to tons top translation translator truly turnaround understanding until upwork
        us value very video vision was we website week weeks well what when while who whole will wish with wonderful work working
        works would writer writing year years yes you your
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static bool Contains(string word) => All.Contains(word);
}
