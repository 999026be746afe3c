using AttackTracker.Core.Queries;

namespace AttackTracker.Web.Components.Charts;

/// <summary>Places the marks of a lane so that those of one day do not hide one another.</summary>
public static class LaneLayout
{
    private const double Nearest = 7;
    private const double Step = 5;

    /// <summary>Each mark with its place; marks that would touch are moved up and down in turn.</summary>
    public static IReadOnlyList<PlacedMark> Place(IReadOnlyList<LaneMark> marks, Plot plot, double middle)
    {
        ArgumentNullException.ThrowIfNull(marks);
        ArgumentNullException.ThrowIfNull(plot);
        var placed = new List<PlacedMark>(marks.Count);
        foreach (var mark in marks.OrderBy(m => m.First).ThenBy(m => m.PublicId, StringComparer.Ordinal))
        {
            var from = plot.Start(mark.First);
            var to = plot.End(mark.Last);
            var x = (from + to) / 2;
            var y = ((double[])[0, -Step, Step])
                .Select(shift => middle + shift)
                .OrderBy(candidate => placed.TakeLast(6).Count(p => Math.Abs(p.X - x) < Nearest && Math.Abs(p.Y - candidate) < Step))
                .First();
            placed.Add(new PlacedMark(mark, x, y, from, to));
        }

        return placed;
    }
}

/// <summary>A mark, where it stands, and from where to where its days reach.</summary>
public sealed record PlacedMark(LaneMark Mark, double X, double Y, double From, double To);
