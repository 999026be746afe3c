namespace AttackTracker.Web.Components.Maps;

/// <summary>Bases so near one another that circles moved apart would tell nothing: drawn larger in a corner.</summary>
public sealed class MapInset
{
    public const double Width = 236;
    public const double Height = 150;

    private const double Margin = 14;
    private const double Overlap = 0.6;
    private const int Least = 3;
    private const double Largest = 60;

    private MapInset(IReadOnlyList<MapMark> marks, string name, Box box, double times, double x, double y) => (Marks, Name, Box, Times, X, Y) = (marks, name, box, times, x, y);

    /// <summary>The bases in it, at their places in the inset.</summary>
    public IReadOnlyList<MapMark> Marks { get; }

    /// <summary>The province or city that most of them are in.</summary>
    public string Name { get; }

    /// <summary>Where it is drawn.</summary>
    public Box Box { get; }

    /// <summary>How many times larger than the map.</summary>
    public double Times { get; }

    /// <summary>Where on the map they are.</summary>
    public double X { get; }

    public double Y { get; }

    public int Incidents => Marks.Sum(m => m.Place.Counts.All);

    /// <summary>The densest group of bases of a map, if one needs an inset.</summary>
    /// <param name="marks">Those in the frame, at their own places.</param>
    /// <param name="frame">The map.</param>
    /// <param name="taken">Room that legend and buttons take.</param>
    public static MapInset? Of(IReadOnlyList<MapMark> marks, MapFrame frame, IReadOnlyList<Box> taken)
    {
        ArgumentNullException.ThrowIfNull(marks);
        ArgumentNullException.ThrowIfNull(frame);
        ArgumentNullException.ThrowIfNull(taken);
        if (frame.IsNarrow || frame.Height < 3 * Height || Densest([.. marks.Where(m => !m.Place.IsArea)]) is not { } group)
        {
            return null;
        }

        var (left, right, top, bottom) = (group.Min(m => m.HomeX), group.Max(m => m.HomeX), group.Min(m => m.HomeY), group.Max(m => m.HomeY));
        var (x, y) = ((left + right) / 2, (top + bottom) / 2);
        var others = marks.Except(group).Select(m => Box.Around(m.HomeX, m.HomeY, m.Radius)).Append(Box.Around(x, y, 20)).ToList();
        var corners = Corners(frame).Where(c => !taken.Any(c.Meets)).ToList();
        if (corners.Count == 0)
        {
            return null;
        }

        var box = corners.MinBy(c => others.Count(c.Meets));
        var times = Math.Min(Largest, Math.Min((Width - 110) / Math.Max(0.1, right - left), (Height - 84) / Math.Max(0.1, bottom - top)));
        var (middleX, middleY) = ((box.Left + box.Right) / 2, ((box.Top + box.Bottom) / 2) + 9);
        var inside = group.Select(m => new MapMark(m.Place, middleX + ((m.HomeX - x) * times), middleY + ((m.HomeY - y) * times), m.Radius)).ToList();
        Nudge.Apart(inside);
        var labels = new MapLabels(frame.Width, frame.Height);
        foreach (var mark in inside)
        {
            labels.Take(Box.Around(mark.X, mark.Y, mark.Radius));
        }

        labels.Place(inside.OrderByDescending(m => m.Place.Counts.All));
        foreach (var mark in inside.Where(m => m.Label is { } label && (label.Box.Left < box.Left + 4 || label.Box.Right > box.Right - 4 || label.Box.Top < box.Top + 20 || label.Box.Bottom > box.Bottom - 2)))
        {
            mark.Label = null;
        }

        var name = group.GroupBy(m => m.Place.Admin1 ?? "").OrderByDescending(g => g.Sum(m => m.Place.Counts.All)).ThenBy(g => g.Key, StringComparer.Ordinal).First().Key;
        return new MapInset(inside, name, box, times, x, y);
    }

    private static IEnumerable<Box> Corners(MapFrame frame)
    {
        var (right, bottom) = (frame.Width - Margin - Width, frame.Height - Margin - Height);
        foreach (var (x, y) in new[] { (right, bottom), (right, Margin), (Margin, Margin), (Margin, bottom) })
        {
            yield return new Box(x, y, x + Width, y + Height);
        }
    }

    // Bases belong together whose circles lie largely over one another; of several such groups the one with the most incidents.
    private static List<MapMark>? Densest(IReadOnlyList<MapMark> marks)
    {
        var left = marks.ToList();
        List<MapMark>? best = null;
        while (left.Count > 0)
        {
            var group = new List<MapMark> { left[0] };
            left.RemoveAt(0);
            for (var at = 0; at < group.Count; at++)
            {
                var from = group[at];
                var near = left.Where(m => Math.Sqrt(Math.Pow(m.HomeX - from.HomeX, 2) + Math.Pow(m.HomeY - from.HomeY, 2)) < (m.Radius + from.Radius) * Overlap).ToList();
                group.AddRange(near);
                left.RemoveAll(near.Contains);
            }

            if (group.Count >= Least && (best is null || group.Sum(m => m.Place.Counts.All) > best.Sum(m => m.Place.Counts.All)))
            {
                best = group;
            }
        }

        return best;
    }
}
