using System.Globalization;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Reports;

namespace AttackTracker.Web.Components.Display;

/// <summary>Says why a sign-off holds no more.</summary>
public static class LapseText
{
    /// <summary>"Bea signed off 2 on 3 Jan 2022. It is 5 since The Gazette's article was read anew." Null where no sign-off of the field lapsed.</summary>
    public static string? Of(IncidentDetail incident, Field field)
    {
        ArgumentNullException.ThrowIfNull(incident);
        if (incident.Fields.GetValueOrDefault(field) is not { State: FieldState.Lapsed, Review: { } review } now)
        {
            return null;
        }

        var (was, value) = (Value(incident, field, review.To), FieldText.Value(incident.Values, field, incident.GroupNames) ?? "not stated");
        var signed = string.Create(CultureInfo.InvariantCulture, $"{review.Who} signed off {was} on {review.At:d MMM yyyy}.");
        var words = now.LostWords.Count == 0 ? null : $"The words {string.Join(", ", now.LostWords.Distinct().Take(3).Select(w => $"“{w}”"))} support it no more";
        var change = was != value ? $"It is {value}" : words ?? $"It is told otherwise";
        return $"{signed} {change}{Since(incident, field, review)}.";
    }

    private static string Since(IncidentDetail incident, Field field, Decision review)
    {
        if (incident.Decisions.LastOrDefault(d => d.Kind == DecisionKind.Undo && d.Field == field && d.Id > review.Id) is { } undone)
        {
            return $" since {undone.Who} took a decision back";
        }

        var anew = incident.Sources.Where(s => s.ReadAt > review.At).Select(s => s.Publisher ?? s.ArticleTitle).Distinct().ToList();
        return anew.Count switch
        {
            0 => " since another article left the incident",
            1 => $" since the article of {anew[0]} was read anew",
            _ => $" since the articles of {string.Join(" and ", anew.Take(2))} were read anew",
        };
    }

    private static string Value(IncidentDetail incident, Field field, string? json)
        => json is null ? "not stated" : FieldText.Value(FieldValueJson.With(incident.Values, field, json), field, incident.GroupNames) ?? "not stated";
}
