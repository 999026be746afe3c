using System.Globalization;
using AttackTracker.Core.Reports;

namespace AttackTracker.Core.Incidents;

/// <summary>The pairs of reports that are worth a comparison, found without comparing all with all.</summary>
/// <remarks>
/// Reports with a date of a few days meet where they share a day or miss it by one. Those of a month or a year meet all others of their country in those
/// months. Those without a date meet the reports of their own site, and of those around it, only. Whoever has neither meets nobody: two unknowns are never one incident.
/// </remarks>
internal static class CandidatePairs
{
    /// <summary>A date of so many days or more is wide.</summary>
    public const int NarrowDays = 8;

    /// <summary>How far a wide date reaches from its first day, in whole months.</summary>
    public const int WideYears = 2;

    /// <summary>Indexes into <paramref name="reports"/>, the smaller first; every pair once, in order.</summary>
    public static IEnumerable<(int First, int Second)> Of(IReadOnlyList<SourcedReport> reports, Func<string, IReadOnlyList<string>> familyOf)
    {
        var blocks = new Dictionary<string, List<(int Index, bool Seeks)>>(StringComparer.Ordinal);
        for (var i = 0; i < reports.Count; i++)
        {
            foreach (var (key, seeks) in Keys(reports[i].Values, familyOf))
            {
                if (!blocks.TryGetValue(key, out var block))
                {
                    blocks.Add(key, block = []);
                }

                block.Add((i, seeks));
            }
        }

        var pairs = new HashSet<(int, int)>();
        foreach (var block in blocks.Values)
        {
            for (var i = 0; i < block.Count; i++)
            {
                for (var j = i + 1; j < block.Count; j++)
                {
                    if (block[i].Seeks || block[j].Seeks)
                    {
                        pairs.Add((block[i].Index, block[j].Index));
                    }
                }
            }
        }

        return pairs.Order();
    }

    // A report that seeks meets everybody of the block; one that does not only waits there to be met.
    private static IEnumerable<(string Key, bool Seeks)> Keys(EventValues values, Func<string, IReadOnlyList<string>> familyOf)
    {
        foreach (var site in values.Site?.Id is { } id ? familyOf(id) : [])
        {
            yield return ($"{values.Kind} site {site}", values.Date is not { Start: not null, End: not null });
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
                yield return (string.Create(CultureInfo.InvariantCulture, $"{values.Kind} day {day:yyyy-MM-dd}"), true);
            }
        }

        if (values.Site?.Country is { } country)
        {
            for (var month = new DateOnly(start.Year, start.Month, 1); month <= end && month <= start.AddYears(WideYears); month = month.AddMonths(1))
            {
                yield return (string.Create(CultureInfo.InvariantCulture, $"{values.Kind} month {month:yyyy-MM} {country}"), !narrow);
            }
        }
    }
}
