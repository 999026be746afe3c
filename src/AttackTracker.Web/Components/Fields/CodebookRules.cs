using AttackTracker.Core.Reports;

namespace AttackTracker.Web.Components.Fields;

/// <summary>The codebook's rule for each field in the few words that fit beside its inputs; docs/codebook.md has all of it.</summary>
public static class CodebookRules
{
    public static string Of(Field field) => field switch
    {
        Field.Kind => "Attack: armed action against a base, airport, mission, convoy, ship or place that hosts forces, foiled ones included. Response: armed action against militants, their launch sites or depots.",
        Field.Background => "History: it took place before the days that the article is news about, or is told as context only.",
        Field.Date => "The local day. A weekday is the last one on or before publication. Where the text only bounds the day, give the bounds; never guess one.",
        Field.Site => "The target by its gazetteer name; an unnamed base keeps the narrowest region told. “How exactly” is how the text places the target, not where rounds fell.",
        Field.Weapons => "Every weapon used, a type once. Indirect fire only where nobody says rocket or mortar; blast where the cause is not known. The words as written go beside the type.",
        Field.Munitions => "How many were used, intercepted and stray ones included. “Several” is at least 2, “about 20” is 20, a bare plural is not stated.",
        Field.Outcomes => "All that is stated. Hit: landed inside, struck or caused harm. Missed: outside or short. Intercepted: downed in flight. Failed: misfired or did not explode.",
        Field.ClaimedBy => "A claim by the group itself. Unclaimed where the text says that nobody claimed it; silence is an empty list. Denied: the group denies it. Disputed: the target denies the attack.",
        Field.AttributedTo => "Who is blamed for this attack, and by whom. Blame in general does not count; gunmen and unknown attackers are an empty list.",
        Field.Killed => "People other than the attackers, of any side. “No casualties” is none; “dozens” is at least 24. Articles that differ span lowest to highest; nothing is averaged.",
        Field.Wounded => "People other than the attackers, concussions included. “Several” is at least 2, “dozens” at least 24. Articles that differ span lowest to highest; nothing is averaged.",
        Field.Damage => "Only as stated, to things. “Extent not told” where damage is stated without saying how much; silence is not stated.",
    };
}
