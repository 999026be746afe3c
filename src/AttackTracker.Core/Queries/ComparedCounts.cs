using System.Runtime.InteropServices;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Quantities;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage.Facts;
using AttackTracker.Core.Weapons;

namespace AttackTracker.Core.Queries;

/// <summary>Counts one side of a comparison. Each number comes with the filter that lets through exactly what it counts; where the side's own filter leaves a value out, there is no number.</summary>
internal sealed class ComparedCounts
{
    private static readonly FieldState[] Unsigned = [FieldState.Machine, FieldState.Lapsed, FieldState.SentBack];

    private readonly IncidentFilter _filter;
    private readonly int[] _kinds = new int[Enum.GetValues<ReportKind>().Length];
    private readonly int[] _weapons = new int[Enum.GetValues<WeaponFamily>().Length];
    private readonly int[] _outcomes = new int[Enum.GetValues<Outcome>().Length + 1];
    private readonly Dictionary<string, int> _bases = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _groups = new(StringComparer.Ordinal);
    private PeopleSum _killed;
    private PeopleSum _wounded;
    private readonly int _conflicts;
    private readonly int _unsigned;
    private readonly int _straddling;
    private readonly DayRange? _record;

    public ComparedCounts(FactTable table, FactFilter facts, IncidentFilter filter)
    {
        _filter = filter;
        (Passing, _) = facts.Passing(table);
        var (byPlace, bySet) = (new Dictionary<int, int>(), new Dictionary<int, int>());
        var families = Enum.GetValues<WeaponFamily>().Select(family => Allowed(family).Aggregate(0, (bits, type) => bits | IncidentFact.Bit(type))).ToArray();
        foreach (var id in Passing)
        {
            ref readonly var fact = ref table.Facts[id];
            _kinds[(int)fact.Kind]++;
            _conflicts += fact.Conflicts > 0 ? 1 : 0;
            _unsigned += fact.IsStoodFor ? 0 : 1;
            _straddling += IsBeyond(fact) ? 1 : 0;
            if (fact.Kind == ReportKind.Attack)
            {
                Add(fact, families);
                CollectionsMarshal.GetValueRefOrAddDefault(byPlace, fact.Place, out _)++;
                CollectionsMarshal.GetValueRefOrAddDefault(bySet, fact.GroupSet, out _)++;
            }
        }

        foreach (var (number, count) in byPlace)
        {
            if (table.Places[number] is { SiteId: { } site } place)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(_bases, site, out _) += count;
                BaseNames[site] = place.SiteName ?? site;
            }
        }

        foreach (var (set, count) in bySet)
        {
            foreach (var group in table.GroupSets[set].Where(SubjectClaims.Stands).Select(g => g.Id).Distinct(StringComparer.Ordinal))
            {
                CollectionsMarshal.GetValueRefOrAddDefault(_groups, group, out _) += count;
            }
        }

        _record = RecordOf(table, facts);
    }

    /// <summary>Keys of all that the filter lets through, rising.</summary>
    public IReadOnlyList<int> Passing { get; }

    /// <summary>Attacks by base.</summary>
    public IReadOnlyDictionary<string, int> Bases => _bases;

    public Dictionary<string, string> BaseNames { get; } = new(StringComparer.Ordinal);

    /// <summary>Attacks by group that claims them or is blamed.</summary>
    public IReadOnlyDictionary<string, int> Groups => _groups;

    private IncidentFilter Attacking => _filter with { Kind = ReportKind.Attack };

    public ComparedSide Side()
    {
        var (first, last) = (_filter.From ?? _record?.First, _filter.To ?? _record?.Last);
        return new ComparedSide(_filter, first is { } from && last is { } to && from <= to ? new DayRange(from, to) : null, _filter.From is null, _filter.To is null, Passing.Count, _straddling);
    }

    public ComparedCell? OfKind(ReportKind kind) => _filter.Kind is { } only && only != kind ? null : Cell(_kinds[(int)kind], _filter with { Kind = kind });

    public ComparedCell? OfWeapon(WeaponFamily family)
        => Allowed(family) is { Count: > 0 } types ? OfAttacks(_weapons[(int)family], Attacking with { Weapons = Choice.From(types) }) : null;

    public ComparedCell? OfOutcome(Outcome? outcome) => outcome is { } one
        ? _filter.Outcomes.IsAny || _filter.Outcomes.Has(one) ? OfAttacks(_outcomes[(int)one], Attacking with { Outcomes = Choice.Of(one) }) : null
        : _filter.Outcomes.IsAny || _filter.Outcomes.NotStated ? OfAttacks(_outcomes[^1], Attacking with { Outcomes = Choice.Any<Outcome>().WithNotStated(true) }) : null;

    public ComparedCell? OfBase(string id)
        => _filter.Bases.IsAny || _filter.Bases.Has(id) ? OfAttacks(_bases.GetValueOrDefault(id), Attacking with { Bases = Choice.Of(id) }) : null;

    public ComparedCell? OfGroup(string id)
        => _filter.Groups.IsAny || _filter.Groups.Has(id) ? OfAttacks(_groups.GetValueOrDefault(id), Attacking with { Groups = Choice.Of(id) }) : null;

    public ComparedCell? Killed() => OfPeople(_killed, Attacking with { Killed = _filter.Killed ?? new CountRange(1, null) });

    public ComparedCell? Wounded() => OfPeople(_wounded, Attacking with { Wounded = _filter.Wounded ?? new CountRange(1, null) });

    public ComparedCell? Conflicts() => _filter.Conflict == false ? null : Cell(_conflicts, _filter with { Conflict = true });

    public ComparedCell? Unreviewed()
    {
        var states = Unsigned.Where(state => _filter.States.IsAny || _filter.States.Has(state)).ToList();
        return states.Count == 0 ? null : Cell(_unsigned, _filter with { States = Choice.From(states) });
    }

    private static ComparedCell Cell(int count, IncidentFilter behind) => new(CountRange.Exactly(count), behind);

    private ComparedCell? OfAttacks(int count, IncidentFilter behind) => _filter.Kind == ReportKind.Response ? null : Cell(count, behind);

    private ComparedCell? OfPeople(PeopleSum people, IncidentFilter behind) => _filter.Kind == ReportKind.Response ? null : new ComparedCell(people.Total, behind);

    /// <summary>The types of a family that the filter lets through.</summary>
    private List<WeaponType> Allowed(WeaponFamily family) => [.. WeaponFamilies.Types(family).Where(type => _filter.Weapons.IsAny || _filter.Weapons.Has(type))];

    private void Add(in IncidentFact fact, int[] families)
    {
        for (var family = 0; family < families.Length; family++)
        {
            // An incident without any weapon passes for one whose weapon is not known.
            var isUntold = fact.Weapons == 0 && (families[family] & IncidentFact.Bit(WeaponType.Unknown)) != 0;
            _weapons[family] += isUntold || (fact.Weapons & families[family]) != 0 ? 1 : 0;
        }

        for (var outcome = 0; outcome < _outcomes.Length - 1; outcome++)
        {
            _outcomes[outcome] += (fact.Outcomes & IncidentFact.Bit((Outcome)outcome)) != 0 ? 1 : 0;
        }

        _outcomes[^1] += fact.Outcomes == 0 ? 1 : 0;
        _killed.Add(fact.KilledLow, fact.KilledHigh);
        _wounded.Add(fact.WoundedLow, fact.WoundedHigh);
    }

    // What touches a range may lie outside of it where its day is not exact.
    private bool IsBeyond(in IncidentFact fact)
        => (_filter.From is { } from && (fact.Start == IncidentFact.None || fact.Start < from.DayNumber))
            || (_filter.To is { } to && (fact.End == IncidentFact.None || fact.End > to.DayNumber));

    /// <summary>The days of all that is on record for who reads, whatever the filter: an end that is left open is the same for both sides.</summary>
    private static DayRange? RecordOf(FactTable table, FactFilter facts)
    {
        var (first, last) = (int.MaxValue, IncidentFact.None);
        foreach (ref readonly var fact in table.Facts)
        {
            if (fact.Day != IncidentFact.None && !fact.Background && facts.Sees(fact))
            {
                first = Math.Min(first, fact.Day);
                last = Math.Max(last, fact.Day);
            }
        }

        return last == IncidentFact.None ? null : new DayRange(DateOnly.FromDayNumber(first), DateOnly.FromDayNumber(last));
    }
}
