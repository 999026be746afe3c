namespace AttackTracker.Benchmarks.Borders;

/// <summary>Cuts a ring at a rectangle, side by side (Sutherland and Hodgman). A ring that leaves and comes back runs along the edge between.</summary>
/// <param name="West">Degrees east.</param>
/// <param name="South">Degrees north.</param>
/// <param name="East">Degrees east.</param>
/// <param name="North">Degrees north.</param>
internal sealed record Cut(double West, double South, double East, double North)
{
    /// <summary>What lies inside; empty where nothing does.</summary>
    public IReadOnlyList<(double X, double Y)> Of(IReadOnlyList<(double X, double Y)> ring)
    {
        ring = Side(ring, p => p.X - West);
        ring = Side(ring, p => East - p.X);
        ring = Side(ring, p => p.Y - South);
        return Side(ring, p => North - p.Y);
    }

    // What is inside has a positive depth.
    private static List<(double X, double Y)> Side(IReadOnlyList<(double X, double Y)> ring, Func<(double X, double Y), double> depth)
    {
        var kept = new List<(double, double)>();
        for (var at = 0; at < ring.Count; at++)
        {
            var (from, to) = (ring[at], ring[(at + 1) % ring.Count]);
            var (before, after) = (depth(from), depth(to));
            if (before >= 0)
            {
                kept.Add(from);
            }

            if (before < 0 != after < 0)
            {
                var part = before / (before - after);
                kept.Add((from.X + (part * (to.X - from.X)), from.Y + (part * (to.Y - from.Y))));
            }
        }

        return kept;
    }
}
