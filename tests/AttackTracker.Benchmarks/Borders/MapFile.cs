using System.Globalization;
using System.Text;
using System.Text.Json;

namespace AttackTracker.Benchmarks.Borders;

/// <summary>Makes the borders of the map from Natural Earth 1:50m as the npm package <c>world-atlas</c> has them.</summary>
/// <remarks><c>dotnet run --project tests/AttackTracker.Benchmarks -- borders countries-50m.json src/AttackTracker.Web/wwwroot/map/borders.svg</c>.</remarks>
internal static class MapFile
{
    // All sites of the gazetteer lie within, with a margin, from Niger to Afghanistan and from Kenya to Turkey.
    private static readonly Cut Region = new(2, -8, 77, 45);

    // A unit is a two-hundredth of a degree on the equator: 560 metres, about what a scale of 1:50 million can tell.
    private const double UnitsPerDegree = 200;
    private const double LeastArea = 3;

    public static void Write(string source, string target)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(source));
        var codes = CountryCodes.ByNumber;
        var svg = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\"><desc>Natural Earth 1:50m admin-0 countries (public domain), cut and rounded; see README.md</desc><g id=\"land\">\n");
        var unnamed = 0;
        foreach (var (number, name, rings) in new Topology(document.RootElement, "countries").Shapes().OrderBy(s => s.Name, StringComparer.Ordinal))
        {
            List<(int X, int Y)[]> cut = [.. rings.Select(r => Rounded(Region.Of(r))).Where(r => r.Length > 3 && Math.Abs(Area(r)) >= LeastArea)];
            if (cut.Count == 0)
            {
                continue;
            }

            var id = number is null ? $"x{++unnamed}" : codes.TryGetValue(number, out var code) ? code : throw new InvalidDataException($"{name} has the number {number}, which {nameof(CountryCodes)} does not know.");
            var (x, y, room) = Middle.Of(cut.MaxBy(r => Math.Abs(Area(r)))!);
            svg.Append(CultureInfo.InvariantCulture, $"<path id=\"{id}\" data-name=\"{name}\" data-x=\"{x}\" data-y=\"{y}\" data-room=\"{room}\" vector-effect=\"non-scaling-stroke\" d=\"{string.Concat(cut.Select(Path))}\"/>\n");
        }

        File.WriteAllText(target, svg.Append("</g></svg>\n").ToString());
        Console.WriteLine($"{target}: {new FileInfo(target).Length / 1000} kB");
    }

    /// <summary>Degrees to the units of the file: Mercator, north up.</summary>
    private static (int X, int Y)[] Rounded(IReadOnlyList<(double X, double Y)> ring)
    {
        var points = new List<(int, int)>();
        foreach (var (longitude, latitude) in ring)
        {
            var north = double.RadiansToDegrees(Math.Log(Math.Tan((Math.PI / 4) + (double.DegreesToRadians(latitude) / 2))));
            var point = ((int)Math.Round(longitude * UnitsPerDegree), -(int)Math.Round(north * UnitsPerDegree));
            if (points.Count == 0 || points[^1] != point)
            {
                points.Add(point);
            }
        }

        return [.. points];
    }

    private static double Area((int X, int Y)[] ring)
        => ring.Select((p, at) => (Next: ring[(at + 1) % ring.Length], p)).Sum(s => ((double)s.p.X * s.Next.Y) - ((double)s.Next.X * s.p.Y)) / 2;

    private static string Path((int X, int Y)[] ring)
    {
        var path = new StringBuilder().Append(CultureInfo.InvariantCulture, $"M{ring[0].X} {ring[0].Y}l");
        for (var at = 1; at < ring.Length; at++)
        {
            var (x, y) = (ring[at].X - ring[at - 1].X, ring[at].Y - ring[at - 1].Y);
            path.Append(at > 1 && x >= 0 ? " " : "").Append(CultureInfo.InvariantCulture, $"{x}").Append(y >= 0 ? " " : "").Append(CultureInfo.InvariantCulture, $"{y}");
        }

        return path.Append('z').ToString();
    }
}
