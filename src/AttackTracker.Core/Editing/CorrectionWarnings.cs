using System.Globalization;
using AttackTracker.Core.Quantities;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Text;

namespace AttackTracker.Core.Editing;

/// <summary>What is odd about a value that somebody is about to set. A warning never stands in the way: the person may know more than the articles.</summary>
public static class CorrectionWarnings
{
    /// <summary>One sentence each for people; empty where nothing is odd.</summary>
    /// <param name="field">The field to be set.</param>
    /// <param name="values">The incident's values with the field as it is to be.</param>
    /// <param name="reports">What each article says of the incident, with the day on which it was published.</param>
    public static IReadOnlyList<string> Of(Field field, EventValues values, IReadOnlyCollection<(EventValues Says, DateOnly? Published)> reports)
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentNullException.ThrowIfNull(reports);
        return
        [
            .. field switch
            {
                Field.Date => OfDate(values, reports),
                Field.Munitions => OfCount("rounds", values.Munitions, reports.Select(r => r.Says.Munitions)),
                Field.Killed => OfCount("killed", values.Killed, reports.Select(r => r.Says.Killed)),
                Field.Wounded => OfCount("wounded", values.Wounded, reports.Select(r => r.Says.Wounded)),
                Field.Site => OfSite(values, reports),
                _ => [],
            },
        ];
    }

    private static IEnumerable<string> OfDate(EventValues values, IReadOnlyCollection<(EventValues Says, DateOnly? Published)> reports)
    {
        var published = reports.Max(r => r.Published);
        var isAllKnown = reports.All(r => r.Published is not null);
        if (isAllKnown && (values.Date?.Start ?? values.Date?.End) is { } first && first > published)
        {
            yield return Spoken.Of(Texts.AfterPublished, first.ToString("d MMM yyyy", CultureInfo.InvariantCulture), published?.ToString("d MMM yyyy", CultureInfo.InvariantCulture));
        }
        else if (values.Date is { IsBounded: true } date && reports.Any(r => r.Says.Date is { IsBounded: true }) && !reports.Any(r => r.Says.Date is { IsBounded: true } said && said.Overlaps(date)))
        {
            yield return Texts.NoSuchDay;
        }
    }

    private static IEnumerable<string> OfCount(string what, CountRange? count, IEnumerable<CountRange?> said)
    {
        var figures = said.OfType<CountRange>().ToList();
        if (count is not { } set || figures.Count == 0)
        {
            yield break;
        }

        var (low, high) = (figures.Min(f => f.Low ?? 0), figures.Exists(f => f.High is null) ? null : figures.Max(f => f.High));
        if (set.Low > high || set.High < low)
        {
            yield return high is null
                ? Spoken.Of(Texts.FiguresFrom, what, low)
                : Spoken.Of(Texts.FiguresRange, what, low, high);
        }
    }

    private static IEnumerable<string> OfSite(EventValues values, IReadOnlyCollection<(EventValues Says, DateOnly? Published)> reports)
    {
        var countries = reports.Select(r => r.Says.Site?.Country).OfType<string>().ToHashSet();
        if (values.Site?.Country is { } country && countries.Count > 0 && !countries.Contains(country))
        {
            yield return Texts.OtherCountry;
        }
    }
}
