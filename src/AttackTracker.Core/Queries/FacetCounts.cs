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
    public int Total { get; private set; }

    public int Passing { get; private set; }

    public int[] Kinds { get; } = new int[Enum.GetValues<ReportKind>().Length];

    public int[] Families { get; } = new int[Enum.GetValues<WeaponFamily>().Length];

    public int[] Weapons { get; } = new int[Enum.GetValues<WeaponType>().Length];

    public int[] Outcomes { get; } = new int[Enum.GetValues<Outcome>().Length];

    public int[] States { get; } = new int[Enum.GetValues<FieldState>().Length];

    public int[] Casualties { get; } = new int[Enum.GetValues<CasualtyFilter>().Length];

    public int[] Contested { get; } = new int[Enum.GetValues<ContestedClaim>().Length];

    public int OutcomeNotStated { get; private set; }

    public int InConflict { get; private set; }

    public int Background { get; private set; }

    public int OneSource { get; private set; }

    public int SeveralSources { get; private set; }

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
        foreach (ref readonly var fact in table.Facts)
        {
            if (!filter.Sees(fact))
            {
                continue;
            }

            counts.Total++;
            var fails = filter.Fails(fact);
            if (fails == Criterion.None)
            {
                counts.Passing++;
                counts.Count(fact);
                bases[fact.Place]++;
                countries[fact.Place]++;
                groups[fact.GroupSet]++;
                contested[fact.GroupSet]++;
            }
            else if (BitOperations.IsPow2((int)fails))
            {
                counts.Count(fact, fails);
                bases[fact.Place] += fails == Criterion.Bases ? 1 : 0;
                countries[fact.Place] += fails == Criterion.Countries ? 1 : 0;
                groups[fact.GroupSet] += fails == Criterion.Groups ? 1 : 0;
                contested[fact.GroupSet] += fails == Criterion.Contested ? 1 : 0;
            }
        }

        counts.NamePlaces(table, bases, countries);
        counts.NameGroups(table, groups, contested);
        return counts;
    }

    /// <summary>Counts what meets all criteria, for every field.</summary>
    private void Count(in IncidentFact fact)
    {
        States[(int)fact.State]++;
        Kinds[(int)fact.Kind]++;
        InConflict += fact.Conflicts > 0 ? 1 : 0;
        Background += fact.Background ? 1 : 0;
        CountSources(fact);
        CountWeapons(fact);
        CountOutcomes(fact);
        CountCasualties(fact);
    }

    /// <summary>Counts for a field what only its own criterion stands against.</summary>
    private void Count(in IncidentFact fact, Criterion own)
    {
        switch (own)
        {
            case Criterion.States:
                States[(int)fact.State]++;
                break;
            case Criterion.Kind:
                Kinds[(int)fact.Kind]++;
                break;
            case Criterion.Conflict:
                InConflict += fact.Conflicts > 0 ? 1 : 0;
                break;
            case Criterion.Background:
                Background += fact.Background ? 1 : 0;
                break;
            case Criterion.Sources:
                CountSources(fact);
                break;
            case Criterion.Weapons:
                CountWeapons(fact);
                break;
            case Criterion.Outcomes:
                CountOutcomes(fact);
                break;
            case Criterion.Casualties:
                CountCasualties(fact);
                break;
            default:
                break;
        }
    }

    private void CountSources(in IncidentFact fact)
    {
        OneSource += fact.IsOfOneSource ? 1 : 0;
        SeveralSources += fact.IsOfOneSource ? 0 : 1;
    }

    private void CountWeapons(in IncidentFact fact)
    {
        FactBits.Count(Weapons, fact.Weapons);
        FactBits.Count(Families, FactBits.Families(fact));
    }

    private void CountOutcomes(in IncidentFact fact)
    {
        FactBits.Count(Outcomes, fact.Outcomes);
        OutcomeNotStated += fact.Outcomes == 0 ? 1 : 0;
    }

    private void CountCasualties(in IncidentFact fact)
    {
        Casualties[(int)CasualtyFilter.Killed] += fact.IsAnybodyKilled ? 1 : 0;
        Casualties[(int)CasualtyFilter.Wounded] += fact.IsAnybodyWounded ? 1 : 0;
        Casualties[(int)CasualtyFilter.Any] += fact.IsAnybodyKilled || fact.IsAnybodyWounded ? 1 : 0;
        Casualties[(int)CasualtyFilter.None] += fact.IsNobodyHurt ? 1 : 0;
        Casualties[(int)CasualtyFilter.NotStated] += fact.IsHurtNotStated ? 1 : 0;
    }

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
