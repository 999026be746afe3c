using AttackTracker.Core.Quantities;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage.Facts;
using AttackTracker.Core.Storage.Schema;
using AttackTracker.Core.Weapons;

namespace AttackTracker.Core.Queries;

/// <summary>A filter over facts: says what <see cref="IncidentFiltering"/> says, by the same rules; a test holds the two together.</summary>
/// <remarks>A criterion that is not here is left to SQL, so that a new one holds at once.</remarks>
internal sealed class FactFilter
{
    // Asked a million times, so that each criterion is a field that says whether it asks for anything.
    private readonly IncidentFilter _filter;
    private readonly int _from;
    private readonly int _to;
    private readonly bool _hasDays;
    private readonly int _weapons;
    private readonly bool _noWeapon;
    private readonly int _alsoWeapons;
    private readonly bool _hasOutcomes;
    private readonly int _outcomes;
    private readonly bool _noOutcome;
    private readonly int _states;
    private readonly ReportKind? _kind;
    private readonly bool? _background;
    private readonly bool? _conflict;
    private readonly bool? _oneSource;
    private readonly CasualtyFilter? _casualties;
    private readonly bool _hasOthers;
    private readonly bool _isOfFactsAlone;
    private readonly bool[]? _atBases;
    private readonly bool[]? _inCountries;
    private readonly bool[]? _byGroups;
    private readonly bool[]? _contested;
    private readonly bool[]? _otherPlaces;
    private readonly bool[]? _otherGroups;
    private readonly IncidentExclusions? _without;
    private readonly int _withoutWeapons;
    private readonly int _withoutOutcomes;
    private readonly bool[]? _meetingRest;
    private readonly IReadOnlyCollection<int>? _hidden;

    /// <param name="filter">The criteria.</param>
    /// <param name="table">As it is now.</param>
    /// <param name="meetingRest">By key whether an incident meets <see cref="Rest"/>, what lies behind the end does not; null where it asks for nothing.</param>
    /// <param name="hidden">The keys of those that are not there for who reads.</param>
    public FactFilter(IncidentFilter filter, FactTable table, bool[]? meetingRest, IReadOnlyCollection<int> hidden)
    {
        _filter = filter;
        _hasDays = filter.From is not null || filter.To is not null;
        _from = filter.From?.DayNumber ?? int.MinValue;
        _to = filter.To?.DayNumber ?? int.MaxValue;
        _weapons = Bits(filter.Weapons, IncidentFact.Bit);
        _noWeapon = filter.Weapons.Has(WeaponType.Unknown);
        _alsoWeapons = Bits(filter.AlsoWeapons, IncidentFact.Bit);
        _hasOutcomes = !filter.Outcomes.IsAny;
        _outcomes = Bits(filter.Outcomes, IncidentFact.Bit);
        _noOutcome = filter.Outcomes.NotStated;
        _states = Bits(filter.States, state => 1 << (int)state);
        _atBases = Chosen(filter.Bases, table.Places, place => place.SiteId);
        _inCountries = Chosen(filter.Countries, table.Places, place => place.Country);
        _byGroups = filter.Groups.IsAny ? null : [.. table.GroupSets.Select(groups => ByGroups(filter.Groups, groups))];
        _contested = filter.Contested is { } contested ? [.. table.GroupSets.Select(groups => HasContested(contested, groups))] : null;
        var without = filter.Without;
        _without = without == IncidentExclusions.None ? null : without;
        _withoutWeapons = Bits(without.Weapons, IncidentFact.Bit);
        _withoutOutcomes = Bits(without.Outcomes, IncidentFact.Bit);
        _otherPlaces = _without is null && filter.Provinces.IsAny ? null : [.. table.Places.Select(place => MeetsOthers(filter, place))];
        _otherGroups = _without is null && filter.ClaimedBy.IsAny && filter.BlamedOn.IsAny && filter.AlsoGroups.IsAny ? null : [.. table.GroupSets.Select(groups => MeetsOthers(filter, groups))];
        _meetingRest = meetingRest;
        (_kind, _background, _conflict, _oneSource, _casualties) = (filter.Kind, filter.Background, filter.Conflict, filter.OneSource, filter.Casualties);
        _hasOthers = filter.Killed is not null || filter.Wounded is not null || _alsoWeapons != 0 || _otherGroups is not null || _otherPlaces is not null || _without is not null || meetingRest is not null;
        _hidden = hidden.Count == 0 ? null : hidden;
        _isOfFactsAlone = _meetingRest is null && _hidden is null;
    }

    /// <summary>What of a filter facts do not say: words and outlets, and whatever else is not written here.</summary>
    public static IncidentFilter Rest(IncidentFilter filter) => filter with
    {
        From = null,
        To = null,
        Bases = IncidentFilter.All.Bases,
        Weapons = IncidentFilter.All.Weapons,
        Groups = IncidentFilter.All.Groups,
        Outcomes = IncidentFilter.All.Outcomes,
        Countries = IncidentFilter.All.Countries,
        Provinces = IncidentFilter.All.Provinces,
        Kind = null,
        Background = null,
        Conflict = null,
        Casualties = null,
        States = IncidentFilter.All.States,
        ClaimedBy = IncidentFilter.All.ClaimedBy,
        BlamedOn = IncidentFilter.All.BlamedOn,
        AlsoWeapons = IncidentFilter.All.AlsoWeapons,
        AlsoGroups = IncidentFilter.All.AlsoGroups,
        Contested = null,
        OneSource = null,
        Killed = null,
        Wounded = null,
        Without = IncidentExclusions.None with { Publishers = filter.Without.Publishers },
    };

    /// <summary>Whether a fact is of an incident that is there for who reads.</summary>
    public bool Sees(in IncidentFact fact) => fact.Id != 0 && (_hidden is null || !_hidden.Contains(fact.Id));

    /// <summary>The criteria that an incident does not meet.</summary>
    public Criterion Fails(in IncidentFact fact)
    {
        var fails = Criterion.None;
        fails |= _hasDays && !fact.Touches(_from, _to) ? Criterion.Days : 0;
        fails |= _atBases is not null && !_atBases[fact.Place] ? Criterion.Bases : 0;
        fails |= _weapons != 0 && (fact.Weapons & _weapons) == 0 && !(_noWeapon && fact.Weapons == 0) ? Criterion.Weapons : 0;
        fails |= _byGroups is not null && !_byGroups[fact.GroupSet] ? Criterion.Groups : 0;
        fails |= _hasOutcomes && (fact.Outcomes & _outcomes) == 0 && !(_noOutcome && fact.Outcomes == 0) ? Criterion.Outcomes : 0;
        fails |= _inCountries is not null && !_inCountries[fact.Place] ? Criterion.Countries : 0;
        fails |= _kind is { } kind && fact.Kind != kind ? Criterion.Kind : 0;
        fails |= _background is { } background && fact.Background != background ? Criterion.Background : 0;
        fails |= _conflict is { } conflict && fact.Conflicts > 0 != conflict ? Criterion.Conflict : 0;
        fails |= _states != 0 && (_states & (1 << (int)fact.State)) == 0 ? Criterion.States : 0;
        fails |= _contested is not null && !_contested[fact.GroupSet] ? Criterion.Contested : 0;
        fails |= _oneSource is { } isOne && fact.IsOfOneSource != isOne ? Criterion.Sources : 0;
        fails |= _casualties is not null && !HasCasualties(fact) ? Criterion.Casualties : 0;
        fails |= _hasOthers && !MeetsOthers(fact) ? Criterion.Others : 0;
        return fails;
    }

    /// <summary>The keys of the incidents that meet all criteria, rising, which nobody may change, and how many there are with those that do not.</summary>
    /// <remarks>A page asks the same filter for its drawing and its list.</remarks>
    public (List<int> Passing, int All) Passing(FactTable table) => _isOfFactsAlone ? table.PassingOf(_filter, () => Sift(table)) : Sift(table);

    /// <summary>The same filter whatever the day.</summary>
    public FactFilter OnAnyDay(FactTable table) => _hasDays ? new FactFilter(_filter with { From = null, To = null }, table, _meetingRest, _hidden ?? []) : this;

    private (List<int> Passing, int All) Sift(FactTable table)
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

    private bool HasCasualties(in IncidentFact fact) => _casualties switch
    {
        CasualtyFilter.Killed => fact.IsAnybodyKilled,
        CasualtyFilter.Wounded => fact.IsAnybodyWounded,
        CasualtyFilter.Any => fact.IsAnybodyKilled || fact.IsAnybodyWounded,
        CasualtyFilter.None => fact.IsNobodyHurt,
        CasualtyFilter.NotStated => fact.IsHurtNotStated,
        _ => true,
    };

    /// <summary>The criteria that the filter bar counts nothing for.</summary>
    private bool MeetsOthers(in IncidentFact fact)
        => Allows(_filter.Killed, fact.KilledLow, fact.KilledHigh)
            && Allows(_filter.Wounded, fact.WoundedLow, fact.WoundedHigh)
            && (fact.Weapons & _alsoWeapons) == _alsoWeapons
            && (_otherGroups is null || _otherGroups[fact.GroupSet])
            && (_otherPlaces is null || _otherPlaces[fact.Place])
            && (_without is null || !HasExcluded(fact))
            && (_meetingRest is null || (fact.Id < _meetingRest.Length && _meetingRest[fact.Id]));

    private bool HasExcluded(in IncidentFact fact)
        => (fact.Weapons & _withoutWeapons) != 0
            || (fact.Weapons == 0 && (_without!.Weapons.NotStated || _without.Weapons.Has(WeaponType.Unknown)))
            || (fact.Outcomes & _withoutOutcomes) != 0
            || (fact.Outcomes == 0 && _without!.Outcomes.NotStated);

    // Where one bound is not stated, the other stands for it.
    private static bool Allows(CountRange? asked, int low, int high)
        => asked is not { } range
            || ((low != IncidentFact.None || high != IncidentFact.None)
                && (high == IncidentFact.None ? low : high) >= (range.Low ?? 0)
                && (low == IncidentFact.None ? high : low) <= (range.High ?? int.MaxValue));

    private static bool MeetsOthers(IncidentFilter filter, FactPlace place)
        => (filter.Provinces.IsAny || IsIn(filter.Provinces, place.Admin1 is { } admin1 ? MapAreas.IdOf(place.Country, admin1) : null))
            && !IsIn(filter.Without.Bases, place.SiteId)
            && !IsIn(filter.Without.Countries, place.Country);

    private static bool MeetsOthers(IncidentFilter filter, IReadOnlyList<FactGroup> groups)
        => (filter.ClaimedBy.IsAny || Claimed(filter.ClaimedBy, groups))
            && (filter.BlamedOn.IsAny || BlamedOn(filter.BlamedOn, groups))
            && filter.AlsoGroups.Values.All(id => ByGroups(Choice.Of(id), groups))
            && !ByGroups(filter.Without.Groups, groups)
            && !Claimed(filter.Without.ClaimedBy, groups)
            && !BlamedOn(filter.Without.BlamedOn, groups);

    /// <summary>Whether something of a kind speaks against the claims of a combination of groups.</summary>
    public static bool HasContested(ContestedClaim contested, IReadOnlyList<FactGroup> groups) => contested switch
    {
        ContestedClaim.Disputed => groups.Any(g => g.Status == ClaimStatus.Disputed),
        ContestedClaim.Denied => groups.Any(g => g.Status == ClaimStatus.Denied),
        ContestedClaim.Rival => groups.Count(SubjectClaims.IsClaim) > 1,
    };

    private static bool ByGroups(Choice<string> choice, IReadOnlyList<FactGroup> groups) => AnyIsIn(choice, [.. groups.Where(g => g.Status != ClaimStatus.Denied)]);

    private static bool Claimed(Choice<string> choice, IReadOnlyList<FactGroup> groups) => AnyIsIn(choice, [.. groups.Where(g => g.Role == GroupRole.ClaimedBy && g.Status != ClaimStatus.Denied)]);

    private static bool BlamedOn(Choice<string> choice, IReadOnlyList<FactGroup> groups) => AnyIsIn(choice, [.. groups.Where(g => g.Role == GroupRole.AttributedTo)]);

    // A choice of nothing has nobody.
    private static bool AnyIsIn(Choice<string> choice, IReadOnlyList<FactGroup> groups) => (choice.NotStated && groups.Count == 0) || groups.Any(g => choice.Has(g.Id));

    private static bool IsIn(Choice<string> choice, string? value) => value is null ? choice.NotStated : choice.Has(value);

    private static bool[]? Chosen(Choice<string> choice, IReadOnlyList<FactPlace> places, Func<FactPlace, string?> value)
        => choice.IsAny ? null : [.. places.Select(place => IsIn(choice, value(place)))];

    private static int Bits<T>(Choice<T> choice, Func<T, int> bit)
        where T : notnull
        => choice.Values.Aggregate(0, (bits, value) => bits | bit(value));
}
