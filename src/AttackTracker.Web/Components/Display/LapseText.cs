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

        var (was, value) = (Value(incident, field, review.To), FieldText.Value(incident.Values, field, incident.GroupNames) ?? Texts.NotStated);
        var words = now.LostWords.Count == 0 ? null : Phrase.Of(Texts.LostWords, string.Join(", ", now.LostWords.Distinct().Take(3).Select(w => $"“{w}”")));
        var change = was != value ? Phrase.Of(Texts.IsNow, value) : words ?? Texts.ToldOtherwise;
        return Phrase.Of(Texts.Lapse, review.Who, was, review.At.ToString("d MMM yyyy", CultureInfo.InvariantCulture), change, Since(incident, field, review));
    }

    private static string Since(IncidentDetail incident, Field field, Decision review)
    {
        if (incident.Decisions.LastOrDefault(d => d.Kind == DecisionKind.Undo && d.Field == field && d.Id > review.Id) is { } undone)
        {
            return Phrase.Of(Texts.SinceUndone, undone.Who);
        }

        var anew = incident.Sources.Where(s => s.ReadAt > review.At).Select(s => s.Publisher ?? s.ArticleTitle).Distinct().ToList();
        return anew.Count switch
        {
            0 => Texts.SinceLeft,
            1 => Phrase.Of(Texts.SinceReread, anew[0]),
            _ => Phrase.Of(Texts.SinceRereadBoth, anew[0], anew[1]),
        };
    }

    private static string Value(IncidentDetail incident, Field field, string? json)
        => json is null ? Texts.NotStated : FieldText.Value(FieldValueJson.With(incident.Values, field, json), field, incident.GroupNames) ?? Texts.NotStated;
}
