using AttackTracker.Core.Quantities;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Text;

namespace AttackTracker.Core.Evaluation;

/// <summary>A field's value in as few words as tell it from another, in the codebook's terms.</summary>
internal static class ValueText
{
    public const string None = "–";

    public static string Of(EventValues values, Field field) => field switch
    {
        Field.Kind => CodebookTerm.Of(values.Kind),
        Field.Background => values.Background ? "history" : "news",
        Field.Date => values.Date is not { IsBounded: true } date ? None
            : date.Start == date.End ? FormattableString.Invariant($"{date.Start:yyyy-MM-dd}")
            : FormattableString.Invariant($"{date.Start:yyyy-MM-dd}..{date.End:yyyy-MM-dd}"),
        Field.Site => values.Site is { } site ? site.Id ?? $"{site.Name} ({site.Admin1 ?? site.Country ?? "nowhere"})" : None,
        Field.Weapons => Joined(values.Weapons.Select(use => CodebookTerm.Of(use.Type))),
        Field.Munitions => Of(values.Munitions),
        Field.Outcomes => Joined(values.Outcomes.Select(CodebookTerm.Of)),
        Field.ClaimedBy => Joined(values.ClaimedBy.Select(claim => claim.Status == ClaimStatus.Unclaimed ? "unclaimed" : $"{claim.Group} {CodebookTerm.Of(claim.Status)}")),
        Field.AttributedTo => Joined(values.AttributedTo.Select(blame => blame.Group)),
        Field.Killed => Of(values.Killed),
        Field.Wounded => Of(values.Wounded),
        Field.Damage => values.Damage is { } damage ? CodebookTerm.Of(damage) : None,
    };

    private static string Of(CountRange? count) => count switch
    {
        null => None,
        { Low: { } low, High: { } high } when low == high => FormattableString.Invariant($"{low}"),
        { Low: var low, High: var high } => FormattableString.Invariant($"{low}..{high}"),
    };

    private static string Joined(IEnumerable<string> words) => string.Join(", ", words) is { Length: > 0 } joined ? joined : None;
}
