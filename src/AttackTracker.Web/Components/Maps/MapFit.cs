using AttackTracker.Core.Queries;
using AttackTracker.Web.Navigation;

namespace AttackTracker.Web.Components.Maps;

/// <summary>Which part of the world to show where nobody has asked for one.</summary>
/// <remarks>Where most of it happened: a single incident far away must not make a dot of everything else.</remarks>
public static class MapFit
{
    private const double Share = 0.9;
    private const double LeastDegrees = 1.5;

    private static readonly MapExtent Nothing = new(33.6, 41.6, 13);

    public static MapFrame Of(MapView view, Borders borders, double width, double height)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(borders);
        var points = view.Places.Concat(view.Areas).Select(p => (At: borders.Find(p), p.Counts.All)).Where(p => p.At is not null).Select(p => (p.At!.Value.X, p.At.Value.Y, p.All)).ToList();
        if (points.Count == 0)
        {
            return MapFrame.Of(Nothing, width, height);
        }

        var (middleX, middleY) = (Middle([.. points.Select(p => (p.X, p.All))]), Middle([.. points.Select(p => (p.Y, p.All))]));
        var all = points.Sum(p => p.All);
        var held = 0;
        var shown = points.OrderBy(p => Math.Pow(p.X - middleX, 2) + Math.Pow(p.Y - middleY, 2))
            .TakeWhile(p =>
            {
                var isWanted = held < all * Share;
                held += p.All;
                return isWanted;
            })
            .ToList();
        var least = LeastDegrees * Mercator.UnitsPerDegree / 2;
        return MapFrame.Around(
            Math.Min(shown.Min(p => p.X), middleX - least), Math.Min(shown.Min(p => p.Y), middleY - least),
            Math.Max(shown.Max(p => p.X), middleX + least), Math.Max(shown.Max(p => p.Y), middleY + least),
            width, height);
    }

    /// <summary>With as much on one side as on the other.</summary>
    private static double Middle(IReadOnlyList<(double At, int Weight)> points)
    {
        var half = points.Sum(p => p.Weight) / 2.0;
        var sum = 0;
        return points.OrderBy(p => p.At).First(p => (sum += p.Weight) >= half).At;
    }
}
