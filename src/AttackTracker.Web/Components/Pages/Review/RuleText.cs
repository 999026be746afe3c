namespace AttackTracker.Web.Components.Pages.Review;

/// <summary>How a rule reads, in words for a person who checks what it read.</summary>
public static class RuleText
{
    private static readonly Dictionary<string, string> Known = new(StringComparer.Ordinal)
    {
        ["weekday"] = Texts.RuleWeekday,
        ["month-day"] = Texts.RuleMonthDay,
        ["day-month"] = Texts.RuleDayMonth,
        ["named-day"] = Texts.RuleNamedDay,
        ["numeric-date"] = Texts.RuleNumericDate,
        ["numeric-day-month"] = Texts.RuleNumericDayMonth,
        ["day-part"] = Texts.RuleDayPart,
        ["month"] = Texts.RuleMonth,
        ["clock"] = Texts.RuleClock,
        ["past-period"] = Texts.RulePastPeriod,
        ["same-or-next-day"] = Texts.RuleSameOrNextDay,
        ["earlier-or-later"] = Texts.RuleEarlierOrLater,
        ["before-or-after-event"] = Texts.RuleBeforeOrAfterEvent,
        ["ordinal-day"] = Texts.RuleOrdinalDay,
        ["site-name"] = Texts.RuleSiteName,
        ["anaphor"] = Texts.RuleAnaphor,
        ["place-name"] = Texts.RulePlaceName,
        ["site-behind-noun"] = Texts.RuleSiteBehindNoun,
        ["unnamed-base"] = Texts.RuleUnnamedBase,
        ["known-as"] = Texts.RuleKnownAs,
        ["known-as-later"] = Texts.RuleKnownAsLater,
        ["site-in-context"] = Texts.RuleSiteInContext,
        ["weapon-name"] = Texts.RuleWeaponName,
        ["force-strike"] = Texts.RuleForceStrike,
        ["bombed"] = Texts.RuleBombed,
        ["counted-weapon"] = Texts.RuleCountedWeapon,
        ["counted-part"] = Texts.RuleCountedPart,
        ["single-weapon"] = Texts.RuleSingleWeapon,
        ["ordinal"] = Texts.RuleOrdinal,
        ["landed-short"] = Texts.RuleLandedShort,
        ["landed-inside"] = Texts.RuleLandedInside,
        ["hit"] = Texts.RuleHit,
        ["harm-is-impact"] = Texts.RuleHarmIsImpact,
        ["intercepted"] = Texts.RuleIntercepted,
        ["failed"] = Texts.RuleFailed,
        ["no-casualties"] = Texts.RuleNoCasualties,
        ["people-after-verb"] = Texts.RulePeopleAfterVerb,
        ["none-of-people"] = Texts.RuleNoneOfPeople,
        ["claimed"] = Texts.RuleClaimed,
        ["own-account"] = Texts.RuleOwnAccount,
        ["unclaimed"] = Texts.RuleUnclaimed,
        ["denied"] = Texts.RuleDenied,
        ["blame"] = Texts.RuleBlame,
        ["agent"] = Texts.RuleAgent,
        ["damage-minor"] = Texts.RuleDamageMinor,
        ["damage-major"] = Texts.RuleDamageMajor,
        ["damage-stated"] = Texts.RuleDamageStated,
    };

    public static string Of(string rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return Known.GetValueOrDefault(rule) ?? $"{char.ToUpperInvariant(rule[0])}{rule[1..].Replace('-', ' ')}.";
    }
}
