using System.Text;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Reports;
using AttackTracker.Web.Components.Display;

namespace AttackTracker.Web.Components.Charts;

/// <summary>The columns of the histogram as paths: one a weapon, so that a million incidents are still a dozen elements.</summary>
public sealed class Histogram
{
    // A block lower than this is no longer seen as one.
    private const double LeastBlock = 4;
    private const double WidestColumn = 26;
    private const double ResponseBlock = 10;

    private readonly Dictionary<(WeaponLook Look, bool IsExact), StringBuilder> _paths = [];
    private readonly TimelineView _view;
    private readonly Plot _plot;
    private readonly ChartShape _shape;

    public Histogram(TimelineView view, Plot plot, ChartShape shape)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(plot);
        ArgumentNullException.ThrowIfNull(shape);
        (_view, _plot, _shape) = (view, plot, shape);
        var columns = view.Blocks.GroupBy(b => b.Start).ToList();
        Most = columns.Select(c => c.Where(b => b.Kind == ReportKind.Attack).Sum(b => b.Count)).DefaultIfEmpty().Max();
        var mostResponses = columns.Select(c => c.Where(b => b.Kind == ReportKind.Response).Sum(b => b.Count)).DefaultIfEmpty().Max();
        Unit = Most == 0 ? shape.MostBlock : Math.Min(shape.MostBlock, (shape.Axis - shape.PlotTop) / Most);
        var down = mostResponses == 0 ? ResponseBlock : Math.Min(ResponseBlock, shape.ResponseDepth / mostResponses);
        Columns = [.. columns.Select(column => Draw([.. column], down))];
    }

    /// <summary>Attacks in the highest column.</summary>
    public int Most { get; }

    /// <summary>How high one attack is.</summary>
    public double Unit { get; }

    /// <summary>Whether each incident is a block of its own.</summary>
    public bool HasBlocks => Unit >= LeastBlock;

    /// <summary>What the pointer meets: a place a column, with its words.</summary>
    public IReadOnlyList<HistogramColumn> Columns { get; }

    /// <summary>Fills by weapon; pale where the day is not exact.</summary>
    public IEnumerable<(WeaponLook Look, bool IsExact, string Path)> Paths
        => _paths.OrderBy(p => p.Key.Look).ThenBy(p => p.Key.IsExact).Select(p => (p.Key.Look, p.Key.IsExact, p.Value.ToString()));

    /// <summary>Counts worth a line across: at most four of them, round numbers.</summary>
    public IEnumerable<int> Lines
    {
        get
        {
            var step = ((int[])[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000]).FirstOrDefault(s => Most / s <= 4, 10000);
            for (var line = step; line <= Most; line += step)
            {
                yield return line;
            }
        }
    }

    public double Level(int count) => _shape.Axis - (count * Unit);

    private HistogramColumn Draw(IReadOnlyList<BlockCount> column, double down)
    {
        var first = column[0].Start;
        var last = _view.Bin.EndOf(first);
        var (left, right) = (_plot.Clamp(_plot.Start(first)), _plot.Clamp(_plot.End(last)));
        var width = Math.Max(1, Math.Min(WidestColumn, right - left - (right - left > 3 ? 0.9 : 0)));
        var x = ((left + right) / 2) - (width / 2);
        int above = 0, below = 0;
        foreach (var block in column)
        {
            var look = block.Kind == ReportKind.Response ? WeaponLook.Response : WeaponLooks.Of(block.Family);
            var path = _paths.TryGetValue((look, block.IsExact), out var found) ? found : _paths[(look, block.IsExact)] = new StringBuilder();
            if (block.Kind == ReportKind.Attack)
            {
                Stack(path, x, width, _shape.Axis, above, block.Count, -Unit);
                above += block.Count;
            }
            else
            {
                Stack(path, x, width, _shape.Axis + 2, below, block.Count, down);
                below += block.Count;
            }
        }

        return new HistogramColumn(first, last, left, right - left, above, below, Words(column));
    }

    private static void Stack(StringBuilder path, double x, double width, double from, int before, int count, double unit)
    {
        var gap = Math.Abs(unit) >= LeastBlock ? 1 : 0;
        if (gap == 0)
        {
            path.AppendBox(x, from + (before * unit), width, count * unit);
            return;
        }

        for (var at = before; at < before + count; at++)
        {
            var top = from + (at * unit);
            path.AppendBox(x, unit < 0 ? top + unit : top, width, Math.Abs(unit) - gap);
        }
    }

    private static string Words(IReadOnlyList<BlockCount> column)
    {
        var parts = column.GroupBy(b => (b.Kind, b.Family)).Select(g => g.Key.Kind == ReportKind.Response
            ? Wording.Count(g.Sum(b => b.Count), "response")
            : FormattableString.Invariant($"{g.Sum(b => b.Count)} {Wording.Name(g.Key.Family).ToLowerInvariant()}"));
        return string.Join(", ", parts.Distinct());
    }
}

/// <summary>One column of the histogram.</summary>
public sealed record HistogramColumn(DateOnly First, DateOnly Last, double X, double Width, int Attacks, int Responses, string Words);
