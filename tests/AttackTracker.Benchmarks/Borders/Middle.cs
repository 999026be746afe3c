namespace AttackTracker.Benchmarks.Borders;

/// <summary>Where a name fits into a shape: the point of a grid that is farthest from its edge.</summary>
internal static class Middle
{
    private const int Steps = 48;

    /// <summary>The point, and how far the nearest edge is.</summary>
    public static (int X, int Y, int Room) Of((int X, int Y)[] ring)
    {
        var (left, right, top, bottom) = (ring.Min(p => p.X), ring.Max(p => p.X), ring.Min(p => p.Y), ring.Max(p => p.Y));
        var best = (X: (left + right) / 2, Y: (top + bottom) / 2, Room: 0);
        for (var row = 1; row < Steps; row++)
        {
            for (var column = 1; column < Steps; column++)
            {
                var (x, y) = (left + ((right - left) * column / Steps), top + ((bottom - top) * row / Steps));
                if (IsInside(ring, x, y) && ToEdge(ring, x, y) is var room && room > best.Room)
                {
                    best = (x, y, (int)room);
                }
            }
        }

        return best;
    }

    private static bool IsInside((int X, int Y)[] ring, double x, double y)
    {
        var isInside = false;
        for (var at = 0; at < ring.Length; at++)
        {
            var (a, b) = (ring[at], ring[(at + 1) % ring.Length]);
            if (a.Y > y != b.Y > y && x < ((b.X - a.X) * (y - a.Y) / (b.Y - a.Y)) + a.X)
            {
                isInside = !isInside;
            }
        }

        return isInside;
    }

    private static double ToEdge((int X, int Y)[] ring, double x, double y)
    {
        var nearest = double.MaxValue;
        for (var at = 0; at < ring.Length; at++)
        {
            var (a, b) = (ring[at], ring[(at + 1) % ring.Length]);
            var (dx, dy) = ((double)b.X - a.X, (double)b.Y - a.Y);
            var part = Math.Clamp((((x - a.X) * dx) + ((y - a.Y) * dy)) / Math.Max(1, (dx * dx) + (dy * dy)), 0, 1);
            nearest = Math.Min(nearest, Math.Sqrt(Math.Pow(x - a.X - (part * dx), 2) + Math.Pow(y - a.Y - (part * dy), 2)));
        }

        return nearest;
    }
}
