using AttackTracker.Core.Dates;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Text;

namespace AttackTracker.Core.Editing;

/// <summary>What a corrected value must keep to, beyond being readable at all.</summary>
internal sealed class CorrectionRules(ReferenceData reference)
{
    /// <summary>The values with the corrected field in its full form; null where <paramref name="problems"/> says why not.</summary>
    public EventValues? Apply(EventValues values, Correction correction, out IReadOnlyList<string> problems)
    {
        var found = new List<string>();
        problems = found;
        if (string.IsNullOrWhiteSpace(correction.Reason))
        {
            found.Add("Say why: a decision needs a reason.");
        }

        if (string.IsNullOrWhiteSpace(correction.Who))
        {
            found.Add("Say who you are: a decision needs a name.");
        }

        try
        {
            values = Complete(FieldValueJson.With(values, correction.Field, correction.To), correction.Field);
            found.AddRange(Check(values, correction.Field));
        }
        catch (FormatException fault)
        {
            found.Add($"{char.ToUpperInvariant(fault.Message[0])}{fault.Message[1..].TrimEnd('.')}.");
        }

        return found.Count == 0 ? values : null;
    }

    // A known site brings its own name, country and province, so that they cannot contradict its id.
    private EventValues Complete(EventValues values, Field field)
        => field == Field.Site && reference.Gazetteer.FindSite(values.Site?.Id) is { } known
            ? values with { Site = known.Placement(values.Site!.Precision) }
            : values;

    private IEnumerable<string> Check(EventValues values, Field field)
    {
        if (field == Field.Site && values.Site is { } site)
        {
            if (site.Id is not null && reference.Gazetteer.FindSite(site.Id) is null)
            {
                yield return $"Site: the gazetteer has no “{site.Id}”.";
            }
            else if (string.IsNullOrWhiteSpace(site.Name))
            {
                yield return "Site: give a name where there is no id.";
            }
        }

        if (field == Field.Date && values.Date is { Precision: DatePrecision.Day } day && day.Start != day.End)
        {
            yield return "Date: a day starts and ends on the same day.";
        }

        foreach (var group in GroupsOf(values, field).Where(id => reference.Groups.Find(id) is null))
        {
            yield return $"{CodebookTerm.Of(field)}: the group directory has no “{group}”.";
        }

        if (field == Field.ClaimedBy && values.ClaimedBy.FirstOrDefault(c => (c.Group == NoGroup) != (c.Status == ClaimStatus.Unclaimed)) is not null)
        {
            yield return "claimedBy: “none” and “unclaimed” go together only.";
        }

        if (HasDuplicates(values, field))
        {
            yield return $"{CodebookTerm.Of(field)}: something stands twice.";
        }
    }

    private const string NoGroup = "none";

    private static IEnumerable<string> GroupsOf(EventValues values, Field field) => field switch
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
