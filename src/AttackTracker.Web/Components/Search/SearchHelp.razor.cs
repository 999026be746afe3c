namespace AttackTracker.Web.Components.Search;

/// <summary>How to ask, each with an example that works.</summary>
public sealed partial class SearchHelp
{
    private static readonly (string Example, string What)[] Examples =
    [
        ("\"shot down\" -exercise", "a phrase as it stands, and not a word"),
        ("base:\"ain al-asad\"", "a base by any of its names; base:none where no article names one"),
        ("country:iraq", "a country by name or code"),
        ("weapon:drone -weapon:rocket", "a weapon, and not another one"),
        ("group:\"kataib hezbollah\"", "a group that claims or is blamed; claimed: and blamed: ask for one of the two"),
        ("after:2022-01-02 before:2022-02", "days later and earlier than a day, a month or a year; on: for within"),
        ("killed:>0", "how many were killed; also 0, <=5 and 2..5, and wounded:"),
        ("outcome:intercepted", "hit, missed, intercepted, failed, none"),
        ("kind:response", "attacks or responses"),
        ("conflict:yes", "where articles disagree"),
        ("state:reviewed", "how far people stand behind the values: machine, corrected, reviewed, lapsed, sent-back"),
        ("has:claim -has:base", "that a field is stated, or is not"),
        ("publisher:reuters", "an outlet of one of the articles"),
    ];
}
