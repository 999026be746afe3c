using System.Text.Json;
using AttackTracker.Core.Editing;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Text;
using AttackTracker.Web.Components.Display;

namespace AttackTracker.Web.Components.Pages.Coding;

/// <summary>What a reviewer has decided so far between the sheets of an article.</summary>
public sealed class AdjudicationDraft
{
    private readonly SheetComparison _comparison;
    private readonly WordReading _words;

    public AdjudicationDraft(SheetComparison comparison, ReferenceData reference, ReportExtractor extractor)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        _comparison = comparison;
        _words = WordReading.Of(extractor, comparison.Article.Text, comparison.Article.Published.Date);
        Events = [.. comparison.Rows.Select(row => new EventChoice(row, reference))];
    }

    /// <summary>The events that anybody tells, in the order of the text.</summary>
    public IReadOnlyList<EventChoice> Events { get; }

    /// <summary>How much is yet to be decided.</summary>
    public int Open => Events.Sum(e => e.Open);

    /// <summary>Takes words of the text for another value than any sheet's; false where it has these already.</summary>
    public bool Choose(int row, Field field, IReadOnlyList<TextSpan> words)
    {
        if (Events.ElementAtOrDefault(row)?[field] is not { } choice || !choice.Other.Choose(words, _words))
        {
            return false;
        }

        choice.PickOther();
        return true;
    }

    /// <summary>The next thing that is to be decided, from an event and a field on; null where everything is.</summary>
    public (int Row, Field? Field)? Next(int row, Field? field)
    {
        foreach (var at in Enumerable.Range(0, Events.Count).Select(step => (row + step) % Events.Count))
        {
            var one = Events[at];
            if (one.IsKept is null)
            {
                return (at, null);
            }

            if (one.IsKept == true && one.Fields.FirstOrDefault(f => !f.IsDecided && (at != row || f.Field != field)) is { } open)
            {
                return (at, open.Field);
            }
        }

        return null;
    }

    public string Write() => JsonSerializer.Serialize(new TypedEvents([.. _comparison.Sheets.Select(s => s.Id)], [.. Events.Select(e => e.Typed)]));

    /// <summary>Puts back what was decided; not where another sheet has come since, which moves the events.</summary>
    public void Restore(string kept)
    {
        try
        {
            if (JsonSerializer.Deserialize<TypedEvents>(kept) is { Sheets: not null, Events: not null } typed
                && typed.Sheets.SequenceEqual(_comparison.Sheets.Select(s => s.Id)) && typed.Events.Count == Events.Count)
            {
                foreach (var (place, one) in typed.Events.Index())
                {
                    Events[place].Restore(one, _comparison.Article.Text.Length);
                }
            }
        }
        catch (JsonException)
        {
            // Begin anew.
        }
    }

    /// <summary>As it is to be recorded.</summary>
    /// <param name="faults">Is told what cannot be read, and of which event.</param>
    public IReadOnlyList<IReadOnlyList<AdjudicatedField>> Coded(List<string> faults)
    {
        ArgumentNullException.ThrowIfNull(faults);
        var coded = new List<IReadOnlyList<AdjudicatedField>>();
        foreach (var (place, one) in Events.Index().Where(e => e.Item.IsKept == true))
        {
            var found = new List<string>();
            coded.Add([.. one.Fields.Select(f => f.Coded(_comparison.Sheets, found)).OfType<AdjudicatedField>()]);
            faults.AddRange(found.Select(fault => Phrase.Of(Texts.EventFault, ReportLetter.Of(place), fault)));
        }

        return coded;
    }

    private sealed record TypedEvents(IReadOnlyList<int> Sheets, IReadOnlyList<TypedEvent> Events);
}

/// <summary>One event that is adjudicated.</summary>
public sealed class EventChoice
{
    /// <param name="told">The event as each sheet tells it; null for one that does not.</param>
    /// <param name="reference">Whose bases and groups are offered.</param>
    public EventChoice(IReadOnlyList<Report?> told, ReferenceData reference)
    {
        ArgumentNullException.ThrowIfNull(told);
        IsToldByAll = told.All(r => r is not null);
        IsKept = IsToldByAll ? true : null;
        Fields = [.. FieldText.Order.Select(field => new FieldChoice(field, told, reference)).OrderByDescending(choice => choice.Differs)];
    }

    /// <summary>Whether every coder tells it.</summary>
    public bool IsToldByAll { get; }

    /// <summary>Whether the article tells the event; null while that is open.</summary>
    public bool? IsKept { get; set; }

    /// <summary>Those that differ first.</summary>
    public IReadOnlyList<FieldChoice> Fields { get; }

    public FieldChoice this[Field field] => Fields.Single(f => f.Field == field);

    /// <summary>How much of it is yet to be decided.</summary>
    public int Open => IsKept switch
    {
        null => 1,
        true => Fields.Count(f => !f.IsDecided),
        false => 0,
    };

    public TypedEvent Typed => new(IsKept, Fields.ToDictionary(f => CodebookTerm.Of(f.Field), f => f.Typed));

    public void Restore(TypedEvent kept, int length)
    {
        ArgumentNullException.ThrowIfNull(kept);
        IsKept = kept.IsKept;
        foreach (var field in Fields)
        {
            if (kept.Fields.TryGetValue(CodebookTerm.Of(field.Field), out var typed))
            {
                field.Restore(typed, length);
            }
        }
    }
}

/// <summary>An event in the shape in which its draft is kept.</summary>
public sealed record TypedEvent(bool? IsKept, IReadOnlyDictionary<string, TypedChoice> Fields);
