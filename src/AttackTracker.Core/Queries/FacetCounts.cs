using System.Numerics;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage.Facts;
using AttackTracker.Core.Weapons;

namespace AttackTracker.Core.Queries;

/// <summary>What each value of each field would let through, counted in one pass.</summary>
/// <remarks>A field is counted with its own criterion put aside: an incident counts for it that meets all others. Lists are in the order of their enum.</remarks>
internal sealed class FacetCounts
{
    // Fields that are not counted by marks.
    private const Criterion Unmarked = Criterion.Days | Criterion.Bases | Criterion.Groups | Criterion.Countries | Criterion.Contested | Criterion.Others;

    private readonly MarkCounts _ofPassing = new();

    // Of those that one criterion alone stands against.
    private readonly MarkCounts?[] _ofFailing = new MarkCounts?[BitOperations.Log2((uint)Criterion.Others) + 1];

    public int Total { get; private set; }

    public int Passing { get; private set; }

    public int[] Kinds => All<ReportKind>(Criterion.Kind, FactMarks.Kinds);

    public int[] Families => All<WeaponFamily>(Criterion.Weapons, FactMarks.Families);

    public int[] Weapons => All<WeaponType>(Criterion.Weapons, FactMarks.Weapons);

    public int[] Outcomes => All<Outcome>(Criterion.Outcomes, FactMarks.Outcomes);

    public int[] States => All<FieldState>(Criterion.States, FactMarks.States);

    public int[] Casualties => [.. Enum.GetValues<CasualtyFilter>().Select(value => With(Criterion.Casualties, FactFilter.MarkOf(value)))];

    public int[] Contested { get; } = new int[Enum.GetValues<ContestedClaim>().Length];

    public int OutcomeNotStated => With(Criterion.Outcomes, FactMarks.OutcomeNotStated);

    public int InConflict => With(Criterion.Conflict, FactMarks.InConflict);

    public int Background => With(Criterion.Background, FactMarks.Background);

    public int OneSource => With(Criterion.Sources, FactMarks.OneSource);

    public int SeveralSources => With(Criterion.Sources, FactMarks.SeveralSources);

    public int GroupNotStated { get; private set; }

    public int BaseNotNamed { get; private set; }

    public Dictionary<string, int> Countries { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, (string? Name, int Count)> Bases { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, int> Groups { get; } = new(StringComparer.Ordinal);

    public static FacetCounts Of(FactTable table, FactFilter filter)
    {
        var counts = new FacetCounts();
        var (bases, countries) = (new int[table.Places.Count], new int[table.Places.Count]);
        var (groups, contested) = (new int[table.GroupSets.Count], new int[table.GroupSets.Count]);
        var facts = table.Facts;
        var marks = table.Marks;
        var places = table.PlacesOf;
        var sets = table.GroupSetsOf;
        for (var id = 0; id < facts.Length; id++)
        {
            if (!filter.Sees(id, marks[id]))
            {
                continue;
            }

            counts.Total++;
            var (place, set) = (places[id], sets[id]);
            var fails = filter.Fails(marks[id], facts[id]);
            if (fails == Criterion.None)
            {
                counts.Passing++;
                counts._ofPassing.Add(marks[id]);
                bases[place]++;
                countries[place]++;
                groups[set]++;
                contested[set]++;
            }
            else if (BitOperations.IsPow2((int)fails))
            {
                if ((fails & Unmarked) == 0)
                {
                    (counts._ofFailing[BitOperations.TrailingZeroCount((int)fails)] ??= new MarkCounts()).Add(marks[id]);
                }

                bases[place] += fails == Criterion.Bases ? 1 : 0;
                countries[place] += fails == Criterion.Countries ? 1 : 0;
                groups[set] += fails == Criterion.Groups ? 1 : 0;
                contested[set] += fails == Criterion.Contested ? 1 : 0;
            }
        }

        counts.NamePlaces(table, bases, countries);
        counts.NameGroups(table, groups, contested);
        return counts;
    }

    private int[] All<T>(Criterion own, int first)
        where T : struct, Enum
        => [.. Enum.GetValues<T>().Select((_, at) => With(own, first + at))];

    /// <summary>How many have a mark of those that meet all criteria but a field's own.</summary>
    private int With(Criterion own, int mark) => _ofPassing.Of(mark) + (_ofFailing[BitOperations.TrailingZeroCount((int)own)]?.Of(mark) ?? 0);

    private void NamePlaces(FactTable table, int[] bases, int[] countries)
    {
        for (var place = 0; place < bases.Length; place++)
        {
            var (site, name, country, _) = table.Places[place];
            if (site is null)
            {
                BaseNotNamed += bases[place];
            }
            else if (bases[place] > 0)
            {
                var known = Bases.GetValueOrDefault(site);
                Bases[site] = (string.CompareOrdinal(known.Name, name) < 0 ? name : known.Name, known.Count + bases[place]);
            }

            if (country is not null && countries[place] > 0)
            {
                Countries[country] = Countries.GetValueOrDefault(country) + countries[place];
            }
        }
    }

    private void NameGroups(FactTable table, int[] groups, int[] contested)
    {
        var claims = Enum.GetValues<ContestedClaim>();
        for (var set = 0; set < groups.Length; set++)
        {
            var standing = table.GroupSets[set].Where(g => g.Status != ClaimStatus.Denied).Select(g => g.Id).Distinct().ToList();
            GroupNotStated += standing.Count == 0 ? groups[set] : 0;
            foreach (var group in groups[set] == 0 ? [] : standing)
            {
                Groups[group] = Groups.GetValueOrDefault(group) + groups[set];
            }

            foreach (var claim in contested[set] == 0 ? [] : claims)
            {
                Contested[(int)claim] += FactFilter.HasContested(claim, table.GroupSets[set]) ? contested[set] : 0;
            }
        }
    }
}
