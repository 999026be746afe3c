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
            { IsCoding: true } => Texts.FinishedCoding,
            { Reading: { } reports } => Phrase.Count(reports, Texts.ReadReports),
            { Reference: { } change } => ReferenceText.Of(change),
            _ => Texts.ChangedSomething,
        };
    }

    /// <summary>A value as a decision stores it; "not stated" where it says nothing.</summary>
    /// <param name="field">The field.</param>
    /// <param name="json">As <see cref="FieldValueJson"/> writes it; null where there was none.</param>
    /// <param name="groups">Names for the ids of groups.</param>
    public static string Value(Field field, string? json, IReadOnlyDictionary<string, string> groups)
    {
        if (json is null)
        {
            return Texts.NotStated;
        }

        var values = FieldValueJson.With(Nothing, field, json);
        var count = field switch { Field.Munitions => values.Munitions, Field.Killed => values.Killed, Field.Wounded => values.Wounded, _ => null };

        // "from 3 to 4 to 6" would be read wrongly.
        return count is { Low: { } low, High: { } high } span && low != high ? CountText.Brief(span) : FieldText.Value(values, field, groups) ?? Texts.NotStated;
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
            DecisionKind.Value when decision.From == decision.To => Phrase.Of(Texts.DidKeep, label, To(decision, groups)),
            DecisionKind.Value => Phrase.Of(Texts.DidChange, label, From(decision, groups), To(decision, groups)),
            DecisionKind.SignOff => Phrase.Of(Texts.DidSignOff, label, To(decision, groups)),
            DecisionKind.SendBack => Phrase.Of(Texts.DidSendBack, label),
            DecisionKind.ReportValue => Phrase.Of(Texts.DidCorrectReport, label, From(decision, groups), To(decision, groups)),
            DecisionKind.ReportAdded => Texts.DidAddReport,
            DecisionKind.ReportWithdrawn => Texts.DidWithdrawReport,
            DecisionKind.ArticleState => Phrase.Of(Texts.DidMark, decision.To?.Trim('"')),
            DecisionKind.Publication => Of(PublicationChange.Of(decision)),
            DecisionKind.Merge => Phrase.Of(Texts.DidMerge, decision.Other, decision.Incident),
            DecisionKind.Split => Phrase.Of(Texts.DidSplit, decision.Other, decision.Incident),
            DecisionKind.Different => Phrase.Of(Texts.DidTellApart, decision.Incident, decision.Other),
            DecisionKind.NotSure => Phrase.Of(Texts.WasNotSure, decision.Incident, decision.Other),
            DecisionKind.Adjudication => Texts.DidAdjudicate,
            DecisionKind.Note => Texts.DidNote,
            DecisionKind.Undo => undone is null ? Texts.DidUndo : Phrase.Of(Texts.DidUndoThat, undone.Who, Stamp(undone.At), Of(undone, null, groups)),
        };
    }

    private static string Of(PublicationChange change)
    {
        string[] said = [Day(change.PublishedFrom), Day(change.PublishedTo), change.PublisherFrom ?? Texts.Unknown, change.PublisherTo ?? Texts.Unknown];
        return (change.PublishedFrom != change.PublishedTo, change.PublisherFrom != change.PublisherTo) switch
        {
            (true, true) => Phrase.Of(Texts.DidChangeDayAndPublisher, said),
            (true, false) => Phrase.Of(Texts.DidChangeDay, said),
            (false, true) => Phrase.Of(Texts.DidChangePublisher, said),
            _ => Texts.ChangedSomething,
        };
    }

    private static string From(Decision decision, IReadOnlyDictionary<string, string> groups) => Value(decision.Field!.Value, decision.From, groups);

    private static string To(Decision decision, IReadOnlyDictionary<string, string> groups) => Value(decision.Field!.Value, decision.To, groups);

    private static string Day(DateOnly? day) => day?.ToString("d MMM yyyy", CultureInfo.InvariantCulture) ?? Texts.Unknown;

    /// <summary>A time as histories show it.</summary>
    /// <param name="at">In UTC.</param>
    public static string Stamp(DateTime at) => at.ToString("d MMM yyyy HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
