namespace AttackTracker.Web.Components.Maps;

/// <summary>Places on the sheet that the borders are drawn on: Mercator, 200 units to a degree of longitude, north up.</summary>
public static class Mercator
{
    public const double UnitsPerDegree = 200;

    private const double KilometresPerDegree = 111.32;
    private const double Farthest = 85;

    /// <summary>The edges of the sheet: beyond them the file of borders has nothing.</summary>
    public static (double Left, double Top, double Right, double Bottom) Sheet { get; } = (X(2), Y(45), X(77), Y(-8));

    public static double X(double longitude) => longitude * UnitsPerDegree;

    public static double Y(double latitude)
        => -double.RadiansToDegrees(Math.Log(Math.Tan((Math.PI / 4) + (double.DegreesToRadians(Math.Clamp(latitude, -Farthest, Farthest)) / 2)))) * UnitsPerDegree;

    public static double Longitude(double x) => x / UnitsPerDegree;

    public static double Latitude(double y) => double.RadiansToDegrees((2 * Math.Atan(Math.Exp(double.DegreesToRadians(-y / UnitsPerDegree)))) - (Math.PI / 2));

    /// <summary>How long a unit is at a height of the sheet: the farther from the equator, the less.</summary>
    public static double KilometresAt(double y) => KilometresPerDegree * Math.Cos(double.DegreesToRadians(Latitude(y))) / UnitsPerDegree;
}
