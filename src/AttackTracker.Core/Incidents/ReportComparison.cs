using AttackTracker.Core.Dates;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Weapons;

namespace AttackTracker.Core.Incidents;

/// <summary>Weighs two reports of two articles: can they tell of one incident, and how well do they agree?</summary>
/// <remarks>
/// What the codebook forbids (another kind, days more than one apart, other sites, other weapons) forbids outright. The rest is a sum of what
/// speaks for and against, field by field. A join needs <see cref="Enough"/>; more where the date is vague or missing, because then
/// the same base and the same weapon fit many attacks.
/// </remarks>
internal sealed class ReportComparison(SiteComparison sites)
{
    /// <summary>As a day of a few, a site's province and the same weapon give.</summary>
    private const double Enough = 3.5;

    /// <summary>For a date of more than <see cref="WideDays"/> days.</summary>
    private const double EnoughWhenWide = 5;

    /// <summary>For a report without a date or without a place: the place (or day) and the weapon are not enough, telling details must agree.</summary>
    private const double EnoughWhenMissing = 6.5;

    private const int WideDays = 8;

    /// <summary>The codebook's "about two weeks" within which an article is news, and as much again, because an article that does not tell the day is vague.</summary>
    private const int NewsDays = 30;

    private readonly FieldAgreement _agreement = new(sites);

    /// <summary>Field by field; null where the two cannot be of one incident or do not agree enough.</summary>
    public IReadOnlyList<FieldComparison>? Compare(SourcedReport a, SourcedReport b)
    {
        if (!AreCompatible(a, b))
        {
            return null;
        }

        FieldComparison[] fields =
        [
            .. Enum.GetValues<Field>().Where(field => field is not (Field.Kind or Field.Background))
                .Select(field => Compare(field, a.Values, b.Values)),
        ];
        return fields.Sum(field => field.Score) >= Needed(a.Values, b.Values) ? fields : null;
    }

    /// <summary>Field by field, for two that are compared by a person: what forbids one incident weighs against it instead.</summary>
    public IReadOnlyList<FieldComparison> Explain(EventValues a, EventValues b)
        =>
        [
            .. Enum.GetValues<Field>().Where(field => field is not (Field.Kind or Field.Background)).Select(field => Compare(field, a, b))
                .Select(c => c with { Score = c.Score + Forbidding(c.Field, a, b) }),
        ];

    private double Forbidding(Field field, EventValues a, EventValues b) => field switch
    {
        Field.Date when a.Date is { } x && b.Date is { } y => -Math.Max(0, x.DaysApart(y) - 1),
        Field.Site when sites.Relate(a.Site, b.Site) == SiteRelation.Different => -3,
        Field.Weapons when !WeaponKinship.AreCompatible(a.Weapons, b.Weapons) => -3,
        _ => 0,
    };

    /// <summary>The codebook's hard conditions; a pair that fails them never shares an incident.</summary>
    public bool AreCompatible(SourcedReport a, SourcedReport b)
        => a.Values.Kind == b.Values.Kind
            && WeaponKinship.AreCompatible(a.Values.Weapons, b.Values.Weapons)
            && (WindowOf(a) is not { } x || WindowOf(b) is not { } y || x.Overlaps(y, slip: 1))
            && sites.Relate(a.Values.Site, b.Values.Site) != SiteRelation.Different
            && a.Article != b.Article;

    /// <summary>The days between which it must lie. News of which the day is not told, or bounded on one side only, lies in the weeks before its publication.</summary>
    public static EventDate? WindowOf(SourcedReport report) => report switch
    {
        { Values.Date: { Start: not null, End: not null } told } => told,
        { Values.Background: false, Published: { } day } => new EventDate(
            report.Values.Date?.Start ?? Earlier(day.AddDays(-NewsDays), report.Values.Date?.End), report.Values.Date?.End ?? Later(day, report.Values.Date?.Start), DatePrecision.Range, null),
        _ => report.Values.Date is { IsBounded: true } half ? half : null,
    };

    private static DateOnly Earlier(DateOnly day, DateOnly? other) => other < day ? other.Value : day;

    private static DateOnly Later(DateOnly day, DateOnly? other) => other > day ? other.Value : day;

    private double Needed(EventValues a, EventValues b)
    {
        var undated = a.Date is not { IsBounded: true } || b.Date is not { IsBounded: true };
        var unplaced = sites.Relate(a.Site, b.Site) == SiteRelation.Silent;
        return undated && unplaced ? double.PositiveInfinity
            : undated || unplaced ? EnoughWhenMissing
            : Math.Max(Days(a.Date!), Days(b.Date!)) > WideDays ? EnoughWhenWide
            : Enough;
    }

    private FieldComparison Compare(Field field, EventValues a, EventValues b)
    {
        var agreement = field == Field.Date && (a.Date is not { IsBounded: true } || b.Date is not { IsBounded: true })
            ? Agreement.Silent
            : _agreement.Of(field, a, b);
        var score = (field, agreement) switch
        {
            (_, Agreement.Silent) => 0,
            (Field.Date, _) => DateScore(a.Date!, b.Date!) + DayParting.Score(a.Date!, b.Date!),
            (Field.Site, _) => SiteScore(sites.Relate(a.Site, b.Site)),
            (Field.Weapons, _) => WeaponScore(a.Weapons, b.Weapons),
            (Field.Munitions, Agreement.Agreed) => a.Munitions!.Value.Low == 1 ? 0.5 : 1,
            (Field.Killed or Field.Wounded, Agreement.Agreed) => (field == Field.Killed ? a.Killed : a.Wounded)!.Value.Low > 0 ? 1 : 0.25,
            (Field.ClaimedBy, Agreement.Agreed) => a.ClaimedBy.Any(claim => claim.Status != ClaimStatus.Unclaimed) ? 1 : 0.25,
            (Field.Outcomes or Field.AttributedTo, Agreement.Agreed) => 0.5,
            (Field.Munitions, Agreement.Compatible) when a.Munitions!.Value.Low == b.Munitions!.Value.Low => 0.75, // "at least five" and five
            (_, Agreement.Agreed or Agreement.Compatible) => 0.25,
            (Field.ClaimedBy or Field.Munitions or Field.Killed or Field.Wounded, _) => -0.75,
            _ => -0.25,
        };
        return new FieldComparison(field, agreement, score);
    }

    private static double DateScore(EventDate a, EventDate b)
    {
        var days = Math.Max(Days(a), Days(b));
        return !a.Overlaps(b) ? 0.5
            : days == 1 ? 3
            : days <= 3 ? 2
            : days <= WideDays ? 1.5
            : days <= 31 ? 1 : 0.25;
    }

    private static double SiteScore(SiteRelation relation) => relation switch
    {
        SiteRelation.Same => 3,
        SiteRelation.SameComplex => 2.5,
        SiteRelation.InRegion => 1.5,
        SiteRelation.InCountry => 1,
        SiteRelation.Neighbours => -1.5,
        SiteRelation.Silent or SiteRelation.Different => 0,
    };

    private static double WeaponScore(IReadOnlyList<WeaponUse> a, IReadOnlyList<WeaponUse> b)
    {
        var (x, y) = (a.Select(use => use.Type).ToHashSet(), b.Select(use => use.Type).ToHashSet());
        return x.SetEquals(y) ? x.Contains(WeaponType.Unknown) ? 0.5 : 2
            : x.Overlaps(y) ? 1.5
            : x.Contains(WeaponType.Unknown) || y.Contains(WeaponType.Unknown) || x.Contains(WeaponType.Explosion) || y.Contains(WeaponType.Explosion) ? 0.5
            : 1.25;
    }

    /// <summary>How many days a date covers; an open side counts as a year, since it bounds hardly anything.</summary>
    private static int Days(EventDate date)
        => date is { Start: { } start, End: { } end } ? end.DayNumber - start.DayNumber + 1 : 366;
}
