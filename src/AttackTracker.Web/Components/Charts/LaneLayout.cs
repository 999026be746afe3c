using AttackTracker.Core.Queries;

namespace AttackTracker.Web.Components.Charts;

/// <summary>Places the marks of a lane so that those of one day do not hide one another.</summary>
public static class LaneLayout
{
    private const double Nearest = 7;
    private const double Beside = 6;

    // Heights for one, two and three marks at one place; more of them go on beside.
    private static readonly double[][] Heights = [[0], [-4.5, 4.5], [-6.5, 0, 6.5]];

    /// <summary>Each mark with its place; marks that would touch are set above one another.</summary>
    public static IReadOnlyList<PlacedMark> Place(IReadOnlyList<LaneMark> marks, Plot plot, double middle)
    {
        ArgumentNullException.ThrowIfNull(marks);
        ArgumentNullException.ThrowIfNull(plot);
        var placed = new List<PlacedMark>(marks.Count);
        var near = new List<LaneMark>();
        foreach (var mark in marks.OrderBy(m => Middle(m, plot)).ThenBy(m => m.PublicId, StringComparer.Ordinal))
        {
            if (near.Count > 0 && Middle(mark, plot) - Middle(near[0], plot) >= Nearest)
            {
                Flush();
            }

            near.Add(mark);
        }

        Flush();
        return placed;

        void Flush()
        {
            var most = Heights.Length;
            for (var at = 0; at < near.Count; at++)
            {
                var inColumn = Math.Min(most, near.Count - (at / most * most));
                var x = Middle(near[at], plot) + (at / most * Beside);
                placed.Add(new PlacedMark(near[at], x, middle + Heights[inColumn - 1][at % most], plot.Start(near[at].First), plot.End(near[at].Last)));
            }

            near.Clear();
        }
    }

    private static double Middle(LaneMark mark, Plot plot) => (plot.Start(mark.First) + plot.End(mark.Last)) / 2;
}

/// <summary>A mark, where it stands, and from where to where its days reach.</summary>
public sealed record PlacedMark(LaneMark Mark, double X, double Y, double From, double To);
