using System.Text;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Reports;
using AttackTracker.Web.Components.Display;

namespace AttackTracker.Web.Components.Charts;

/// <summary>The columns of the histogram as paths: one a value, so that a million incidents are still a dozen elements.</summary>
public sealed class Histogram
{
    // A block lower than this is no longer seen as one.
    private const double LeastBlock = 4;
    private const double WidestColumn = 26;
    private const double ResponseBlock = 10;

    private readonly Dictionary<(string Style, bool IsExact), StringBuilder> _paths = [];
    private readonly List<string> _styles = [];
    private readonly TimelineView _view;
    private readonly Plot _plot;
    private readonly ChartShape _shape;
    private readonly Dictionary<DateOnly, int> _conflicts;
    private readonly Dictionary<DateOnly, int> _later;
    private readonly Dictionary<DateOnly, LagCount> _lags;

    public Histogram(TimelineView view, Plot plot, ChartShape shape)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(plot);
        ArgumentNullException.ThrowIfNull(shape);
        (_view, _plot, _shape) = (view, plot, shape);
        _conflicts = view.Conflicts.ToDictionary(c => c.Start, c => c.Count);
        _later = view.Later.ToDictionary(c => c.Start, c => c.Count);
        _lags = view.Lags.ToDictionary(l => l.Start);
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

    /// <summary>By time.</summary>
    public IReadOnlyList<HistogramColumn> Columns { get; }

    /// <summary>What the pointer meets: columns too narrow to be met by themselves go together.</summary>
    public IReadOnlyList<HistogramColumn> Targets => HistogramColumn.Gather(Columns, (_plot.Right - _plot.Left) / HistogramColumn.MostTargets);

    /// <summary>Fills by value; pale where the day is not exact.</summary>
    public IEnumerable<(string Style, bool IsExact, string Path)> Paths
        => _paths.OrderBy(p => _styles.IndexOf(p.Key.Style)).ThenBy(p => p.Key.IsExact).Select(p => (p.Key.Style, p.Key.IsExact, p.Value.ToString()));

    /// <summary>A diamond above every column in which articles disagree; empty where there is none.</summary>
    public string Disagreements
    {
        get
        {
            var path = new StringBuilder();
            foreach (var column in Columns.Where(c => c.InConflict > 0))
            {
                var size = Math.Clamp(column.Width / 2, 1.8, 3);
                var (x, y) = (column.X + (column.Width / 2), Level(column.Attacks) - 5);
                path.Append("M" + Svg.N(x) + " " + Svg.N(y - size) + "l" + Svg.N(size) + " " + Svg.N(size) + "l" + Svg.N(-size) + " " + Svg.N(size) + "l" + Svg.N(-size) + " " + Svg.N(-size) + "z");
            }

            return path.ToString();
        }
    }

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
            var path = PathOf(StackLook.Style(_view.Stack, block.Kind, block.Value), block.IsExact);
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

        return new HistogramColumn(first, last, left, right - left, above, below, _conflicts.GetValueOrDefault(first), _later.GetValueOrDefault(first), Words(column))
        {
            Lag = _lags.GetValueOrDefault(first),
        };
    }

    private StringBuilder PathOf(string style, bool isExact)
    {
        if (!_styles.Contains(style))
        {
            _styles.Add(style);
        }

        return _paths.TryGetValue((style, isExact), out var found) ? found : _paths[(style, isExact)] = new StringBuilder();
    }

    private static void Stack(StringBuilder path, double x, double width, double from, int before, int count, double unit)
    {
        var gap = Math.Abs(unit) >= LeastBlock ? 1 : 0;
        if (gap == 0)
        {
            var (start, end) = (from + (before * unit), from + ((before + count) * unit));
            path.AppendBox(x, Math.Min(start, end), width, Math.Abs(end - start));
            return;
        }

        for (var at = before; at < before + count; at++)
        {
            var top = from + (at * unit);
            path.AppendBox(x, unit < 0 ? top + unit : top, width, Math.Abs(unit) - gap);
        }
    }

    private string Words(IReadOnlyList<BlockCount> column)
    {
        var parts = column.GroupBy(b => (b.Kind, b.Value)).Select(g => (Name: Name(g.Key.Kind, g.Key.Value), Count: g.Sum(b => b.Count)))
            .GroupBy(p => p.Name)
            .Select(g => FormattableString.Invariant($"{g.Sum(p => p.Count):N0} {g.Key}"));
        return string.Join(", ", parts);
    }

    private string Name(ReportKind kind, string value)
    {
        var name = StackLook.Name(_view.Stack, value).ToLowerInvariant();
        return (kind, _view.Stack) switch
        {
            (ReportKind.Attack, _) => name,
            (_, StackBy.Weapon or StackBy.Kind) => Texts.Response,
            _ => Phrase.Of(Texts.ResponseThat, name),
        };
    }
}
