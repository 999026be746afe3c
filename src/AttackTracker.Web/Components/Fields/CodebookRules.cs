using AttackTracker.Core.Reports;

namespace AttackTracker.Web.Components.Fields;

/// <summary>The codebook's rule for each field in the few words that fit beside its inputs; docs/codebook.md has all of it.</summary>
public static class CodebookRules
{
    public static string Of(Field field) => field switch
    {
        Field.Kind => Texts.RuleKind,
        Field.Background => Texts.RuleBackground,
        Field.Date => Texts.RuleDate,
        Field.Site => Texts.RuleSite,
        Field.Weapons => Texts.RuleWeapons,
        Field.Munitions => Texts.RuleMunitions,
        Field.Outcomes => Texts.RuleOutcomes,
        Field.ClaimedBy => Texts.RuleClaimedBy,
        Field.AttributedTo => Texts.RuleAttributedTo,
        Field.Killed => Texts.RuleKilled,
        Field.Wounded => Texts.RuleWounded,
        Field.Damage => Texts.RuleDamage,
    };
}
