using System.Buffers;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Text;

namespace AttackTracker.Core.Export;

/// <summary>A comparison as a CSV: a row a row of the table, numbers as they are and not as they read.</summary>
public static class ComparisonSheet
{
    private static readonly string[] Columns =
    [
        "topic", "value", "name", "a_low", "a_high", "b_low", "b_high", "change_low", "change_high", "change_percent",
        "a_days", "b_days", "a_per_30_days", "b_per_30_days", "rate_ratio", "ratio_low_95", "ratio_high_95",
    ];

    /// <summary>Writes all of it. What is not known, or means nothing, is empty.</summary>
    public static void Write(Comparison comparison, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        var cells = new CsvCells(output);
        foreach (var column in Columns)
        {
            cells.Word(column);
        }

        cells.EndRow();
        foreach (var row in comparison.Rows)
        {
            Write(cells, comparison, row);
        }
    }

    private static void Write(CsvCells cells, Comparison comparison, ComparedRow row)
    {
        var (a, b) = (comparison.A, comparison.B);
        cells.Word(CodebookTerm.Of(row.Topic));
        cells.Text(row.Value);
        cells.Text(row.Name);
        cells.Number(row.A?.Count?.Low);
        cells.Number(row.A?.Count?.High);
        cells.Number(row.B?.Count?.Low);
        cells.Number(row.B?.Count?.High);
        cells.Number(row.Change?.Low);
        cells.Number(row.Change?.High);
        cells.Number(Rounded(row.Relative * 100));
        cells.Number(a.Days?.Days);
        cells.Number(b.Days?.Days);
        cells.Number(Rounded(row.A?.Exact is { } first ? a.Rate(first, 30) : null));
        cells.Number(Rounded(row.B?.Exact is { } second ? b.Rate(second, 30) : null));
        var ratio = row.RatioOf(a, b);
        cells.Number(Rounded(ratio?.Ratio));
        cells.Number(Rounded(ratio?.Low));
        cells.Number(Rounded(ratio?.High));
        cells.EndRow();
    }

    private static double? Rounded(double? number) => number is { } known ? Math.Round(known, 4) : null;
}
