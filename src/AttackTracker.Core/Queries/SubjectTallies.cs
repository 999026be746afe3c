using System.Runtime.InteropServices;
using AttackTracker.Core.Storage.Facts;
using AttackTracker.Core.Text;
using AttackTracker.Core.Weapons;

namespace AttackTracker.Core.Queries;

/// <summary>Tallies facts by base, by group or by weapon. Each incident is looked at once: first it counts for its combination, of which rows are put together.</summary>
internal sealed class SubjectTallies(FactTable table, SubjectKind kind, SparkSpan? span)
{
    private const int AllWeapons = (1 << ((int)WeaponType.Unknown + 1)) - 1;

    private readonly int[] _binsByDay = BinsOf(span);
    private SubjectTally?[] _cells = [];

    /// <param name="incidents">Keys of incidents.</param>
    public SubjectTallies Count(List<int> incidents)
    {
        (_cells, var others) = FactCounting.InHalves(incidents, half => Count(CollectionsMarshal.AsSpan(incidents)[half]));
        for (var cell = 0; cell < _cells.Length; cell++)
        {
            if (others[cell] is { } other)
            {
                (_cells[cell] ??= Empty()).Add(other);
            }
        }

        return this;
    }

    private SubjectTally?[] Count(ReadOnlySpan<int> incidents)
    {
        var cells = new SubjectTally?[kind switch
        {
            SubjectKind.Base => table.Places.Count,
            SubjectKind.Group => table.GroupSets.Count,
            SubjectKind.Weapon => AllWeapons + 1,
        }];
        var facts = table.Facts;
        var marks = table.Marks;
        foreach (var id in incidents)
        {
            ref readonly var fact = ref facts[id];
            var cell = kind switch
            {
                SubjectKind.Base => fact.Place,
                SubjectKind.Group => fact.GroupSet,
                SubjectKind.Weapon => fact.Weapons & AllWeapons,
            };
            (cells[cell] ??= Empty()).Add(fact, marks[id], BinOf(fact.Day));
        }

        return cells;
    }

    /// <summary>Everything together, each incident once.</summary>
    public SubjectLine All()
    {
        var all = Empty();
        foreach (var cell in _cells)
        {
            if (cell is not null)
            {
                all.Add(cell);
            }
        }

        return all.ToLine(id: null, group: null);
    }

    /// <summary>A row for each subject that occurs, in no order. Names and notes of groups are left to who knows the directory.</summary>
    public IReadOnlyList<SubjectLine> Rows() => kind switch
    {
        SubjectKind.Base => Rows(cell => [table.Places[cell].SiteId ?? ""]),
        SubjectKind.Group => GroupRows(),
        SubjectKind.Weapon => Rows(WeaponsOf),
    };

    private static IEnumerable<string> WeaponsOf(int bits)
        => bits == 0 ? [CodebookTerm.Of(WeaponType.Unknown)] : Enum.GetValues<WeaponType>().Where(type => (bits & IncidentFact.Bit(type)) != 0).Select(CodebookTerm.Of);

    // Dictionaries take no null for a key, and no id is empty.
    private List<SubjectLine> Rows(Func<int, IEnumerable<string>> subjectsOf)
        => [.. Joined(subjectsOf).Select(row => row.Value.ToLine(row.Key.Length == 0 ? null : row.Key, group: null))];

    /// <summary>What a group denies is none of its incidents, but the denial counts. What nobody claims and nobody is blamed for has a row too, without the denials, which are in the rows of those who deny.</summary>
    private List<SubjectLine> GroupRows()
    {
        var standing = Joined(set => table.GroupSets[set].Where(SubjectClaims.Stands).Select(g => g.Id).Distinct(StringComparer.Ordinal).DefaultIfEmpty(""));
        var named = Joined(set => table.GroupSets[set].Select(g => g.Id).Distinct(StringComparer.Ordinal));
        var nobody = standing.GetValueOrDefault("")?.ToLine(id: null, group: null);
        return
        [
            .. new[] { nobody }.OfType<SubjectLine>().Select(row => row with { Claims = row.Claims with { Denied = 0 } }),
            .. named.Select(row =>
            {
                var line = (standing.GetValueOrDefault(row.Key) ?? Empty()).ToLine(row.Key, row.Key);
                return line with { Claims = row.Value.ToLine(row.Key, row.Key).Claims, Groups = Math.Max(0, line.Groups - 1) };
            }),
        ];
    }

    private Dictionary<string, SubjectTally> Joined(Func<int, IEnumerable<string>> subjectsOf)
    {
        var rows = new Dictionary<string, SubjectTally>(StringComparer.Ordinal);
        foreach (var (cell, tally) in _cells.Index())
        {
            if (tally is null)
            {
                continue;
            }

            foreach (var subject in subjectsOf(cell))
            {
                if (!rows.TryGetValue(subject, out var row))
                {
                    rows.Add(subject, row = Empty());
                }

                row.Add(tally);
            }
        }

        return rows;
    }

    private SubjectTally Empty() => new(table, span?.Count ?? 0);

    private int BinOf(int day) => _binsByDay.Length == 0 || day == IncidentFact.None ? 0 : _binsByDay[Math.Clamp(day - span!.First.DayNumber, 0, _binsByDay.Length - 1)];

    // Asked for every incident, and days are few.
    private static int[] BinsOf(SparkSpan? span)
        => span is null ? [] : [.. Enumerable.Range(span.First.DayNumber, span.DaysOf(span.Count - 1).Last.DayNumber - span.First.DayNumber + 1).Select(day => span.At(DateOnly.FromDayNumber(day)))];
}
