using AttackTracker.Core.Reports;

namespace AttackTracker.Core.Incidents;

/// <summary>An incident as the reports alone make it, or with people's decisions laid on top; its public id is not part of it.</summary>
/// <param name="Members">At least one, ordered by publication day, then by key.</param>
/// <param name="Values">What the incident holds.</param>
/// <param name="Fields">One entry for every field, in the codebook's order.</param>
public sealed record IncidentDraft(IReadOnlyList<IncidentMember> Members, EventValues Values, IReadOnlyList<FieldConsensus> Fields)
{
    /// <summary>The public id under which a person has reviewed it, which it keeps; null where nobody has.</summary>
    public string? ReviewedAs { get; init; }

    /// <summary>The smallest key of a member: the same however the articles came in, but not permanent as a public id is.</summary>
    public string Key => Members.Select(member => member.Source.Key).Min(StringComparer.Ordinal)!;

    /// <summary>By which incidents are ordered first; the latest of all days where it is not known.</summary>
    internal DateOnly FirstDay => Values.Date?.Start ?? DateOnly.MaxValue;

    /// <summary>The consensus of one field.</summary>
    public FieldConsensus this[Field field] => Fields[(int)field];

    /// <summary>The incident with decisions in force. Each decided field takes its latest decision; the others stay as the reports make them.</summary>
    /// <param name="decisions">In the order in which they were made; decisions on other incidents are not told apart here.</param>
    /// <exception cref="FormatException">A decision's value is none of its field.</exception>
    public IncidentDraft With(IReadOnlyList<Decision> decisions)
    {
        ArgumentNullException.ThrowIfNull(decisions);
        var values = Values;
        var fields = Fields.ToArray();
        foreach (var decision in decisions.Where(d => d.Kind == DecisionKind.Value))
        {
            var field = decision.Field!.Value;
            values = FieldValueJson.With(values, field, decision.To!);
            fields[(int)field] = this[field] with
            {
                Basis = Basis.Decision,
                Value = FieldValueJson.Of(values, field),
                Confidence = 1,
            };
        }

        return this with { Values = values, Fields = fields };
    }
}
