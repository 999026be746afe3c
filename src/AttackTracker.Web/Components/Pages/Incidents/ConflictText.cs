using System.Globalization;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Reports;
using AttackTracker.Web.Components.Display;

namespace AttackTracker.Web.Components.Pages.Incidents;

/// <summary>Says in sentences who says what in a field, and why the shown value holds.</summary>
public static class ConflictText
{
    /// <summary>A line for every different value, the one with most independent sources first: "The Gazette says Missed, 1 independent source."</summary>
    public static IReadOnlyList<string> Sides(IncidentDetail incident, Field field)
        => [.. ConflictSide.Of(incident, field).Select(side => Phrase.Count(side.Names.Count, Texts.SideSays, And(side.Names), side.Text, Phrase.Count(side.Voices, Texts.IndependentSources)))];

    /// <summary>Why the incident shows what it shows.</summary>
    public static string Rule(IncidentDetail incident, Field field)
    {
        ArgumentNullException.ThrowIfNull(incident);
        if (!incident.Fields.TryGetValue(field, out var consensus))
        {
            return Texts.RuleUndecided;
        }

        var value = FieldText.Value(incident.Values, field, incident.GroupNames) ?? Texts.NotStated;
        return consensus.Basis switch
        {
            Basis.Decision when consensus.Decision is { } decision => Phrase.Of(Texts.RuleDecidedBy, decision.Who, Day(decision.At), value),
            Basis.Decision => Phrase.Of(Texts.RuleDecided, value),
            Basis.MostPublishers => Phrase.Of(Texts.RuleMost, value),
            Basis.MostPrecise => Phrase.Of(Texts.RulePrecise, value),
            Basis.Latest => Phrase.Of(Texts.RuleLatest, value),
            Basis.Only => Phrase.Of(Texts.RuleOnly, value),
            Basis.Range => Phrase.Of(Texts.RuleRange, value),
            Basis.Unstated => Texts.RuleUnstated,
        };
    }

    /// <summary>The rule in a few words, for the line under a value.</summary>
    public static string RuleBrief(IncidentField field)
    {
        ArgumentNullException.ThrowIfNull(field);
        return field.Basis switch
        {
            Basis.Decision => Texts.BriefDecided,
            Basis.MostPublishers when !field.Disagrees => Texts.BriefAgree,
            Basis.MostPublishers => Texts.BriefMost,
            Basis.MostPrecise => Texts.BriefPrecise,
            Basis.Latest => Texts.BriefLatest,
            Basis.Only => Texts.BriefOnly,
            Basis.Range => Texts.BriefRange,
            Basis.Unstated => Texts.BriefUnstated,
        };
    }

    /// <summary>Why a report is in the incident: which fields agreed with the report it joined, which differed. Null where it stands alone.</summary>
    public static string? Join(IncidentDetail incident, IncidentSource source)
    {
        ArgumentNullException.ThrowIfNull(incident);
        ArgumentNullException.ThrowIfNull(source);
        if (source.JoinedTo is not { } other)
        {
            return null;
        }

        var parts = new[]
        {
            (Text: Texts.JoinAgree, Agreement: Agreement.Agreed),
            (Text: Texts.JoinFit, Agreement: Agreement.Compatible),
            (Text: Texts.JoinDiffer, Agreement: Agreement.Differed),
        };
        var told = parts
            .Select(p => (p.Text, Fields: source.Comparisons.Where(c => c.Agreement == p.Agreement).Select(c => FieldText.Label(c.Field).ToLowerInvariant()).ToList()))
            .Where(p => p.Fields.Count > 0)
            .Select(p => Phrase.Of(p.Text, And(p.Fields)));
        return Phrase.Of(Texts.JoinWith, NameOf(incident.Sources[other]), string.Join("; ", told));
    }

    public static string NameOf(IncidentSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return source.Publisher ?? source.ArticleTitle;
    }

    public static string And(IReadOnlyList<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        return names.Count < 2 ? string.Concat(names) : Phrase.Of(Texts.And, string.Join(", ", names.Take(names.Count - 1)), names[^1]);
    }

    private static string Day(DateTime at) => at.ToString("d MMM yyyy", CultureInfo.InvariantCulture);
}
