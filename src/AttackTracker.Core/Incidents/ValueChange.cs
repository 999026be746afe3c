using AttackTracker.Core.Reports;

namespace AttackTracker.Core.Incidents;

/// <summary>That a field has another value than before.</summary>
/// <param name="Field">The field.</param>
/// <param name="From">The value before, as <see cref="FieldValueJson"/> writes it.</param>
/// <param name="To">The value now, in the same form.</param>
/// <param name="FromWords">The article's words under the value before; null for an incident's value, and where there are none.</param>
/// <param name="ToWords">The words under the value now.</param>
public sealed record ValueChange(Field Field, string From, string To, string? FromWords, string? ToWords)
{
    /// <summary>Field by field what is not the same, in the codebook's order; values alone are compared, not the words.</summary>
    internal static IReadOnlyList<ValueChange> Between(EventValues before, EventValues after, Func<Field, string?> wordsBefore, Func<Field, string?> wordsAfter)
        =>
        [
            .. Enum.GetValues<Field>()
                .Select(field => (Field: field, From: FieldValueJson.Of(before, field), To: FieldValueJson.Of(after, field)))
                .Where(change => change.From != change.To)
                .Select(change => new ValueChange(change.Field, change.From, change.To, wordsBefore(change.Field), wordsAfter(change.Field))),
        ];
}
