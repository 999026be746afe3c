using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage.Facts;
using AttackTracker.Core.Weapons;

namespace AttackTracker.Core.Queries;

/// <summary>A filter over facts: says what <see cref="IncidentFiltering"/> says, by the same rules; a test holds the two together.</summary>
/// <remarks>A criterion that is not here is left to SQL, so that a new one holds at once.</remarks>
internal sealed class FactFilter
{
    private readonly IncidentFilter _filter;
    private readonly int _from;
    private readonly int _to;
    private readonly bool _hasDays;
    private readonly int _weapons;
    private readonly bool _noWeapon;
    private readonly int _outcomes;
    private readonly int _states;
    private readonly bool[]? _atBases;
    private readonly bool[]? _inCountries;
    private readonly bool[]? _byGroups;
    private readonly IReadOnlySet<int>? _meetingRest;
    private readonly IReadOnlyCollection<int> _hidden;

    /// <param name="filter">The criteria.</param>
    /// <param name="table">As it is now.</param>
    /// <param name="meetingRest">The keys of the incidents that meet <see cref="Rest"/>; null where it asks for nothing.</param>
    /// <param name="hidden">The keys of those that are not there for who reads.</param>
    public FactFilter(IncidentFilter filter, FactTable table, IReadOnlySet<int>? meetingRest, IReadOnlyCollection<int> hidden)
    {
        _filter = filter;
        _hasDays = filter.From is not null || filter.To is not null;
        _from = filter.From?.DayNumber ?? int.MinValue;
        _to = filter.To?.DayNumber ?? int.MaxValue;
        _weapons = filter.Weapons.Values.Aggregate(0, (bits, type) => bits | IncidentFact.Bit(type));
        _noWeapon = filter.Weapons.Has(WeaponType.Unknown);
        _outcomes = filter.Outcomes.Values.Aggregate(0, (bits, outcome) => bits | IncidentFact.Bit(outcome));
        _states = filter.States.Values.Aggregate(0, (bits, state) => bits | (1 << (int)state));
        _atBases = Chosen(filter.Bases, table.Places, place => place.SiteId);
        _inCountries = Chosen(filter.Countries, table.Places, place => place.Country);
        _byGroups = filter.Groups.IsAny ? null : [.. table.GroupSets.Select(ByGroups)];
        _meetingRest = meetingRest;
        _hidden = hidden;
    }

    /// <summary>What of a filter facts do not say: words, outlets, exclusions and whatever else is asked for seldom.</summary>
    public static IncidentFilter Rest(IncidentFilter filter) => filter with
    {
        From = null,
        To = null,
        Bases = IncidentFilter.All.Bases,
        Weapons = IncidentFilter.All.Weapons,
        Groups = IncidentFilter.All.Groups,
        Outcomes = IncidentFilter.All.Outcomes,
        Countries = IncidentFilter.All.Countries,
        Kind = null,
        Background = null,
        Conflict = null,
        Casualties = null,
        States = IncidentFilter.All.States,
    };

    /// <summary>Whether a fact is of an incident that is there for who reads.</summary>
    public bool Sees(in IncidentFact fact) => fact.Id != 0 && (_hidden.Count == 0 || !_hidden.Contains(fact.Id));

    /// <summary>The criteria that an incident does not meet.</summary>
    public Criterion Fails(in IncidentFact fact)
    {
        var fails = Criterion.None;
        fails |= _hasDays && !TouchesDays(fact) ? Criterion.Days : 0;
        fails |= _atBases is not null && !_atBases[fact.Place] ? Criterion.Bases : 0;
        fails |= _weapons != 0 && (fact.Weapons & _weapons) == 0 && !(_noWeapon && fact.Weapons == 0) ? Criterion.Weapons : 0;
        fails |= _byGroups is not null && !_byGroups[fact.GroupSet] ? Criterion.Groups : 0;
        fails |= !_filter.Outcomes.IsAny && (fact.Outcomes & _outcomes) == 0 && !(_filter.Outcomes.NotStated && fact.Outcomes == 0) ? Criterion.Outcomes : 0;
        fails |= _inCountries is not null && !_inCountries[fact.Place] ? Criterion.Countries : 0;
        fails |= _filter.Kind is { } kind && fact.Kind != kind ? Criterion.Kind : 0;
        fails |= _filter.Background is { } background && fact.Background != background ? Criterion.Background : 0;
        fails |= _filter.Conflict is { } conflict && fact.Conflicts > 0 != conflict ? Criterion.Conflict : 0;
        fails |= _states != 0 && (_states & (1 << (int)fact.State)) == 0 ? Criterion.States : 0;
        fails |= !HasCasualties(fact) ? Criterion.Casualties : 0;
        fails |= _meetingRest is not null && !_meetingRest.Contains(fact.Id) ? Criterion.Rest : 0;
        return fails;
    }

    /// <summary>The keys of the incidents that meet all criteria, rising, and how many there are with those that do not.</summary>
    public (IReadOnlyList<int> Passing, int All) Passing(FactTable table)
    {
        var (passing, all) = (new List<int>(), 0);
        foreach (ref readonly var fact in table.Facts)
        {
            if (Sees(fact))
            {
                all++;
                if (Fails(fact) == Criterion.None)
                {
                    passing.Add(fact.Id);
                }
            }
        }

        return (passing, all);
    }

    private bool TouchesDays(in IncidentFact fact)
        => fact.Day != IncidentFact.None && (fact.End == IncidentFact.None || fact.End >= _from) && (fact.Start == IncidentFact.None || fact.Start <= _to);

    private bool HasCasualties(in IncidentFact fact) => _filter.Casualties switch
    {
        CasualtyFilter.Killed => fact.IsAnybodyKilled,
        CasualtyFilter.Wounded => fact.IsAnybodyWounded,
        CasualtyFilter.Any => fact.IsAnybodyKilled || fact.IsAnybodyWounded,
        CasualtyFilter.None => fact.IsNobodyHurt,
        CasualtyFilter.NotStated => fact.IsHurtNotStated,
        _ => true,
    };

    private bool ByGroups(IReadOnlyList<FactGroup> groups)
    {
        var standing = groups.Where(g => g.Status != ClaimStatus.Denied);
        return (_filter.Groups.NotStated && !standing.Any()) || standing.Any(g => _filter.Groups.Has(g.Id));
    }

    private static bool[]? Chosen(Choice<string> choice, IReadOnlyList<FactPlace> places, Func<FactPlace, string?> value)
        => choice.IsAny ? null : [.. places.Select(place => value(place) is { } id ? choice.Has(id) : choice.NotStated)];
}
