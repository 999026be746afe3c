using AttackTracker.Core.Places;

namespace AttackTracker.Core.Queries;

/// <summary>Where a province is and how far it reaches, as far as the gazetteer can tell: around the towns and sites that it has there.</summary>
internal sealed class MapAreas(Gazetteer gazetteer)
{
    private const double LeastKilometres = 20;
    private const double KilometresPerDegree = 111.2;

    private readonly ILookup<(string Country, string Admin1), (double Latitude, double Longitude)> _points = Points(gazetteer)
        .ToLookup(p => (p.Country, p.Admin1), p => (p.Latitude, p.Longitude));

    /// <summary>The province; the country where the province is not given, or the gazetteer has nothing in it.</summary>
    public MapPlace Of(string country, string? admin1)
    {
        var points = admin1 is null ? [] : _points[(country, admin1)].ToList();
        if (points.Count == 0)
        {
            return new MapPlace { Id = country, Name = gazetteer.FindPlace(country)?.Name ?? country, Country = country, IsArea = true, Counts = MapCounts.None };
        }

        var middle = (Latitude: (points.Min(p => p.Latitude) + points.Max(p => p.Latitude)) / 2, Longitude: (points.Min(p => p.Longitude) + points.Max(p => p.Longitude)) / 2);
        return new MapPlace
        {
            Id = IdOf(country, admin1!),
            Name = admin1!,
            Country = country,
            IsArea = true,
            Admin1 = admin1,
            Latitude = middle.Latitude,
            Longitude = middle.Longitude,
            Radius = Math.Max(LeastKilometres, points.Max(p => Distance(p, middle))),
            Counts = MapCounts.None,
        };
    }

    /// <summary>A province as <see cref="IncidentFilter.Provinces"/> names it.</summary>
    public static string IdOf(string? country, string admin1) => $"{country}:{admin1}";

    /// <summary>The provinces of a country that have an area of their own.</summary>
    public static IReadOnlyList<string> ProvincesOf(Gazetteer gazetteer, string country) => [.. Points(gazetteer).Where(p => p.Country == country).Select(p => p.Admin1).Distinct()];

    private static IEnumerable<(string Country, string Admin1, double Latitude, double Longitude)> Points(Gazetteer gazetteer)
    {
        foreach (var site in gazetteer.Sites)
        {
            if (site is { Admin1: { } admin1, Latitude: { } latitude, Longitude: { } longitude })
            {
                yield return (site.Country, admin1, latitude, longitude);
            }
        }

        foreach (var place in gazetteer.Places)
        {
            if (place is { Country: { } country, Admin1: { } admin1, Latitude: { } latitude, Longitude: { } longitude })
            {
                yield return (country, admin1, latitude, longitude);
            }
        }
    }

    // Flat, which is good enough over a province.
    private static double Distance((double Latitude, double Longitude) a, (double Latitude, double Longitude) b)
        => KilometresPerDegree * Math.Sqrt(Math.Pow(a.Latitude - b.Latitude, 2) + Math.Pow((a.Longitude - b.Longitude) * Math.Cos(double.DegreesToRadians(a.Latitude)), 2));
}
