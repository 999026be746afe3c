using AttackTracker.Core.Dates;
using AttackTracker.Core.Places;
using AttackTracker.Core.Quantities;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Weapons;

namespace AttackTracker.Web.Components.Display;

/// <summary>The value of a field in words, for pages that show field after field.</summary>
public static class FieldText
{
    /// <summary>The fields in the order in which pages show them.</summary>
    public static IReadOnlyList<Field> Order { get; } =
    [
        Field.Date, Field.Site, Field.Weapons, Field.Munitions, Field.Outcomes, Field.ClaimedBy,
        Field.AttributedTo, Field.Killed, Field.Wounded, Field.Damage, Field.Kind, Field.Background,
    ];

    /// <summary>What stands before the value.</summary>
    public static string Label(Field field) => field switch
    {
        Field.Kind => "Kind",
        Field.Background => "Told as",
        Field.Date => "Date",
        Field.Site => "Base",
        Field.Weapons => "Weapon",
        Field.Munitions => "Rounds",
        Field.Outcomes => "Outcome",
        Field.ClaimedBy => "Claimed by",
        Field.AttributedTo => "Blamed",
        Field.Killed => "Killed",
        Field.Wounded => "Wounded",
        Field.Damage => "Damage",
    };

    /// <summary>The value in a few words; null where the field is empty.</summary>
    public static string? Value(EventValues values, Field field, IReadOnlyDictionary<string, string> groups)
    {
        ArgumentNullException.ThrowIfNull(values);
        return field switch
        {
            Field.Kind => Wording.Name(values.Kind),
            Field.Background => values.Background ? "History" : "News",
            Field.Date => values.Date is null ? null : DateText.Brief(values.Date),
            Field.Site => values.Site?.Name,
            Field.Weapons => Join(values.Weapons.Select(Of)),
            Field.Munitions => Of(values.Munitions),
            Field.Outcomes => Join(values.Outcomes.Select(Wording.Name)),
            Field.ClaimedBy => Join(values.ClaimedBy.Select(c => Of(c, groups))),
            Field.AttributedTo => Join(values.AttributedTo.Select(a => groups.GetValueOrDefault(a.Group, a.Group)), "; "),
            Field.Killed => Of(values.Killed),
            Field.Wounded => Of(values.Wounded),
            Field.Damage => values.Damage is { } damage ? Of(damage) : null,
        };
    }

    /// <summary>What belongs under the value in small type; null where there is nothing to add.</summary>
    public static string? Note(EventValues values, Field field)
    {
        ArgumentNullException.ThrowIfNull(values);
        return field switch
        {
            Field.Date => values.Date is { } date ? Note(date) : null,
            Field.Site => values.Site is { } site ? Note(site) : null,
            Field.AttributedTo => Join(values.AttributedTo.Select(a => a.By).OfType<string>().Distinct().Select(by => "by " + by)),
            Field.Killed => values.Killed == CountRange.Zero ? "stated to be none" : null,
            Field.Wounded => values.Wounded == CountRange.Zero ? "stated to be none" : null,
            _ => null,
        };
    }

    public static string Of(Damage damage) => damage switch
    {
        Damage.None => "None",
        Damage.Minor => "Minor",
        Damage.Major => "Major",
        Damage.Unknown => "Stated, extent not told",
    };

    public static string Of(GeoPrecision precision) => precision switch
    {
        GeoPrecision.Exact => "exact",
        GeoPrecision.Near => "near it",
        GeoPrecision.Region => "region only",
        GeoPrecision.Country => "country only",
    };

    public static string Of(ClaimStatus status) => status switch
    {
        ClaimStatus.Claimed => "claimed",
        ClaimStatus.Denied => "denied",
        ClaimStatus.Disputed => "disputed",
        ClaimStatus.Unclaimed => "unclaimed",
    };

    /// <summary>Why a value was not taken.</summary>
    public static string Of(RunnerUpReason reason) => reason switch
    {
        RunnerUpReason.Vaguer => "less exact",
        RunnerUpReason.Part => "part of the whole",
        RunnerUpReason.Later => "told later",
        RunnerUpReason.Aside => "the event is only mentioned there",
        RunnerUpReason.TakenOver => "taken over from another event",
        RunnerUpReason.OfSome => "said of some people only",
        RunnerUpReason.OtherRole => "named for something else",
    };

    public static string Of(PublicationBasis basis) => basis switch
    {
        PublicationBasis.Unknown => "unknown",
        PublicationBasis.Stated => "stated in the text",
        PublicationBasis.Given => "given with the article",
        PublicationBasis.Inferred => "inferred from the text",
    };

    private static string Of(WeaponUse use) => use.Detail is null ? Wording.Name(use.Type) : $"{Wording.Name(use.Type)}, {use.Detail}";

    private static string Of(Claim claim, IReadOnlyDictionary<string, string> groups)
        => claim.Status == ClaimStatus.Unclaimed ? "Nobody has claimed it"
            : claim.Status == ClaimStatus.Claimed ? groups.GetValueOrDefault(claim.Group, claim.Group)
            : $"{groups.GetValueOrDefault(claim.Group, claim.Group)} ({Of(claim.Status)})";

    private static string? Of(CountRange? count) => count switch
    {
        null => null,
        { Low: { } low, High: null } => FormattableString.Invariant($"{low} or more"),
        { Low: null, High: { } high } => FormattableString.Invariant($"up to {high}"),
        { Low: { } low, High: { } high } when low != high => FormattableString.Invariant($"{low} to {high}"),
        { Low: var low } => FormattableString.Invariant($"{low}"),
    };

    private static string? Note(EventDate date) => date switch
    {
        { IsBounded: false } => "leads to no day",
        { Precision: DatePrecision.Day } => "local day",
        { Start: null } or { End: null } => "one bound only",
        _ => "day not exact",
    };

    private static string Note(SitePlacement site)
        => string.Join(" · ", new[] { Join(new[] { site.Admin1, CountryNames.Of(site.Country) }.OfType<string>()), Of(site.Precision), site.Id is null ? "not in the gazetteer" : null }.OfType<string>());

    private static string? Join(IEnumerable<string> parts, string between = ", ")
    {
        var joined = string.Join(between, parts);
        return joined.Length == 0 ? null : joined;
    }
}
