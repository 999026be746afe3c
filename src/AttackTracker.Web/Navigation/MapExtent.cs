using System.Globalization;

namespace AttackTracker.Web.Navigation;

/// <summary>What part of the world a map shows, whatever the screen: <c>33.5,43.2,12.5</c>.</summary>
/// <param name="Latitude">Degrees north of the middle.</param>
/// <param name="Longitude">Degrees east of the middle.</param>
/// <param name="Degrees">How many degrees of longitude the map is wide.</param>
public readonly record struct MapExtent(double Latitude, double Longitude, double Degrees)
{
    /// <summary>Null where the text is no extent.</summary>
    public static MapExtent? Parse(string? text)
    {
        var parts = text?.Split(',') ?? [];
        return parts.Length == 3
            && Number(parts[0], -85, 85) is { } latitude
            && Number(parts[1], -180, 180) is { } longitude
            && Number(parts[2], 0.01, 360) is { } degrees
                ? new MapExtent(latitude, longitude, degrees)
                : null;
    }

    /// <summary>As the address has it: to some hundred metres, so that one look has one address.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Math.Round(Latitude, 3)},{Math.Round(Longitude, 3)},{Math.Round(Degrees, 3)}");

    private static double? Number(string text, double least, double most)
        => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most ? value : null;
}
