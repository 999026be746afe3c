using AttackTracker.Core.Incidents;
using AttackTracker.Core.Reports;

namespace AttackTracker.Core.Storage;

/// <summary>How far people stand behind the value of one field, from the decisions in force and what the articles say now.</summary>
/// <param name="State">The state.</param>
/// <param name="Value">The decision that the value is from; null where the reports make it.</param>
/// <param name="Review">The sign-off or sending back that the state follows from; null where nobody reviewed the field, or somebody corrected it since.</param>
internal sealed record FieldReview(FieldState State, Decision? Value, Decision? Review)
{
    /// <param name="field">The field.</param>
    /// <param name="value">What the incident holds, as <see cref="FieldValueJson"/> writes it.</param>
    /// <param name="decisions">Those in force on the incident, in the order in which they were made.</param>
    /// <param name="evidence">The words that the incident's reports have for the field now; asked only where somebody signed off.</param>
    public static FieldReview Of(Field field, string value, IReadOnlyList<Decision> decisions, Func<IReadOnlySet<SignedWord>> evidence)
    {
        var set = Last(DecisionKind.Value);
        var signed = Last(DecisionKind.SignOff);
        var sent = Last(DecisionKind.SendBack);
        return sent is not null && sent.Id > (set?.Id ?? 0) && sent.Id > (signed?.Id ?? 0) ? new(FieldState.SentBack, set, sent)
            : signed is not null && signed.Id > (set?.Id ?? 0) ? new(Holds(field, signed, value, evidence()) ? FieldState.Reviewed : FieldState.Lapsed, set, signed)
            : new(set is null ? FieldState.Machine : FieldState.Corrected, set, null);

        Decision? Last(DecisionKind kind) => decisions.LastOrDefault(d => d.Kind == kind && d.Field == field);
    }

    /// <summary>Lapsed where any field is, else sent back where any is, else reviewed where all that is stated is; kind and background need no review.</summary>
    public static FieldState Of(IReadOnlyList<(Field Field, FieldState State)> fields, IReadOnlyList<Decision> decisions)
    {
        var states = fields.Select(f => f.State).ToList();
        var needed = fields.Where(f => NeedsReview(f.Field)).Select(f => f.State).ToList();
        return states.Contains(FieldState.Lapsed) ? FieldState.Lapsed
            : states.Contains(FieldState.SentBack) ? FieldState.SentBack
            : needed.Count > 0 && needed.TrueForAll(s => s == FieldState.Reviewed) ? FieldState.Reviewed
            : decisions.Any(d => d.Kind is not (DecisionKind.SignOff or DecisionKind.SendBack or DecisionKind.Note)) ? FieldState.Corrected
            : FieldState.Machine;
    }

    public static bool NeedsReview(Field field) => field is not (Field.Kind or Field.Background);

    /// <summary>Whether two values are one for a reviewer: the words of a date with bounds, and the order of a list, make no other value.</summary>
    public static bool IsSame(Field field, string a, string b) => a == b || Plain(field, a) == Plain(field, b);

    private static bool Holds(Field field, Decision signed, string value, IReadOnlySet<SignedWord> evidence)
        => IsSame(field, signed.To!, value) && SignedWords.Read(signed.Details).Words.All(evidence.Contains);

    private static string Plain(Field field, string json)
    {
        var values = FieldValueJson.With(new EventValues { Kind = ReportKind.Attack }, field, json);
        return FieldValueJson.Of(
            values with
            {
                Date = values.Date is { IsBounded: true } date ? date with { Words = null } : values.Date,
                Weapons = [.. values.Weapons.OrderBy(w => w.Type).ThenBy(w => w.Detail, StringComparer.Ordinal)],
                Outcomes = [.. values.Outcomes.Order()],
                ClaimedBy = [.. values.ClaimedBy.OrderBy(c => c.Group, StringComparer.Ordinal)],
                AttributedTo = [.. values.AttributedTo.OrderBy(a => a.Group, StringComparer.Ordinal)],
            },
            field);
    }
}
