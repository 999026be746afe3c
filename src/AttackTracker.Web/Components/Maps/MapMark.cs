using AttackTracker.Core.Queries;

namespace AttackTracker.Web.Components.Maps;

/// <summary>A base or an area as it is drawn: a circle at its place or moved a little from it. Pixels.</summary>
public sealed class MapMark(MapPlace place, double homeX, double homeY, double radius)
{
    public MapPlace Place { get; } = place;

    public double HomeX { get; } = homeX;

    public double HomeY { get; } = homeY;

    public double X { get; set; } = homeX;

    public double Y { get; set; } = homeY;

    public double Radius { get; } = radius;

    /// <summary>How far a province reaches; 0 where it is none.</summary>
    public double Reach { get; init; }

    /// <summary>Null where there was no room for its name.</summary>
    public PlacedLabel? Label { get; set; }

    public double Moved => Math.Sqrt(Math.Pow(X - HomeX, 2) + Math.Pow(Y - HomeY, 2));
}

/// <summary>A name beside its circle. Pixels.</summary>
public sealed record PlacedLabel(string Words, double X, double Y, string Anchor, Box Box);

/// <summary>Room that something takes. Pixels.</summary>
public readonly record struct Box(double Left, double Top, double Right, double Bottom)
{
    public static Box Around(double x, double y, double radius) => new(x - radius, y - radius, x + radius, y + radius);

    public bool Meets(Box other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;

    public bool IsWithin(double width, double height) => Left >= 2 && Top >= 2 && Right <= width - 2 && Bottom <= height - 2;
}
