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
        Field.Kind => Texts.LabelKind,
        Field.Background => Texts.LabelBackground,
        Field.Date => Texts.LabelDate,
        Field.Site => Texts.LabelSite,
        Field.Weapons => Texts.LabelWeapons,
        Field.Munitions => Texts.LabelMunitions,
        Field.Outcomes => Texts.LabelOutcomes,
        Field.ClaimedBy => Texts.LabelClaimedBy,
        Field.AttributedTo => Texts.LabelAttributedTo,
        Field.Killed => Texts.LabelKilled,
        Field.Wounded => Texts.LabelWounded,
        Field.Damage => Texts.LabelDamage,
    };

    /// <summary>The value in a few words; null where the field is empty.</summary>
    public static string? Value(EventValues values, Field field, IReadOnlyDictionary<string, string> groups)
    {
        ArgumentNullException.ThrowIfNull(values);
        return field switch
        {
            Field.Kind => Wording.Name(values.Kind),
            Field.Background => values.Background ? Texts.History : Texts.News,
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
            Field.AttributedTo => Join(values.AttributedTo.Select(a => a.By).OfType<string>().Distinct().Select(by => Phrase.Of(Texts.By, by))),
            Field.Killed => values.Killed == CountRange.Zero ? Texts.StatedNone : null,
            Field.Wounded => values.Wounded == CountRange.Zero ? Texts.StatedNone : null,
            _ => null,
        };
    }

    public static string Of(Damage damage) => damage switch
    {
        Damage.None => Texts.DamageNone,
        Damage.Minor => Texts.DamageMinor,
        Damage.Major => Texts.DamageMajor,
        Damage.Unknown => Texts.DamageUnknown,
    };

    public static string Of(GeoPrecision precision) => precision switch
    {
        GeoPrecision.Exact => Texts.PrecisionExact,
        GeoPrecision.Near => Texts.PrecisionNear,
        GeoPrecision.Region => Texts.PrecisionRegion,
        GeoPrecision.Country => Texts.PrecisionCountry,
    };

    public static string Of(ClaimStatus status) => status switch
    {
        ClaimStatus.Claimed => Texts.ClaimClaimed,
        ClaimStatus.Denied => Texts.ClaimDenied,
        ClaimStatus.Disputed => Texts.ClaimDisputed,
        ClaimStatus.Unclaimed => Texts.ClaimUnclaimed,
    };

    /// <summary>Why a value was not taken.</summary>
    public static string Of(RunnerUpReason reason) => reason switch
    {
        RunnerUpReason.Vaguer => Texts.RunnerUpVaguer,
        RunnerUpReason.Part => Texts.RunnerUpPart,
        RunnerUpReason.Later => Texts.RunnerUpLater,
        RunnerUpReason.Aside => Texts.RunnerUpAside,
        RunnerUpReason.TakenOver => Texts.RunnerUpTakenOver,
        RunnerUpReason.OfSome => Texts.RunnerUpOfSome,
        RunnerUpReason.OtherRole => Texts.RunnerUpOtherRole,
    };

    public static string Of(PublicationBasis basis) => basis switch
    {
        PublicationBasis.Unknown => Texts.BasisUnknown,
        PublicationBasis.Stated => Texts.BasisStated,
        PublicationBasis.Given => Texts.BasisGiven,
        PublicationBasis.Inferred => Texts.BasisInferred,
    };

    private static string Of(WeaponUse use) => use.Detail is null ? Wording.Name(use.Type) : $"{Wording.Name(use.Type)}, {use.Detail}";

    private static string Of(Claim claim, IReadOnlyDictionary<string, string> groups)
        => claim.Status == ClaimStatus.Unclaimed ? Texts.Unclaimed
            : claim.Status == ClaimStatus.Claimed ? groups.GetValueOrDefault(claim.Group, claim.Group)
            : $"{groups.GetValueOrDefault(claim.Group, claim.Group)} ({Of(claim.Status)})";

    private static string? Of(CountRange? count) => count switch
    {
        null => null,
        { Low: { } low, High: null } => Phrase.Of(Texts.OrMore, Wording.Number(low)),
        { Low: null, High: { } high } => Phrase.Of(Texts.UpTo, Wording.Number(high)),
        { Low: { } low, High: { } high } when low != high => Phrase.Of(Texts.FromTo, Wording.Number(low), Wording.Number(high)),
        { Low: { } low } => Wording.Number(low),
        _ => null,
    };

    private static string? Note(EventDate date) => date switch
    {
        { IsBounded: false } => Texts.LeadsToNoDay,
        { Precision: DatePrecision.Day } => Texts.LocalDay,
        { Start: null } or { End: null } => Texts.OneBound,
        _ => Texts.DayNotExact,
    };

    private static string Note(SitePlacement site)
        => string.Join(" · ", new[] { Join(new[] { site.Admin1, CountryNames.Of(site.Country) }.OfType<string>()), Of(site.Precision), site.Id is null ? Texts.NotInGazetteer : null }.OfType<string>());

    private static string? Join(IEnumerable<string> parts, string between = ", ")
    {
        var joined = string.Join(between, parts);
        return joined.Length == 0 ? null : joined;
    }
}
