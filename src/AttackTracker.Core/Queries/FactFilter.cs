using System.Buffers;
using System.Globalization;
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
    // Asked a million times: a criterion of marks is a mask of those that meet it, and the others say whether they ask for anything.
    private readonly IncidentFilter _filter;
    private readonly ulong _weapons;
    private readonly ulong _outcomes;
    private readonly ulong _states;
    private readonly ulong _kind;
    private readonly ulong _background;
    private readonly ulong _conflict;
    private readonly ulong _sources;
    private readonly ulong _casualties;

    // Those of the masks that are asked for.
    private readonly ulong[] _masks;
    private readonly bool _hasMore;
    private readonly int _from;
    private readonly int _to;
    private readonly bool _hasDays;
    private readonly int _precisions;
    private readonly int _alsoWeapons;
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
        _precisions = Bits(filter.Precisions, precision => 1 << (int)precision);
        _weapons = Mask(filter.Weapons, FactMarks.Weapons, filter.Weapons.Has(WeaponType.Unknown) ? FactMarks.WeaponNotStated : null);
        _alsoWeapons = Bits(filter.AlsoWeapons, IncidentFact.Bit);
        _outcomes = Mask(filter.Outcomes, FactMarks.Outcomes, filter.Outcomes.NotStated ? FactMarks.OutcomeNotStated : null);
        _states = Mask(filter.States, FactMarks.States, null);
        _kind = filter.Kind is { } kind ? FactMarks.Bit(FactMarks.Kinds + (int)kind) : ulong.MaxValue;
        _background = filter.Background is { } isTold ? FactMarks.Either(isTold, FactMarks.Background, FactMarks.News) : ulong.MaxValue;
        _conflict = filter.Conflict is { } isIn ? FactMarks.Either(isIn, FactMarks.InConflict, FactMarks.NotInConflict) : ulong.MaxValue;
        _sources = filter.OneSource is { } isOne ? FactMarks.Either(isOne, FactMarks.OneSource, FactMarks.SeveralSources) : ulong.MaxValue;
        _casualties = filter.Casualties is { } casualties ? FactMarks.Bit(MarkOf(casualties)) : ulong.MaxValue;
        _masks = [.. new[] { _weapons, _outcomes, _kind, _background, _conflict, _states, _sources, _casualties }.Where(mask => mask != ulong.MaxValue)];
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
        _hasOthers = filter.Killed is not null || filter.Wounded is not null || _precisions != 0 || _alsoWeapons != 0 || _otherGroups is not null || _otherPlaces is not null || _without is not null || meetingRest is not null;
        _hasMore = _hasDays || _atBases is not null || _byGroups is not null || _inCountries is not null || _contested is not null || _hasOthers;
        _hidden = hidden.Count == 0 ? null : hidden;
        _isOfFactsAlone = _meetingRest is null && _hidden is null;
    }

    /// <summary>What of a filter facts do not say: words and outlets, and whatever else is not written here.</summary>
    public static IncidentFilter Rest(IncidentFilter filter) => filter with
    {
        From = null,
        To = null,
        Precisions = IncidentFilter.All.Precisions,
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

    /// <summary>The same of an incident's key, by its <see cref="FactMarks"/>.</summary>
    public bool Sees(int id, ulong marks) => marks != 0 && (_hidden is null || !_hidden.Contains(id));

    /// <summary>The criteria that an incident does not meet.</summary>
    /// <param name="marks">Of the fact.</param>
    /// <param name="fact">Looked at for what marks do not say.</param>
    public Criterion Fails(ulong marks, in IncidentFact fact)
    {
        var fails = (marks & _weapons) == 0 ? Criterion.Weapons : 0;
        fails |= (marks & _outcomes) == 0 ? Criterion.Outcomes : 0;
        fails |= (marks & _kind) == 0 ? Criterion.Kind : 0;
        fails |= (marks & _background) == 0 ? Criterion.Background : 0;
        fails |= (marks & _conflict) == 0 ? Criterion.Conflict : 0;
        fails |= (marks & _states) == 0 ? Criterion.States : 0;
        fails |= (marks & _sources) == 0 ? Criterion.Sources : 0;
        fails |= (marks & _casualties) == 0 ? Criterion.Casualties : 0;
        return _hasMore ? fails | FailsMore(fact) : fails;
    }

    // What does not pass is asked no further: which criteria it fails is of no account here.
    private bool Passes(ulong marks)
    {
        foreach (var mask in _masks)
        {
            if ((marks & mask) == 0)
            {
                return false;
            }
        }

        return true;
    }

    private Criterion FailsMore(in IncidentFact fact)
    {
        var fails = _hasDays && !fact.Touches(_from, _to) ? Criterion.Days : 0;
        fails |= _atBases is not null && !_atBases[fact.Place] ? Criterion.Bases : 0;
        fails |= _byGroups is not null && !_byGroups[fact.GroupSet] ? Criterion.Groups : 0;
        fails |= _inCountries is not null && !_inCountries[fact.Place] ? Criterion.Countries : 0;
        fails |= _contested is not null && !_contested[fact.GroupSet] ? Criterion.Contested : 0;
        fails |= _hasOthers && !MeetsOthers(fact) ? Criterion.Others : 0;
        return fails;
    }

    /// <summary>Which of <see cref="FactMarks"/> says so.</summary>
    public static int MarkOf(CasualtyFilter casualties) => casualties switch
    {
        CasualtyFilter.Killed => FactMarks.AnybodyKilled,
        CasualtyFilter.Wounded => FactMarks.AnybodyWounded,
        CasualtyFilter.Any => FactMarks.AnybodyHurt,
        CasualtyFilter.None => FactMarks.NobodyHurt,
        CasualtyFilter.NotStated => FactMarks.HurtNotStated,
    };

    /// <summary>The keys of the incidents that meet all criteria, rising, which nobody may change, and how many there are with those that do not.</summary>
    /// <remarks>A page asks the same filter for its drawing and its list.</remarks>
    public (List<int> Passing, int All) Passing(FactTable table) => _isOfFactsAlone ? table.PassingOf(_filter, () => Sift(table)) : Sift(table);

    /// <summary>The same filter whatever the day.</summary>
    public FactFilter OnAnyDay(FactTable table) => With(_filter with { From = null, To = null }, table);

    /// <summary>The same filter whatever the base, the group or the weapon.</summary>
    public FactFilter OfAny(SubjectKind kind, FactTable table) => With(SubjectFilter.Any(_filter, kind), table);

    // What facts do not say stays as it was found: none of these criteria is among it.
    private FactFilter With(IncidentFilter filter, FactTable table) => filter == _filter ? this : new FactFilter(filter, table, _meetingRest, _hidden ?? []);

    private (List<int> Passing, int All) Sift(FactTable table)
    {
        // A list that grows to megabytes leaves as many behind.
        var keys = ArrayPool<int>.Shared.Rent(table.Facts.Length);
        var (count, all) = (0, 0);
        var facts = table.Facts;
        var marks = table.Marks;
        for (var id = 0; id < facts.Length; id++)
        {
            if (Sees(id, marks[id]))
            {
                all++;
                if (Passes(marks[id]) && (!_hasMore || FailsMore(facts[id]) == Criterion.None))
                {
                    keys[count++] = id;
                }
            }
        }

        var passing = new List<int>(count);
        passing.AddRange(keys.AsSpan(0, count));
        ArrayPool<int>.Shared.Return(keys);
        return (passing, all);
    }

    /// <summary>The criteria that the filter bar counts nothing for.</summary>
    private bool MeetsOthers(in IncidentFact fact)
        => Allows(_filter.Killed, fact.KilledLow, fact.KilledHigh)
            && Allows(_filter.Wounded, fact.WoundedLow, fact.WoundedHigh)
            && (_precisions == 0 || (_precisions & (1 << (int)fact.Precision)) != 0)
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

    /// <summary>The marks of which an incident must have one; all where nothing is asked for.</summary>
    private static ulong Mask<T>(Choice<T> choice, int first, int? notStated)
        where T : struct, Enum
    {
        var marks = choice.Values.Aggregate(notStated is { } mark ? FactMarks.Bit(mark) : 0, (bits, value) => bits | FactMarks.Bit(first + Convert.ToInt32(value, CultureInfo.InvariantCulture)));
        return marks == 0 ? ulong.MaxValue : marks;
    }

    private static int Bits<T>(Choice<T> choice, Func<T, int> bit)
        where T : notnull
        => choice.Values.Aggregate(0, (bits, value) => bits | bit(value));
}
