using System.Globalization;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Reports;
using AttackTracker.Web.Components.Display;
using AttackTracker.Web.Components.Pages.Reference;

namespace AttackTracker.Web.Components.Pages.History;

/// <summary>Tells in a sentence what somebody did: "A. changed Wounded from 2 to 5". The reason is quoted beside it by whoever shows it.</summary>
public static class HistoryText
{
    private static readonly EventValues Nothing = new() { Kind = ReportKind.Attack };

    /// <summary>What the entry's person did, to be read after their name.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="groups">Names for the ids of groups.</param>
    public static string Of(HistoryEntry entry, IReadOnlyDictionary<string, string> groups)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return entry switch
        {
            { Decision: { } decision } => Of(decision, entry.Undone, groups),
            { IsCoding: true } => "finished a coding of it, without seeing anybody else’s",
            { Reading: { } reports } => $"read {Wording.Count(reports, "report")} in it",
            { Reference: { } change } => ReferenceText.Of(change),
            _ => "changed something",
        };
    }

    /// <summary>A value as a decision stores it; "not stated" where it says nothing.</summary>
    /// <param name="field">The field.</param>
    /// <param name="json">As <see cref="FieldValueJson"/> writes it; null where there was none.</param>
    /// <param name="groups">Names for the ids of groups.</param>
    public static string Value(Field field, string? json, IReadOnlyDictionary<string, string> groups)
    {
        var value = (json is null ? null : FieldText.Value(FieldValueJson.With(Nothing, field, json), field, groups)) ?? "not stated";

        // "from 3 to 4 to 6" would be read wrongly.
        return field is Field.Munitions or Field.Killed or Field.Wounded ? value.Replace(" to ", "–", StringComparison.Ordinal) : value;
    }

    /// <summary>What somebody decided, to be read after their name.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="undone">The one that it takes back; null where it takes none back, or that one is not at hand.</param>
    /// <param name="groups">Names for the ids of groups.</param>
    public static string Of(Decision decision, Decision? undone, IReadOnlyDictionary<string, string> groups)
    {
        ArgumentNullException.ThrowIfNull(decision);
        var label = decision.Field is { } field ? FieldText.Label(field) : "";
        return decision.Kind switch
        {
            DecisionKind.Value when decision.From == decision.To => $"kept {label} at {To(decision, groups)}",
            DecisionKind.Value => $"changed {label} from {From(decision, groups)} to {To(decision, groups)}",
            DecisionKind.SignOff => $"signed off {label}: {To(decision, groups)}",
            DecisionKind.SendBack => $"sent {label} back to the editors",
            DecisionKind.ReportValue => $"corrected what the article says, {label}: from {From(decision, groups)} to {To(decision, groups)}",
            DecisionKind.ReportAdded => "added an incident that the extractor missed",
            DecisionKind.ReportWithdrawn => "withdrew a report: the article tells no such incident",
            DecisionKind.ArticleState => $"marked the article as {decision.To?.Trim('"')}",
            DecisionKind.Publication => Of(PublicationChange.Of(decision)),
            DecisionKind.Merge => $"merged {decision.Other} into {decision.Incident}",
            DecisionKind.Split => $"split {decision.Other} off {decision.Incident}",
            DecisionKind.Different => $"said that {decision.Incident} and {decision.Other} are different incidents",
            DecisionKind.NotSure => $"could not say whether {decision.Incident} and {decision.Other} are one incident",
            DecisionKind.Adjudication => "decided between the codings of it",
            DecisionKind.Note => "noted",
            DecisionKind.Undo => undone is null ? "took a decision back" : $"took back what {undone.Who} did on {Stamp(undone.At)}: {Of(undone, null, groups)}",
        };
    }

    private static string Of(PublicationChange change)
    {
        var published = change.PublishedFrom == change.PublishedTo ? null : $"the day of publication from {Day(change.PublishedFrom)} to {Day(change.PublishedTo)}";
        var publisher = change.PublisherFrom == change.PublisherTo ? null : $"the publisher from {change.PublisherFrom ?? "unknown"} to {change.PublisherTo ?? "unknown"}";
        return "changed " + string.Join(" and ", new[] { published, publisher }.OfType<string>());
    }

    private static string From(Decision decision, IReadOnlyDictionary<string, string> groups) => Value(decision.Field!.Value, decision.From, groups);

    private static string To(Decision decision, IReadOnlyDictionary<string, string> groups) => Value(decision.Field!.Value, decision.To, groups);

    private static string Day(DateOnly? day) => day?.ToString("d MMM yyyy", CultureInfo.InvariantCulture) ?? "unknown";

    /// <summary>A time as histories show it.</summary>
    /// <param name="at">In UTC.</param>
    public static string Stamp(DateTime at) => at.ToString("d MMM yyyy HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
