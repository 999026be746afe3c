using AttackTracker.Core.Reports;

namespace AttackTracker.Web.Components.Fields;

/// <summary>Any of the outcomes.</summary>
public sealed class OutcomesDraft : FieldDraft
{
    internal OutcomesDraft(EventValues before)
        : base(Field.Outcomes, before)
    {
    }

    public HashSet<Outcome> Outcomes { get; } = [];

    public override string Typed => Write(Outcomes);

    public override void Take(EventValues values)
    {
        ArgumentNullException.ThrowIfNull(values);
        Outcomes.Clear();
        Outcomes.UnionWith(values.Outcomes);
    }

    protected override EventValues Read() => Before with { Outcomes = [.. Outcomes.Order()] };

    protected override void PutBack(string typed)
    {
        var outcomes = Parse<HashSet<Outcome>>(typed);
        Outcomes.Clear();
        Outcomes.UnionWith(outcomes);
    }
}
