using AttackTracker.Core.Editing;
using AttackTracker.Core.Evaluation;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Reports;
using AttackTracker.Web.Components.Fields;
using AttackTracker.Web.Components.Pages.Articles;

namespace AttackTracker.Web.Components.Pages.Coding;

/// <summary>One field of an event that is adjudicated: whose value it is to have.</summary>
public sealed class FieldChoice
{
    private readonly IReadOnlyList<Report?> _told;

    /// <param name="field">The field.</param>
    /// <param name="told">The event as each sheet tells it; null for one that does not.</param>
    /// <param name="reference">Whose bases and groups are offered.</param>
    public FieldChoice(Field field, IReadOnlyList<Report?> told, ReferenceData reference)
    {
        ArgumentNullException.ThrowIfNull(told);
        (Field, _told) = (field, told);
        var tellers = told.Index().Where(t => t.Item is not null).ToList();
        Differs = tellers.Skip(1).Any(t => FieldDistance.Of(field, tellers[0].Item!.Values, t.Item!.Values) > 0);
        Picked = Differs ? null : tellers[0].Index;
        Other = new FieldCoding(field, FieldDraft.Of(field, tellers[0].Item!.Values, reference));
    }

    public Field Field { get; }

    /// <summary>Whether those who tell the event say different things of it.</summary>
    public bool Differs { get; }

    /// <summary>The place of the sheet whose value it has; null where nobody's yet, or another one.</summary>
    public int? Picked { get; private set; }

    /// <summary>Whether it has another value than any sheet.</summary>
    public bool IsOther { get; private set; }

    /// <summary>The other value while it is typed.</summary>
    public FieldCoding Other { get; }

    /// <summary>Why another one.</summary>
    public string Reason { get; set; } = "";

    public bool IsDecided => Picked is not null || IsOther;

    public void Pick(int sheet) => (Picked, IsOther) = (sheet, false);

    public void PickOther() => (Picked, IsOther) = (null, true);

    public TypedChoice Typed => new(Picked, IsOther, Reason, Other.Typed);

    public void Restore(TypedChoice kept, int length)
    {
        ArgumentNullException.ThrowIfNull(kept);
        (Picked, IsOther, Reason) = (kept.Picked is { } sheet && _told.ElementAtOrDefault(sheet) is null ? null : kept.Picked, kept.IsOther, kept.Reason);
        Other.Restore(kept.Other, length);
    }

    /// <summary>As it is to be recorded; null where nothing is stated, or where a fault says why it cannot be.</summary>
    public AdjudicatedField? Coded(IReadOnlyList<FinishedSheet> sheets, List<string> faults)
    {
        ArgumentNullException.ThrowIfNull(sheets);
        if (Picked is { } place && _told[place] is { } report)
        {
            return report.Values.Fills(Field)
                ? new AdjudicatedField(new CodedField(Field, FieldValueJson.Of(report.Values, Field), [.. report.Evidence.Where(e => e.Field == Field).Select(e => e.Span)]), sheets[place].Id, "")
                : null;
        }

        return Other.Coded(faults) is { } coded ? new AdjudicatedField(coded, null, Reason) : null;
    }
}

/// <summary>A choice in the shape in which its draft is kept.</summary>
public sealed record TypedChoice(int? Picked, bool IsOther, string Reason, TypedField Other);
