using System.Globalization;
using AttackTracker.Core.Dates;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage;
using AttackTracker.Core.Text;

namespace AttackTracker.Core.Editing;

/// <summary>What a corrected value must keep to, beyond being readable at all. Each problem says what is wrong and how to mend it.</summary>
internal sealed class CorrectionRules(ReferenceInUse reference)
{
    private static readonly DateOnly FirstDay = new(1900, 1, 1);

    /// <summary>The values with the corrected field in its full form; null where <paramref name="problems"/> says why not.</summary>
    /// <param name="values">The incident's.</param>
    /// <param name="correction">What is asked for.</param>
    /// <param name="now">In UTC; nothing lies in the future.</param>
    /// <param name="known">Groups that articles of the incident name, which need not be in the directory.</param>
    /// <param name="problems">One sentence each for people.</param>
    public EventValues? Apply(EventValues values, Correction correction, DateTime now, IReadOnlyCollection<string> known, out IReadOnlyList<string> problems)
    {
        var found = new List<string>();
        problems = found;
        if (string.IsNullOrWhiteSpace(correction.Reason))
        {
            found.Add(Texts.DecisionWhy);
        }

        if (string.IsNullOrWhiteSpace(correction.Who))
        {
            found.Add(Texts.DecisionWho);
        }

        try
        {
            values = Complete(FieldValueJson.With(values, correction.Field, correction.To), correction.Field);
            found.AddRange(Check(values, correction.Field, DateOnly.FromDateTime(now), known));
        }
        catch (FormatException fault)
        {
            found.Add($"{char.ToUpperInvariant(fault.Message[0])}{fault.Message[1..].TrimEnd('.')}.{Mend(fault.Message)}");
        }

        return found.Count == 0 ? values : null;
    }

    // A known site brings its own name, country and province, so that they cannot contradict its id.
    private EventValues Complete(EventValues values, Field field)
        => field == Field.Site && reference.Data.Gazetteer.FindSite(values.Site?.Id) is { } known
            ? values with { Site = known.Placement(values.Site!.Precision) }
            : values;

    // Crossed bounds are found where the value is read, which files share.
    private static string Mend(string fault)
        => fault.Contains("after end", StringComparison.Ordinal) || fault.Contains("above high", StringComparison.Ordinal) ? Texts.SwapOrCorrect : "";

    private IEnumerable<string> Check(EventValues values, Field field, DateOnly today, IReadOnlyCollection<string> known)
    {
        if (field == Field.Site && values.Site is { } site)
        {
            if (site.Id is not null && reference.Data.Gazetteer.FindSite(site.Id) is null)
            {
                yield return Spoken.Of(Texts.SiteUnknown, site.Id);
            }
            else if (string.IsNullOrWhiteSpace(site.Name))
            {
                yield return Texts.SiteName;
            }
        }

        if (field == Field.Date && values.Date is { Precision: DatePrecision.Day } day && day.Start != day.End)
        {
            yield return Texts.DateOneDay;
        }

        // A day's grace, since it is tomorrow already somewhere.
        if (field == Field.Date && (values.Date?.Start ?? values.Date?.End) is { } first && first > today.AddDays(1))
        {
            yield return Spoken.Of(Texts.DateFuture, first.ToString("d MMM yyyy", CultureInfo.InvariantCulture));
        }
        else if (field == Field.Date && (values.Date?.Start < FirstDay || values.Date?.End < FirstDay))
        {
            yield return Spoken.Of(Texts.DateEarly, FirstDay.ToString("yyyy", CultureInfo.InvariantCulture));
        }

        foreach (var group in GroupsOf(values, field).Where(id => reference.Data.Groups.Find(id) is null && !known.Contains(id)))
        {
            yield return Spoken.Of(Texts.GroupUnknown, CodebookTerm.Of(field), group);
        }

        if (field == Field.ClaimedBy && values.ClaimedBy.FirstOrDefault(c => (c.Group == NoGroup) != (c.Status == ClaimStatus.Unclaimed)) is not null)
        {
            yield return Texts.ClaimNone;
        }

        if (HasDuplicates(values, field))
        {
            yield return Spoken.Of(Texts.Twice, CodebookTerm.Of(field));
        }
    }

    private const string NoGroup = "none";

    /// <summary>The ids of groups in a field, the stand-in for nobody left out.</summary>
    public static IEnumerable<string> GroupsOf(EventValues values, Field field) => field switch
    {
        Field.ClaimedBy => values.ClaimedBy.Select(c => c.Group).Where(id => id != NoGroup),
        Field.AttributedTo => values.AttributedTo.Select(a => a.Group),
        _ => [],
    };

    private static bool HasDuplicates(EventValues values, Field field) => field switch
    {
        Field.Weapons => values.Weapons.DistinctBy(w => w.Type).Count() < values.Weapons.Count,
        Field.Outcomes => values.Outcomes.Distinct().Count() < values.Outcomes.Count,
        Field.ClaimedBy => values.ClaimedBy.DistinctBy(c => c.Group).Count() < values.ClaimedBy.Count,
        Field.AttributedTo => values.AttributedTo.DistinctBy(a => a.Group).Count() < values.AttributedTo.Count,
        _ => false,
    };
}
