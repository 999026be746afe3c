using System.Globalization;
using AttackTracker.Core.Actors;
using AttackTracker.Core.Dates;
using AttackTracker.Core.Places;
using AttackTracker.Core.Quantities;
using AttackTracker.Core.Reports;

namespace AttackTracker.Core.Incidents;

/// <summary>Puts an incident into a few plain words: "Eight Katyusha rockets were fired at Ain al-Asad Air Base, Iraq, on Wednesday 5 January 2022."</summary>
/// <remarks>Each phrase names its field, so that a page can show by the words themselves what is sure and what is not. Fields that say nothing have no words.</remarks>
public sealed class IncidentSentence(Gazetteer gazetteer, GroupDirectory groups)
{
    private static readonly string[] Prepositions = ["near ", "outside ", "between ", "in ", "on ", "off ", "east of ", "west of ", "north of ", "south of "];

    /// <summary>The phrases in reading order.</summary>
    /// <param name="values">What the incident holds.</param>
    /// <param name="accounts">Where the reports disagree on the outcome, what each says became of the munitions; else empty.</param>
    public IReadOnlyList<SentencePhrase> Of(EventValues values, IReadOnlyList<IReadOnlyList<Outcome>> accounts)
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentNullException.ThrowIfNull(accounts);
        var phrases = new SentencePhrases();
        WeaponWords.Tell(values, phrases);
        TellPlace(values, phrases);
        TellDate(values.Date, phrases);
        phrases.Stop();
        TellOutcomes(values, accounts, phrases);
        TellCasualties(values, phrases);
        TellDamage(values.Damage, phrases);
        TellClaims(values, phrases);
        return phrases.ToList();
    }

    /// <summary>The same as one string, without the disputes.</summary>
    public string TextOf(EventValues values) => string.Concat(Of(values, []).Select(phrase => phrase.Text));

    private void TellPlace(EventValues values, SentencePhrases phrases)
    {
        if (values.Site is not { } site)
        {
            return;
        }

        var preposition = WeaponWords.SayNothing(values) && values.Kind == ReportKind.Attack ? "on " : "at ";
        var name = site.Name.Length == 0 ? CountryOf(site) ?? "a place that is not named" : WithArticle(site.Name);
        var placed = site.Precision == GeoPrecision.Near && site.Id is not null ? $"near {name}"
            : StartsWithPreposition(name) ? name
            : site is { Id: null, Precision: GeoPrecision.Country } ? $"in {name}"
            : preposition + name;
        phrases.Add(" ", null).Add(placed, Field.Site);
        if (CountryOf(site) is { } country && !name.Contains(country, StringComparison.OrdinalIgnoreCase))
        {
            phrases.Add($", {country},", null);
        }
    }

    private string? CountryOf(SitePlacement site) => gazetteer.FindPlace(site.Country)?.Name ?? site.Country;

    private static bool StartsWithPreposition(string name)
        => Prepositions.Any(word => name.StartsWith(word, StringComparison.OrdinalIgnoreCase));

    // "base south of Baghdad" is the article's own words for a place without a name.
    private static string WithArticle(string name)
        => char.IsLower(name[0]) && !StartsWithPreposition(name) ? "aeiou".Contains(name[0], StringComparison.Ordinal) ? $"an {name}" : $"a {name}" : name;

    private static void TellDate(EventDate? date, SentencePhrases phrases)
    {
        var words = date switch
        {
            null => null,
            { Start: { } day, End: { } end } when day == end => $"on {Day(day, "dddd d MMMM yyyy")}",
            { Precision: DatePrecision.Month, Start: { } start } => $"in {Day(start, "MMMM yyyy")}",
            { Precision: DatePrecision.Year, Start: { } start } => $"in {Day(start, "yyyy")}",
            { Start: { } start, End: { } end } => $"between {Day(start, start.Year != end.Year ? "d MMMM yyyy" : start.Month != end.Month ? "d MMMM" : "%d")} and {Day(end, "d MMMM yyyy")}",
            { Start: { } start } => $"on or after {Day(start, "d MMMM yyyy")}",
            { End: { } end } => $"on or before {Day(end, "d MMMM yyyy")}",
            { Words: { } said } => $"on a day told only as “{said}”",
            _ => null,
        };
        if (words is not null)
        {
            phrases.Add(" ", null).Add(words, Field.Date);
        }
    }

    private static string Day(DateOnly day, string format) => day.ToString(format, CultureInfo.InvariantCulture);

    private static void TellOutcomes(EventValues values, IReadOnlyList<IReadOnlyList<Outcome>> accounts, SentencePhrases phrases)
    {
        if (values.Outcomes.Count > 0)
        {
            var one = values.Munitions == CountRange.Exactly(1);
            var versions = accounts.Where(account => account.Count > 0).Prepend(values.Outcomes).Select(account => Became(account, one)).Distinct(StringComparer.Ordinal);
            var words = string.Join(", or ", versions);
            phrases.Add(" ", null).Add(char.ToUpperInvariant(words[0]) + words[1..], Field.Outcomes).Stop();
        }
    }

    private static string Became(IReadOnlyList<Outcome> outcomes, bool one)
    {
        var ends = outcomes.Select(outcome => (outcome, one) switch
        {
            (Outcome.Impact, _) => "hit",
            (Outcome.Missed, _) => "missed",
            (Outcome.Intercepted, true) => "was shot down",
            (Outcome.Intercepted, false) => "were shot down",
            (Outcome.Failed, _) => "failed",
        }).ToList();
        return one ? $"it {string.Join(" and ", ends)}"
            : ends.Count == 1 ? $"they {ends[0]}"
            : "some " + string.Join(", some ", ends.SkipLast(1)) + " and some " + ends[^1];
    }

    private static void TellCasualties(EventValues values, SentencePhrases phrases)
    {
        switch (values.Killed, values.Wounded)
        {
            case (null, null):
                return;
            case ({ High: 0 }, { High: 0 }):
                phrases.Add(" ", null).Add("No one was killed", Field.Killed).Add(" or ", null).Add("wounded", Field.Wounded).Stop();
                return;
        }

        if (values.Killed is { } killed)
        {
            phrases.Add(" ", null).Add(People(killed, "killed"), Field.Killed);
        }

        if (values.Wounded is { } wounded)
        {
            var words = People(wounded, "wounded");
            phrases.Add(values.Killed is null ? " " : " and ", null)
                .Add(values.Killed is null ? words : char.ToLowerInvariant(words[0]) + words[1..], Field.Wounded);
        }

        phrases.Stop();
    }

    private static string People(CountRange count, string what)
        => count.High == 0 ? $"No one was {what}"
            : count == CountRange.Exactly(1) ? $"One person was {what}"
            : count is { Low: 0, High: 1 } ? $"At most one person was {what}"
            : $"{CountWords.Capitalized(count)} people were {what}";

    private static void TellDamage(Damage? damage, SentencePhrases phrases)
    {
        if (damage is { } extent)
        {
            var words = extent switch
            {
                Damage.None => "No damage was done",
                Damage.Minor => "The damage was minor",
                Damage.Major => "The damage was heavy",
                Damage.Unknown => "Damage was done",
            };
            phrases.Add(" ", null).Add(words, Field.Damage).Stop();
        }
    }

    private void TellClaims(EventValues values, SentencePhrases phrases)
    {
        foreach (var claim in values.ClaimedBy)
        {
            var words = claim.Status switch
            {
                ClaimStatus.Claimed => $"{NameOf(claim.Group)} claimed it",
                ClaimStatus.Denied => $"{NameOf(claim.Group)} denied it",
                ClaimStatus.Disputed => $"{NameOf(claim.Group)} claimed it, which is disputed",
                ClaimStatus.Unclaimed => "No one claimed it",
            };
            phrases.Add(" ", null).Add(words, Field.ClaimedBy).Stop();
        }

        foreach (var blame in values.AttributedTo)
        {
            phrases.Add(" ", null).Add($"{NameOf(blame.Group)} {(blame.By is null ? "stood accused" : "stood accused by " + InSentence(blame.By))}", Field.AttributedTo).Stop();
        }
    }

    // Who blames is quoted from the start of a sentence as often as not.
    private static string InSentence(string words)
        => words.StartsWith("The ", StringComparison.Ordinal) || words.StartsWith("A ", StringComparison.Ordinal) ? char.ToLowerInvariant(words[0]) + words[1..] : words;

    private string NameOf(string group) => groups.Find(group)?.Name is { } name ? char.ToUpperInvariant(name[0]) + name[1..] : group;
}
