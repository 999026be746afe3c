using AttackTracker.Core.Dates;
using AttackTracker.Core.Quantities;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage.Schema;
using AttackTracker.Core.Text;
using AttackTracker.Core.Weapons;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Queries;

/// <summary>Counts the columns of the histogram, grouped by SQLite as coarsely as they are drawn.</summary>
internal sealed class TimelineColumns(IQueryable<IncidentRow> passing, DayRange range, TimeBin bin, StackBy stack)
{
    // Days are text, so a month is the beginning of one: grouped without a function of time, of which SQLite has slow ones.
    private readonly int _length = DayText.LengthOf(bin);

    private readonly List<Part> _parts = [];

    /// <summary>Counts what is known to the day by column, and the little that is not by its days.</summary>
    public async Task ReadAsync(CancellationToken cancellationToken)
    {
        var (first, last, length) = (range.First, range.Last, _length);
        var exact = await Valued(passing.Where(i => i.DatePrecision == DatePrecision.Day && i.Day >= first && i.Day <= last))
            .GroupBy(i => new { At = i.Day.Substring(0, length), i.Kind, i.Value })
            .Select(g => new { g.Key.At, g.Key.Kind, g.Key.Value, Count = g.Count(), Conflicts = g.Count(i => i.Conflicts > 0) })
            .ToListAsync(cancellationToken);
        _parts.AddRange(exact.Select(g => new Part(DayOf(g.At), DayOf(g.At), true, g.Kind, Term(g.Kind, g.Value), g.Count, g.Conflicts)));

        var inexact = await Valued(passing.Where(i => i.Day != null && i.DatePrecision != DatePrecision.Day))
            .GroupBy(i => new { i.Day, i.End, i.Kind, i.Value })
            .Select(g => new { g.Key.Day, g.Key.End, g.Key.Kind, g.Key.Value, Count = g.Count(), Conflicts = g.Count(i => i.Conflicts > 0) })
            .ToListAsync(cancellationToken);
        _parts.AddRange(inexact.Select(g => new Part(range.Clamp(DayOf(g.Day)), range.Clamp(DayOf(g.End ?? g.Day)), false, g.Kind, Term(g.Kind, g.Value), g.Count, g.Conflicts)));
    }

    /// <summary>By time, then attacks before responses, then by value.</summary>
    public List<BlockCount> Blocks =>
    [
        .. from part in _parts
           group part by (Start: bin.StartOf(part.First), part.Kind, part.Value, part.IsExact) into block
           orderby block.Key.Start, block.Key.Kind, Place(block.Key.Value), block.Key.IsExact descending
           select new BlockCount(block.Key.Start, block.Key.Kind, block.Key.Value, block.Key.IsExact, block.Sum(p => p.Count)),
    ];

    /// <summary>Columns with incidents on which articles disagree.</summary>
    public List<BinCount> Conflicts =>
    [
        .. from part in _parts
           where part.Conflicts > 0
           group part by bin.StartOf(part.First) into column
           orderby column.Key
           select new BinCount(column.Key, column.Sum(p => p.Conflicts)),
    ];

    /// <summary>Incidents that are counted in an earlier column, but may have been in this one: only of columns that are drawn.</summary>
    public List<BinCount> Later
    {
        get
        {
            var over = _parts.Where(p => !p.IsExact).Select(p => (First: bin.StartOf(p.First), Last: bin.StartOf(p.Last), p.Count)).Where(p => p.Last > p.First).ToList();
            var (begun, ended) = (over.OrderBy(p => p.First).ToList(), over.OrderBy(p => p.Last).ToList());
            var counts = new List<BinCount>();
            int open = 0, next = 0, past = 0;
            foreach (var start in _parts.Select(p => bin.StartOf(p.First)).Distinct().Order())
            {
                for (; next < begun.Count && begun[next].First < start; next++)
                {
                    open += begun[next].Count;
                }

                for (; past < ended.Count && ended[past].Last < start; past++)
                {
                    open -= ended[past].Count;
                }

                if (open > 0)
                {
                    counts.Add(new BinCount(start, open));
                }
            }

            return counts;
        }
    }

    public int Count(ReportKind kind) => _parts.Where(p => p.Kind == kind).Sum(p => p.Count);

    /// <summary>The long pauses; where columns are months or years the days are asked for only if some column is empty.</summary>
    public async Task<IReadOnlyList<DayRange>> PausesAsync(CancellationToken cancellationToken)
    {
        var attacks = _parts.Where(p => p.Kind == ReportKind.Attack).ToList();
        if (_length == 10)
        {
            return TimelinePauses.Find([.. attacks.Select(p => new DayRange(p.First, p.Last))], range);
        }

        var starts = attacks.Select(p => bin.StartOf(p.First)).Distinct().Order().ToList();
        if (starts.Zip(starts.Skip(1)).All(pair => bin.EndOf(pair.First).AddDays(1) == pair.Second))
        {
            return [];
        }

        var (first, last) = (range.First, range.Last);
        var days = await passing.Where(i => i.Kind == ReportKind.Attack && i.DatePrecision == DatePrecision.Day && i.Day >= first && i.Day <= last)
            .Select(i => i.Day!.Value).Distinct().ToListAsync(cancellationToken);
        return TimelinePauses.Find([.. days.Select(day => new DayRange(day, day)), .. attacks.Where(p => !p.IsExact).Select(p => new DayRange(p.First, p.Last))], range);
    }

    /// <summary>The killed of attacks by column.</summary>
    public async Task<List<KilledCount>> KilledAsync(CancellationToken cancellationToken)
    {
        var length = _length;
        var groups = await passing.Where(i => i.Day != null && i.Kind == ReportKind.Attack && (i.KilledLow > 0 || i.KilledHigh > 0))
            .GroupBy(i => ((string)(object)i.Day!.Value).Substring(0, length))
            .Select(g => new { At = g.Key, Low = g.Sum(i => i.KilledLow ?? 0), High = g.Sum(i => i.KilledHigh ?? 0), Open = g.Count(i => i.KilledHigh == null), Count = g.Count(), Site = g.Max(i => i.SiteName) })
            .ToListAsync(cancellationToken);
        return
        [
            .. from g in groups
               let day = DayOf(g.At)
               group g by bin.StartOf(range.Clamp(day)) into column
               orderby column.Key
               let count = column.Sum(g => g.Count)
               let killed = new CountRange(column.Sum(g => g.Low), column.Any(g => g.Open > 0) ? null : column.Sum(g => g.High))
               select new KilledCount(column.Key, killed, count, count == 1 ? column.First().Site : null),
        ];
    }

    private IQueryable<Valued> Valued(IQueryable<IncidentRow> incidents) => stack switch
    {
        StackBy.Weapon => incidents.Select(i => new Valued { Day = (string)(object)i.Day!.Value, End = (string?)(object?)i.DateEnd, Kind = i.Kind, Conflicts = i.ConflictCount, Value = (string?)(object?)i.MainWeapon }),
        StackBy.Outcome => incidents.Select(i => new Valued { Day = (string)(object)i.Day!.Value, End = (string?)(object?)i.DateEnd, Kind = i.Kind, Conflicts = i.ConflictCount, Value = (string?)(object?)i.Outcomes }),
        StackBy.Kind => incidents.Select(i => new Valued { Day = (string)(object)i.Day!.Value, End = (string?)(object?)i.DateEnd, Kind = i.Kind, Conflicts = i.ConflictCount, Value = (string?)(object?)i.Kind }),
        StackBy.State => incidents.Select(i => new Valued { Day = (string)(object)i.Day!.Value, End = (string?)(object?)i.DateEnd, Kind = i.Kind, Conflicts = i.ConflictCount, Value = (string?)(object?)i.State }),
    };

    /// <summary>The word that a column of the table stands for.</summary>
    private string Term(ReportKind kind, string? stored) => stack switch
    {
        StackBy.Weapon => CodebookTerm.Of(WeaponFamilies.Of(CodebookTerm.TryParse<WeaponType>(stored, out var type) ? type : WeaponType.Unknown)),
        StackBy.Outcome => CodebookTerm.All<Outcome>().FirstOrDefault(word => stored is not null && stored.Contains($"\"{word}\"", StringComparison.Ordinal), TimelineStacks.NotStated),
        StackBy.Kind => CodebookTerm.Of(kind),
        StackBy.State => stored ?? "",
    };

    private int Place(string value) => TimelineStacks.Values(stack).TakeWhile(word => word != value).Count();

    private DateOnly DayOf(string text) => text.Length == 10 ? DayText.First(text) : range.Clamp(DayText.First(text));

    private sealed record Part(DateOnly First, DateOnly Last, bool IsExact, ReportKind Kind, string Value, int Count, int Conflicts);
}

/// <summary>What of an incident is counted, as it is stored.</summary>
internal sealed class Valued
{
    public required string Day { get; init; }

    public string? End { get; init; }

    public required ReportKind Kind { get; init; }

    public required int Conflicts { get; init; }

    public string? Value { get; init; }
}
