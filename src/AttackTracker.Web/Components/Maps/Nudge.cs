namespace AttackTracker.Web.Components.Maps;

/// <summary>Moves circles apart that would hide one another, each as little as may be; the same circles always end up the same.</summary>
public static class Nudge
{
    private const int Rounds = 80;
    private const double Gap = 1.5;
    private const double Homesick = 0.04;

    public static void Apart(IReadOnlyList<MapMark> marks)
    {
        ArgumentNullException.ThrowIfNull(marks);
        for (var round = 0; round < Rounds; round++)
        {
            var isDone = true;
            for (var a = 0; a < marks.Count; a++)
            {
                for (var b = a + 1; b < marks.Count; b++)
                {
                    isDone &= !Push(marks[a], marks[b], a + b);
                }
            }

            if (isDone)
            {
                return;
            }

            // In the last rounds nothing is drawn home any more: what is apart stays apart.
            var homesick = round < Rounds - 20 ? Homesick : 0;
            foreach (var mark in marks)
            {
                mark.X += (mark.HomeX - mark.X) * homesick;
                mark.Y += (mark.HomeY - mark.Y) * homesick;
            }
        }
    }

    // The smaller one gives way more. Two at one place go apart in a direction that only their order decides.
    private static bool Push(MapMark a, MapMark b, int order)
    {
        var (dx, dy) = (b.X - a.X, b.Y - a.Y);
        var distance = Math.Sqrt((dx * dx) + (dy * dy));
        var overlap = a.Radius + b.Radius + Gap - distance;
        if (overlap <= 0.1)
        {
            return false;
        }

        if (distance < 0.01)
        {
            (dx, dy, distance) = (Math.Cos(order * 2.4), Math.Sin(order * 2.4), 1);
        }

        var share = b.Radius / (a.Radius + b.Radius);
        a.X -= dx / distance * overlap * share;
        a.Y -= dy / distance * overlap * share;
        b.X += dx / distance * overlap * (1 - share);
        b.Y += dy / distance * overlap * (1 - share);
        return true;
    }
}
