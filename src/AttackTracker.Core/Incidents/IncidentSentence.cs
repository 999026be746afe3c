using System.Globalization;
using System.Text.RegularExpressions;
using AttackTracker.Core.Actors;
using AttackTracker.Core.Dates;
using AttackTracker.Core.Places;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Text;

namespace AttackTracker.Core.Incidents;

/// <summary>Puts an incident into a few plain words: "Eight Katyusha rockets were fired at Ain al-Asad Air Base, Iraq, on Wednesday 5 January 2022."</summary>
/// <remarks>Each phrase names its field, so that a page can show by the words themselves what is sure and what is not. Fields that say nothing have no words.</remarks>
public sealed partial class IncidentSentence(Gazetteer gazetteer, GroupDirectory groups)
{
    /// <summary>The phrases in reading order.</summary>
    /// <param name="values">What the incident holds.</param>
    /// <param name="accounts">Where the reports disagree on the outcome, what each says became of the munitions; else empty.</param>
    public IReadOnlyList<SentencePhrase> Of(EventValues values, IReadOnlyList<IReadOnlyList<Outcome>> accounts)
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentNullException.ThrowIfNull(accounts);
        var phrases = new SentencePhrases();
        WeaponWords.Tell(values, Place(values), Day(values.Date), phrases);
        phrases.Capitalize().Stop();
        HarmWords.Tell(values, accounts, phrases);
        TellClaims(values, phrases);
        return phrases.ToList();
    }

    /// <summary>The same as one string, without the disputes.</summary>
    public string TextOf(EventValues values) => string.Concat(Of(values, []).Select(phrase => phrase.Text));

    private IReadOnlyList<SentencePhrase> Place(EventValues values)
    {
        if (values.Site is not { } site)
        {
            return [];
        }

        var name = site.Name.Length == 0 ? CountryOf(site) ?? Texts.PlaceUnnamed : WithArticle(site.Name);
        var placed = site.Precision == GeoPrecision.Near && site.Id is not null ? Spoken.Of(Texts.PlaceNear, name)
            : Preposition().IsMatch(name) ? name
            : site is { Id: null, Precision: GeoPrecision.Country } ? Spoken.Of(Texts.PlaceIn, name)
            : Spoken.Of(WeaponWords.SayNothing(values) && values.Kind == ReportKind.Attack ? Texts.PlaceOn : Texts.PlaceAt, name);
        var country = CountryOf(site) is { } of && !name.Contains(of, StringComparison.OrdinalIgnoreCase) ? $", {of}," : "";
        return new SentencePhrases().Add(" ", null).Add(placed, Field.Site).Add(country, null).ToList();
    }

    private string? CountryOf(SitePlacement site) => gazetteer.FindPlace(site.Country)?.Name ?? site.Country;

    // "base south of Baghdad" is the article's own words for a place without a name.
    private static string WithArticle(string name)
        => char.IsLower(name[0]) && !Preposition().IsMatch(name) ? Spoken.Of(Texts.CountNoun, CountWords.Article(name), name) : name;

    private static IReadOnlyList<SentencePhrase> Day(EventDate? date)
    {
        var words = date switch
        {
            null => "",
            { Start: { } day, End: { } end } when day == end => Spoken.Of(Texts.DayOn, Written(day, "dddd d MMMM yyyy")),
            { Precision: DatePrecision.Month, Start: { } start } => Spoken.Of(Texts.DayInMonth, Written(start, "MMMM yyyy")),
            { Precision: DatePrecision.Year, Start: { } start } => Spoken.Of(Texts.DayInYear, Written(start, "yyyy")),
            { Start: { } start, End: { } end } => Spoken.Of(
                Texts.DayBetween, Written(start, start.Year != end.Year ? "d MMMM yyyy" : start.Month != end.Month ? "d MMMM" : "%d"), Written(end, "d MMMM yyyy")),
            { Start: { } start } => Spoken.Of(Texts.DayFrom, Written(start, "d MMMM yyyy")),
            { End: { } end } => Spoken.Of(Texts.DayUntil, Written(end, "d MMMM yyyy")),
            { Words: { } said } => Spoken.Of(Texts.DayTold, said),
            _ => "",
        };
        return words.Length == 0 ? [] : new SentencePhrases().Add(" ", null).Add(words, Field.Date).ToList();
    }

    private static string Written(DateOnly day, string format) => day.ToString(format, CultureInfo.InvariantCulture);

    private void TellClaims(EventValues values, SentencePhrases phrases)
    {
        foreach (var claim in values.ClaimedBy)
        {
            var words = claim.Status switch
            {
                ClaimStatus.Claimed => Texts.Claimed,
                ClaimStatus.Denied => Texts.ClaimDenied,
                ClaimStatus.Disputed => Texts.ClaimDisputed,
                ClaimStatus.Unclaimed => Texts.ClaimedByNoOne,
            };
            phrases.Add(" ", null).Add(Spoken.Of(words, NameOf(claim.Group)), Field.ClaimedBy).Stop();
        }

        foreach (var blame in values.AttributedTo)
        {
            var words = blame.By is null ? Spoken.Of(Texts.Blamed, NameOf(blame.Group)) : Spoken.Of(Texts.BlamedBy, NameOf(blame.Group), InSentence(blame.By));
            phrases.Add(" ", null).Add(words, Field.AttributedTo).Stop();
        }
    }

    // Who blames is quoted from the start of a sentence as often as not.
    private static string InSentence(string words)
        => words.StartsWith("The ", StringComparison.Ordinal) || words.StartsWith("A ", StringComparison.Ordinal) ? char.ToLowerInvariant(words[0]) + words[1..] : words;

    private string NameOf(string group) => groups.Find(group)?.Name is { } name ? SentencePhrases.Capital(name) : group;

    /// <summary>How the article's own words for a place may begin.</summary>
    [GeneratedRegex("^(near|outside|between|in|on|off|(east|west|north|south) of) ", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Preposition();
}
