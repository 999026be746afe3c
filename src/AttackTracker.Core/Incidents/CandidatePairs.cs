using System.Runtime.InteropServices;
using AttackTracker.Core.Reports;

namespace AttackTracker.Core.Incidents;

/// <summary>The pairs of reports that are worth a comparison, found without comparing all with all.</summary>
/// <remarks>
/// Reports with a date of a few days meet where they share a day or miss it by one. Those of a month or a year meet all others of their country in those
/// months. Those without a date meet the reports of their own site, and of those around it, only. Whoever has neither meets nobody: two unknowns are never one incident.
/// </remarks>
internal sealed class CandidatePairs
{
    /// <summary>A date of so many days or more is wide.</summary>
    public const int NarrowDays = 8;

    /// <summary>How far a wide date reaches from its first day, in whole months.</summary>
    public const int WideYears = 2;

    private readonly List<(Block Block, bool Seeks)>[] _places;

    /// <param name="reports">The reports, which go by their indexes from here on.</param>
    /// <param name="familyOf">The sites that a report on a site may have to be compared with.</param>
    public CandidatePairs(IReadOnlyList<SourcedReport> reports, Func<string, IReadOnlyList<string>> familyOf)
    {
        var blocks = new Dictionary<Key, Block>();
        _places = new List<(Block, bool)>[reports.Count];
        for (var i = 0; i < reports.Count; i++)
        {
            _places[i] = [];
            foreach (var (key, seeks) in Keys(reports[i].Values, familyOf))
            {
                if (!blocks.TryGetValue(key, out var block))
                {
                    blocks.Add(key, block = new Block());
                }

                block.Add(i, seeks);
                _places[i].Add((block, seeks));
            }
        }
    }

    /// <summary>Every pair once, the smaller index first, in order.</summary>
    public IEnumerable<(int First, int Second)> All => Enumerable.Range(0, _places.Length).SelectMany(first => After(first).Select(second => (first, second)));

    /// <summary>The greater indexes that one is to be compared with, in order. Report by report, since all pairs at once can be more than fit into memory.</summary>
    public IReadOnlyList<int> After(int report)
    {
        var met = new List<int>();
        foreach (var (block, seeks) in _places[report])
        {
            met.AddRange(block.After(report, seeks));
        }

        met.Sort();
        var count = 0;
        for (var i = 0; i < met.Count; i++)
        {
            if (i == 0 || met[i] != met[i - 1])
            {
                met[count++] = met[i];
            }
        }

        met.RemoveRange(count, met.Count - count);
        return met;
    }

    // A report that seeks meets everybody of the block; one that does not only waits there to be met.
    private static IEnumerable<(Key Key, bool Seeks)> Keys(EventValues values, Func<string, IReadOnlyList<string>> familyOf)
    {
        foreach (var site in values.Site?.Id is { } id ? familyOf(id) : [])
        {
            yield return (new Key(values.Kind, "site", site, 0), values.Date is not { Start: not null, End: not null });
        }

        if (values.Date is not { Start: { } start, End: { } end })
        {
            yield break;
        }

        var narrow = end.DayNumber - start.DayNumber < NarrowDays;
        if (narrow)
        {
            for (var day = start; day <= end.AddDays(1); day = day.AddDays(1))
            {
                yield return (new Key(values.Kind, "day", null, day.DayNumber), true);
            }
        }

        if (values.Site?.Country is { } country)
        {
            for (var month = new DateOnly(start.Year, start.Month, 1); month <= end && month <= start.AddYears(WideYears); month = month.AddMonths(1))
            {
                yield return (new Key(values.Kind, "month", country, month.DayNumber), !narrow);
            }
        }
    }

    private readonly record struct Key(ReportKind Kind, string By, string? Place, int Day);

    /// <summary>Reports that may meet, in the order of their indexes.</summary>
    private sealed class Block
    {
        private readonly List<int> _all = [];
        private readonly List<int> _seeking = [];

        public void Add(int report, bool seeks)
        {
            _all.Add(report);
            if (seeks)
            {
                _seeking.Add(report);
            }
        }

        /// <summary>Those behind a report that it meets.</summary>
        public ReadOnlySpan<int> After(int report, bool seeks)
        {
            var others = CollectionsMarshal.AsSpan(seeks ? _all : _seeking);
            var place = others.BinarySearch(report);
            return others[(place < 0 ? ~place : place + 1)..];
        }
    }
}
