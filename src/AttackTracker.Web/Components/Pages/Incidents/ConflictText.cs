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
        => [.. ConflictSide.Of(incident, field).Select(side => $"{And(side.Names)} {(side.Names.Count == 1 ? "says" : "say")} {side.Text}, {Wording.Count(side.Voices, "independent source")}.")];

    /// <summary>Why the incident shows what it shows.</summary>
    public static string Rule(IncidentDetail incident, Field field)
    {
        ArgumentNullException.ThrowIfNull(incident);
        if (!incident.Fields.TryGetValue(field, out var consensus))
        {
            return "No article says anything, and nobody has decided.";
        }

        var value = FieldText.Value(incident.Values, field, incident.GroupNames) ?? "not stated";
        return consensus.Basis switch
        {
            Basis.Decision when consensus.Decision is { } decision => $"{decision.Who} decided on {Day(decision.At)}: {value}.",
            Basis.Decision => $"A person decided: {value}.",
            Basis.MostPublishers => $"Most independent sources say {value}, so it holds.",
            Basis.MostPrecise => $"No side has more independent sources, so the rule falls to the most precise: {value}.",
            Basis.Latest => $"No side has more independent sources and none is more precise, so the rule falls to the latest published: {value}.",
            Basis.Only => $"One article alone says anything: {value}.",
            Basis.Range => $"Figures are never averaged: {value} spans the lowest and the highest reported.",
            Basis.Unstated => "No article says anything any more, and nobody has decided.",
        };
    }

    /// <summary>The rule in a few words, for the line under a value.</summary>
    public static string RuleBrief(IncidentField field)
    {
        ArgumentNullException.ThrowIfNull(field);
        return field.Basis switch
        {
            Basis.Decision => "decided",
            Basis.MostPublishers when !field.Disagrees => "articles agree",
            Basis.MostPublishers => "by rule: most sources",
            Basis.MostPrecise => "by rule: most precise",
            Basis.Latest => "by rule: latest published",
            Basis.Only => "one article only",
            Basis.Range => "by rule: lowest to highest",
            Basis.Unstated => "said no more",
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
            (Text: "agree on", Agreement: Agreement.Agreed),
            (Text: "fit together on", Agreement: Agreement.Compatible),
            (Text: "differ on", Agreement: Agreement.Differed),
        };
        var told = parts
            .Select(p => (p.Text, Fields: source.Comparisons.Where(c => c.Agreement == p.Agreement).Select(c => FieldText.Label(c.Field).ToLowerInvariant()).ToList()))
            .Where(p => p.Fields.Count > 0)
            .Select(p => $"{p.Text} {And(p.Fields)}");
        return $"With {NameOf(incident.Sources[other])}: they {string.Join("; they ", told)}.";
    }

    public static string NameOf(IncidentSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return source.Publisher ?? source.ArticleTitle;
    }

    public static string And(IReadOnlyList<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        return names.Count < 2 ? string.Concat(names) : $"{string.Join(", ", names.Take(names.Count - 1))} and {names[^1]}";
    }

    private static string Day(DateTime at) => at.ToString("d MMM yyyy", CultureInfo.InvariantCulture);
}
