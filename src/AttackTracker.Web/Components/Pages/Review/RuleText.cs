namespace AttackTracker.Web.Components.Pages.Review;

/// <summary>How a rule reads, in words for a person who checks what it read.</summary>
public static class RuleText
{
    private static readonly Dictionary<string, string> Known = new(StringComparer.Ordinal)
    {
        ["weekday"] = "A weekday is the last such day on or before publication.",
        ["month-day"] = "A month and a day; the year is the nearest to publication.",
        ["day-month"] = "A day and a month; the year is the nearest to publication.",
        ["named-day"] = "“Today”, “yesterday” and the like count from publication.",
        ["numeric-date"] = "A date in figures.",
        ["numeric-day-month"] = "A day and month in figures; the year is the nearest to publication.",
        ["day-part"] = "A part of the day names the day that the text speaks of.",
        ["month"] = "A month without a day gives its first and last day as bounds.",
        ["clock"] = "A time of day names the day that the text speaks of.",
        ["past-period"] = "“Last week” and the like give bounds.",
        ["same-or-next-day"] = "Counted from a day that the text has named before.",
        ["earlier-or-later"] = "Counted from a day that the text has named before.",
        ["before-or-after-event"] = "Counted from an event whose day is known.",
        ["ordinal-day"] = "A day of the month that the text has named before.",
        ["site-name"] = "A name that the gazetteer holds.",
        ["anaphor"] = "“The base” means the one that was named before.",
        ["place-name"] = "The town or province that the text places it in.",
        ["site-behind-noun"] = "The name stands behind “base”, “airport” or the like.",
        ["unnamed-base"] = "A base without a name, by the narrowest place told.",
        ["known-as"] = "A name that the text explains itself.",
        ["known-as-later"] = "A name that the text explains further on.",
        ["site-in-context"] = "A name that means the site only near words for bases.",
        ["weapon-name"] = "A word for the weapon.",
        ["force-strike"] = "A strike by forces is an air strike unless told otherwise.",
        ["bombed"] = "“Bombed” without a weapon.",
        ["counted-weapon"] = "A number before the weapon.",
        ["counted-part"] = "Numbers of parts, added up.",
        ["single-weapon"] = "“A drone” is one.",
        ["ordinal"] = "“The third rocket” tells at least as many.",
        ["landed-short"] = "Landed outside or short of the target.",
        ["landed-inside"] = "Landed inside the target.",
        ["hit"] = "A verb of hitting.",
        ["harm-is-impact"] = "Where harm is told, something hit.",
        ["intercepted"] = "Shot down or destroyed in flight.",
        ["failed"] = "Misfired or did not explode.",
        ["no-casualties"] = "“No casualties” is none killed and none wounded.",
        ["people-after-verb"] = "A number of people behind “killed”, “wounded” or the like.",
        ["none-of-people"] = "None of the people named were hurt.",
        ["claimed"] = "A group claims the attack itself.",
        ["own-account"] = "The group's own account of its attack.",
        ["unclaimed"] = "The text says that nobody claimed it.",
        ["denied"] = "A group denies the attack.",
        ["blame"] = "Somebody blames a group for this attack.",
        ["agent"] = "The text itself names who did it.",
        ["damage-minor"] = "Words for little damage.",
        ["damage-major"] = "Words for much damage.",
        ["damage-stated"] = "Damage without its extent.",
    };

    public static string Of(string rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return Known.GetValueOrDefault(rule) ?? $"{char.ToUpperInvariant(rule[0])}{rule[1..].Replace('-', ' ')}.";
    }
}
