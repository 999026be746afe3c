using AttackTracker.Core.Dates;
using AttackTracker.Core.Places;
using AttackTracker.Core.Quantities;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Weapons;

namespace AttackTracker.Core.Storage.Schema;

/// <summary>The codebook's fields as columns, the same for a report and for an incident.</summary>
/// <remarks>
/// Flat, because EF Core can neither index a member of a complex type nor map one whose columns may all be null, and
/// every column here is filtered or sorted on. A pair of counts is null exactly where both of its columns are.
/// </remarks>
internal abstract class EventRow
{
    public ReportKind Kind { get; private set; }

    public bool Background { get; private set; }

    public DateOnly? DateStart { get; private set; }

    public DateOnly? DateEnd { get; private set; }

    /// <summary>Null exactly where the event has no date at all, not even words.</summary>
    public DatePrecision? DatePrecision { get; private set; }

    public string? DateWords { get; private set; }

    /// <summary>The gazetteer's id; null for a site that it does not hold. No foreign key: an id may leave the gazetteer.</summary>
    public string? SiteId { get; private set; }

    /// <summary>Null exactly where the event has no site.</summary>
    public string? SiteName { get; private set; }

    public string? Country { get; private set; }

    public string? Admin1 { get; private set; }

    public GeoPrecision? GeoPrecision { get; private set; }

    public IReadOnlyList<WeaponUse> Weapons { get; private set; } = [];

    public int? MunitionsLow { get; private set; }

    public int? MunitionsHigh { get; private set; }

    public IReadOnlyList<Outcome> Outcomes { get; private set; } = [];

    public IReadOnlyList<Claim> ClaimedBy { get; private set; } = [];

    public IReadOnlyList<Attribution> AttributedTo { get; private set; } = [];

    public int? KilledLow { get; private set; }

    public int? KilledHigh { get; private set; }

    public int? WoundedLow { get; private set; }

    public int? WoundedHigh { get; private set; }

    public Damage? Damage { get; private set; }

    /// <summary>The columns as the codebook's fields; not usable inside a query.</summary>
    public EventValues ToValues() => new()
    {
        Kind = Kind,
        Background = Background,
        Date = DatePrecision is { } precision ? new EventDate(DateStart, DateEnd, precision, DateWords) : null,
        Site = SiteName is null ? null : new SitePlacement(SiteId, SiteName, Country, Admin1, GeoPrecision!.Value),
        Weapons = Weapons,
        Munitions = Range(MunitionsLow, MunitionsHigh),
        Outcomes = Outcomes,
        ClaimedBy = ClaimedBy,
        AttributedTo = AttributedTo,
        Killed = Range(KilledLow, KilledHigh),
        Wounded = Range(WoundedLow, WoundedHigh),
        Damage = Damage,
    };

    /// <summary>Writes every column anew.</summary>
    protected void SetValues(EventValues values)
    {
        Kind = values.Kind;
        Background = values.Background;
        (DateStart, DateEnd, DatePrecision, DateWords) = (values.Date?.Start, values.Date?.End, values.Date?.Precision, values.Date?.Words);
        (SiteId, SiteName, Country) = (values.Site?.Id, values.Site?.Name, values.Site?.Country);
        (Admin1, GeoPrecision) = (values.Site?.Admin1, values.Site?.Precision);
        Weapons = values.Weapons;
        (MunitionsLow, MunitionsHigh) = (values.Munitions?.Low, values.Munitions?.High);
        Outcomes = values.Outcomes;
        ClaimedBy = values.ClaimedBy;
        AttributedTo = values.AttributedTo;
        (KilledLow, KilledHigh) = (values.Killed?.Low, values.Killed?.High);
        (WoundedLow, WoundedHigh) = (values.Wounded?.Low, values.Wounded?.High);
        Damage = values.Damage;
    }

    private static CountRange? Range(int? low, int? high) => (low, high) is (null, null) ? null : new CountRange(low, high);
}
