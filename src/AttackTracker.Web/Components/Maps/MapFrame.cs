using AttackTracker.Web.Navigation;

namespace AttackTracker.Web.Components.Maps;

/// <summary>A part of the sheet on a piece of screen.</summary>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
/// <param name="X">The middle, in units of the sheet.</param>
/// <param name="Y">The middle, in units of the sheet; south is more.</param>
/// <param name="Scale">Pixels to a unit.</param>
public sealed record MapFrame(double Width, double Height, double X, double Y, double Scale)
{
    private const double Step = 1.6;
    private const double NearestDegrees = 0.08;
    private const double NarrowBelow = 560;

    /// <summary>A phone: fewer words, smaller circles.</summary>
    public bool IsNarrow => Width < NarrowBelow;

    public double KilometresPerPixel => Mercator.KilometresAt(Y) / Scale;

    public MapExtent Extent => new(Mercator.Latitude(Y), Mercator.Longitude(X), Width / Scale / Mercator.UnitsPerDegree);

    public static MapFrame Of(MapExtent extent, double width, double height)
        => new MapFrame(width, height, Mercator.X(extent.Longitude), Mercator.Y(extent.Latitude), width / (extent.Degrees * Mercator.UnitsPerDegree)).OnSheet();

    /// <summary>As near as the box can be shown whole, with room around it for circles and names.</summary>
    public static MapFrame Around(double left, double top, double right, double bottom, double width, double height)
    {
        var room = width < NarrowBelow ? 40 : 84;
        var scale = Math.Min((width - (2 * room)) / Math.Max(1, right - left), (height - (2 * room)) / Math.Max(1, bottom - top));
        return new MapFrame(width, height, (left + right) / 2, (top + bottom) / 2, scale).OnSheet();
    }

    /// <summary>Where a place stands, in pixels from the left upper corner; it may lie outside.</summary>
    public (double X, double Y) At(double latitude, double longitude) => OfSheet(Mercator.X(longitude), Mercator.Y(latitude));

    public (double X, double Y) OfSheet(double x, double y) => ((Width / 2) + ((x - X) * Scale), (Height / 2) + ((y - Y) * Scale));

    public bool Holds(double x, double y, double margin = 0) => x >= -margin && x <= Width + margin && y >= -margin && y <= Height + margin;

    public MapFrame Nearer() => (this with { Scale = Scale * Step }).OnSheet();

    public MapFrame Farther() => (this with { Scale = Scale / Step }).OnSheet();

    /// <summary>Neither beyond the edge of the sheet nor nearer than it is worth.</summary>
    public MapFrame OnSheet()
    {
        var (left, top, right, bottom) = Mercator.Sheet;
        var farthest = Math.Max(Width / (right - left), Height / (bottom - top));
        var scale = Math.Clamp(Scale, farthest, Math.Max(farthest, Width / (NearestDegrees * Mercator.UnitsPerDegree)));
        var (halfWidth, halfHeight) = (Width / scale / 2, Height / scale / 2);
        return this with { Scale = scale, X = Within(X, left + halfWidth, right - halfWidth), Y = Within(Y, top + halfHeight, bottom - halfHeight) };
    }

    // Rounding can cross the ends of a range that is one point.
    private static double Within(double value, double least, double most) => least >= most ? (least + most) / 2 : Math.Clamp(value, least, most);
}
