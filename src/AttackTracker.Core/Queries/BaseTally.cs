using AttackTracker.Core.Quantities;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage.Facts;

namespace AttackTracker.Core.Queries;

/// <summary>Counts what one base has seen.</summary>
internal sealed class BaseTally
{
    private static readonly int Families = Enum.GetValues<WeaponFamily>().Length;

    private readonly int[] _byWeapon = new int[Families];
    private readonly int[] _byOutcome = new int[Enum.GetValues<Outcome>().Length + 1];
    private readonly int[] _spark = new int[BaseLine.SparkParts];
    private CasualtySum _killed;
    private CasualtySum _wounded;
    private string? _name;
    private string? _country;
    private int _attacks;
    private int _responses;
    private int _conflicts;
    private int _last = IncidentFact.None;

    /// <summary>Of all incidents whose base bears no name.</summary>
    public const string NotNamed = "Base not named";

    public void Add(in IncidentFact fact, FactPlace place, DayRange? range)
    {
        _name = string.CompareOrdinal(_name, place.SiteName) < 0 ? place.SiteName : _name;
        _country = string.CompareOrdinal(_country, place.Country) < 0 ? place.Country : _country;
        _conflicts += fact.Conflicts > 0 ? 1 : 0;
        if (fact.Kind != ReportKind.Attack)
        {
            _responses++;
            return;
        }

        _attacks++;
        _last = Math.Max(_last, fact.Day);
        _killed.Add(fact.KilledLow, fact.KilledHigh);
        _wounded.Add(fact.WoundedLow, fact.WoundedHigh);
        for (var family = 0; family < Families; family++)
        {
            _byWeapon[family] += fact.IsOf((WeaponFamily)family) ? 1 : 0;
        }

        for (var outcome = 0; outcome < _byOutcome.Length - 1; outcome++)
        {
            _byOutcome[outcome] += (fact.Outcomes & IncidentFact.Bit((Outcome)outcome)) != 0 ? 1 : 0;
        }

        _byOutcome[^1] += fact.Outcomes == 0 ? 1 : 0;
        if (range is { } days && fact.Day != IncidentFact.None)
        {
            var offset = Math.Clamp(fact.Day, days.First.DayNumber, days.Last.DayNumber) - days.First.DayNumber;
            _spark[offset * BaseLine.SparkParts / days.Days]++;
        }
    }

    public BaseLine ToLine(string? siteId) => new()
    {
        SiteId = siteId,
        Name = siteId is null ? NotNamed : _name ?? siteId,
        Country = siteId is null ? null : _country,
        Attacks = _attacks,
        Responses = _responses,
        ByWeapon = _byWeapon,
        ByOutcome = _byOutcome,
        Killed = _killed.Total,
        Wounded = _wounded.Total,
        LastAttack = _last == IncidentFact.None ? null : DateOnly.FromDayNumber(_last),
        Conflicts = _conflicts,
        Spark = _spark,
    };
}
