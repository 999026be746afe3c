using System.Numerics;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage.Facts;
using AttackTracker.Core.Weapons;

namespace AttackTracker.Core.Queries;

/// <summary>Adds up facts; tallies of parts can be added up to that of a whole, as long as no incident is in two of them.</summary>
/// <param name="table">That the facts are of.</param>
/// <param name="sparkBins">How many columns the sparkline has.</param>
internal sealed class SubjectTally(FactTable table, int sparkBins)
{
    private static readonly int Families = Enum.GetValues<WeaponFamily>().Length;

    private readonly int[] _byWeapon = new int[Families];
    private readonly int[] _byOutcome = new int[Enum.GetValues<Outcome>().Length + 1];
    private readonly int[] _spark = new int[sparkBins];
    private readonly NumberCounts _bySet = new(table.GroupSets.Count);
    private readonly NumberCounts _byPlace = new(table.Places.Count);
    private PeopleSum _killed;
    private PeopleSum _wounded;
    private int _peopleNotStated;
    private int _attacks;
    private int _responses;
    private int _conflicts;
    private int _first = int.MaxValue;
    private int _last = IncidentFact.None;

    /// <param name="fact">Of an incident.</param>
    /// <param name="marks">Its marks.</param>
    /// <param name="bin">Of the sparkline; meaningless where the fact has no day.</param>
    public void Add(in IncidentFact fact, ulong marks, int bin)
    {
        _conflicts += fact.Conflicts > 0 ? 1 : 0;
        _byPlace.Add(fact.Place);
        _bySet.Add(fact.GroupSet);
        if (fact.Kind != ReportKind.Attack)
        {
            _responses++;
            return;
        }

        _attacks++;
        _killed.Add(fact.KilledLow, fact.KilledHigh);
        _wounded.Add(fact.WoundedLow, fact.WoundedHigh);
        _peopleNotStated += fact.IsHurtNotStated ? 1 : 0;
        Count(_byWeapon, FactMarks.FamilyBits(marks));
        Count(_byOutcome, fact.Outcomes);
        _byOutcome[^1] += fact.Outcomes == 0 ? 1 : 0;
        if (fact.Day != IncidentFact.None)
        {
            _first = Math.Min(_first, fact.Day);
            _last = Math.Max(_last, fact.Day);
            _spark[bin]++;
        }
    }

    public void Add(SubjectTally part)
    {
        Add(_byWeapon, part._byWeapon);
        Add(_byOutcome, part._byOutcome);
        Add(_spark, part._spark);
        _byPlace.Add(part._byPlace);
        _bySet.Add(part._bySet);
        _killed.Add(part._killed);
        _wounded.Add(part._wounded);
        _peopleNotStated += part._peopleNotStated;
        _attacks += part._attacks;
        _responses += part._responses;
        _conflicts += part._conflicts;
        _first = Math.Min(_first, part._first);
        _last = Math.Max(_last, part._last);
    }

    /// <param name="id">Of the subject.</param>
    /// <param name="group">The group whose claims are told apart from those of others; null for those of anybody.</param>
    public SubjectLine ToLine(string? id, string? group)
    {
        var sets = _bySet.Counted.Select(s => (Groups: table.GroupSets[s.Number], s.Count)).ToList();
        var places = _byPlace.Counted.Select(p => table.Places[p.Number]).ToList();
        return new SubjectLine
        {
            Id = id,
            Name = places.Select(place => place.SiteName).Max(StringComparer.Ordinal) ?? id ?? "",
            Note = places.Select(place => place.Country).Max(StringComparer.Ordinal),
            Attacks = _attacks,
            Responses = _responses,
            ByWeapon = _byWeapon,
            ByOutcome = _byOutcome,
            Killed = _killed.Total,
            Wounded = _wounded.Total,
            KilledStated = _killed.Stated,
            WoundedStated = _wounded.Stated,
            PeopleNotStated = _peopleNotStated,
            Claims = SubjectClaims.Count(sets, group),
            FirstAttack = _last == IncidentFact.None ? null : DateOnly.FromDayNumber(_first),
            LastAttack = _last == IncidentFact.None ? null : DateOnly.FromDayNumber(_last),
            Conflicts = _conflicts,
            Bases = places.Select(place => place.SiteId).OfType<string>().Distinct(StringComparer.Ordinal).Count(),
            Groups = sets.SelectMany(set => set.Groups.Where(SubjectClaims.Stands)).Select(g => g.Id).Distinct(StringComparer.Ordinal).Count(),
            Spark = _spark,
        };
    }

    /// <summary>Counts each bit for what it stands for.</summary>
    private static void Count(int[] counts, int bits)
    {
        for (; bits != 0; bits &= bits - 1)
        {
            counts[BitOperations.TrailingZeroCount(bits)]++;
        }
    }

    private static void Add(int[] to, int[] part)
    {
        for (var at = 0; at < to.Length; at++)
        {
            to[at] += part[at];
        }
    }
}
