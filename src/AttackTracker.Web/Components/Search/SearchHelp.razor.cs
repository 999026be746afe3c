namespace AttackTracker.Web.Components.Search;

/// <summary>How to ask, each with an example that works.</summary>
public sealed partial class SearchHelp
{
    private static readonly (string Example, string What)[] Examples =
    [
        ("\"shot down\" -exercise", Texts.ForPhrase),
        ("base:\"ain al-asad\"", Texts.ForBase),
        ("country:iraq", Texts.ForCountry),
        ("weapon:drone -weapon:rocket", Texts.ForWeapon),
        ("group:\"kataib hezbollah\"", Texts.ForGroup),
        ("after:2022-01-02 before:2022-02", Texts.ForDays),
        ("killed:>0", Texts.ForKilled),
        ("outcome:intercepted", Texts.ForOutcome),
        ("kind:response", Texts.ForKind),
        ("conflict:yes", Texts.ForConflict),
        ("state:reviewed", Texts.ForState),
        ("has:claim -has:base", Texts.ForHas),
        ("publisher:reuters", Texts.ForPublisher),
    ];
}
