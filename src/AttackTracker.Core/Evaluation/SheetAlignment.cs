using AttackTracker.Core.Reports;

namespace AttackTracker.Core.Evaluation;

/// <summary>Which reports of several coders' sheets of one article speak of one event, by the codebook's rule for gold and extraction.</summary>
public static class SheetAlignment
{
    /// <summary>A row for each event, in the order of the text; in it a report for each sheet, null where that coder tells no such event.</summary>
    /// <param name="sheets">The reports of each coder. Of two sheets the first stands for the gold; each further one is aligned with what those before it tell.</param>
    public static IReadOnlyList<IReadOnlyList<Report?>> Of(IReadOnlyList<IReadOnlyList<Report>> sheets)
    {
        ArgumentNullException.ThrowIfNull(sheets);
        var rows = new List<Report?[]>();
        foreach (var (sheet, reports) in sheets.Index())
        {
            var known = rows.ConvertAll(row => new GoldReport { Values = Array.Find(row, r => r is not null)!.Values, Incident = "" });
            var pairs = ReportAlignment.Of(known, [.. reports.Select(r => r.Values)]);
            foreach (var (row, report) in pairs)
            {
                rows[row][sheet] = reports[report];
            }

            foreach (var (_, report) in reports.Index().Where(r => pairs.All(pair => pair.Predicted != r.Index)))
            {
                var row = new Report?[sheets.Count];
                row[sheet] = report;
                rows.Add(row);
            }
        }

        return [.. rows.OrderBy(row => row.Min(r => r is null || r.Evidence.Count == 0 ? int.MaxValue : r.Evidence.Min(e => e.Span.Start)))];
    }
}
