using AttackTracker.Core.Queries;

namespace AttackTracker.Web.Components.Charts;

/// <summary>Places the marks of a lane so that many at one place and day stay separable: above one another, and the lane grows with them.</summary>
public static class LaneLayout
{
    private const double Nearest = 7;
    private const double Beside = 6;
    private const double Pitch = 6.5;
    private const int MostRows = 6;
    private const double Edge = 5;

    /// <summary>Lanes from the top down, each as high as its marks need.</summary>
    public static IReadOnlyList<LaneRow> Rows(IReadOnlyList<Lane> lanes, Plot plot, double top)
    {
        ArgumentNullException.ThrowIfNull(lanes);
        var rows = new List<LaneRow>(lanes.Count);
        foreach (var lane in lanes)
        {
            var marks = Place(lane.Marks, plot);
            var height = marks.Count == 0 ? ChartShape.LaneHeight : Math.Max(ChartShape.LaneHeight, (2 * marks.Max(m => Math.Abs(m.Y))) + Pitch + Edge);
            var middle = top + (height / 2);
            rows.Add(new LaneRow(lane, top, height, [.. marks.Select(m => m with { Y = m.Y + middle })]));
            top += height;
        }

        return rows;
    }

    /// <summary>Each mark with its place, the middle of the lane at 0. Marks that would touch stand above one another; of more than six those that follow stand beside.</summary>
    public static IReadOnlyList<PlacedMark> Place(IReadOnlyList<LaneMark> marks, Plot plot)
    {
        ArgumentNullException.ThrowIfNull(marks);
        ArgumentNullException.ThrowIfNull(plot);
        var placed = new List<PlacedMark>(marks.Count);
        var near = new List<(LaneMark Mark, double X, int Row)>();
        double[] ends = [];
        foreach (var mark in marks.OrderBy(m => Middle(m, plot)).ThenBy(m => m.PublicId, StringComparer.Ordinal))
        {
            var x = Middle(mark, plot);
            if (near.Count > 0 && x - ends.Max() >= Nearest)
            {
                Flush();
            }

            ends = near.Count == 0 ? [.. Enumerable.Repeat(double.NegativeInfinity, MostRows)] : ends;
            var row = Array.FindIndex(ends, end => x - end >= Nearest);
            if (row < 0)
            {
                row = Array.IndexOf(ends, ends.Min());
                x = ends[row] + Beside;
            }

            ends[row] = x;
            near.Add((mark, x, row));
        }

        Flush();
        return placed;

        void Flush()
        {
            var rows = near.Count == 0 ? 0 : near.Max(n => n.Row) + 1;
            placed.AddRange(near.Select(n => new PlacedMark(n.Mark, n.X, (n.Row - ((rows - 1) / 2.0)) * Pitch, plot.Start(n.Mark.First), plot.End(n.Mark.Last))));
            near.Clear();
        }
    }

    private static double Middle(LaneMark mark, Plot plot) => (plot.Start(mark.First) + plot.End(mark.Last)) / 2;
}

/// <summary>A mark, where it stands, and from where to where its days reach.</summary>
public sealed record PlacedMark(LaneMark Mark, double X, double Y, double From, double To);

/// <summary>A lane, where it stands, and its marks.</summary>
public sealed record LaneRow(Lane Lane, double Top, double Height, IReadOnlyList<PlacedMark> Marks)
{
    public double Middle => Top + (Height / 2);

    public double Bottom => Top + Height;
}
