using System.Text.Json;

namespace AttackTracker.Benchmarks.Borders;

/// <summary>Reads the shapes of a TopoJSON file: shared lines are kept once there, as whole-number steps.</summary>
internal sealed class Topology
{
    private readonly (double X, double Y)[][] _arcs;
    private readonly JsonElement _geometries;

    public Topology(JsonElement root, string name)
    {
        var transform = root.GetProperty("transform");
        var (scale, move) = (transform.GetProperty("scale"), transform.GetProperty("translate"));
        _arcs = [.. root.GetProperty("arcs").EnumerateArray().Select(arc => Points(arc, scale, move))];
        _geometries = root.GetProperty("objects").GetProperty(name).GetProperty("geometries");
    }

    /// <summary>Each shape with its number of ISO 3166-1, or null where it has none, its name, and its rings in degrees, closed.</summary>
    public IEnumerable<(string? Number, string Name, List<(double X, double Y)[]> Rings)> Shapes()
    {
        foreach (var geometry in _geometries.EnumerateArray())
        {
            var arcs = geometry.GetProperty("arcs");
            var polygons = geometry.GetProperty("type").GetString() == "Polygon" ? [arcs] : arcs.EnumerateArray().ToArray();
            var number = geometry.TryGetProperty("id", out var id) ? id.GetString() : null;
            yield return (number, geometry.GetProperty("properties").GetProperty("name").GetString()!, [.. polygons.SelectMany(p => p.EnumerateArray()).Select(Ring)]);
        }
    }

    private static (double X, double Y)[] Points(JsonElement arc, JsonElement scale, JsonElement move)
    {
        long x = 0, y = 0;
        return
        [
            .. arc.EnumerateArray().Select(step =>
            {
                x += step[0].GetInt64();
                y += step[1].GetInt64();
                return ((x * scale[0].GetDouble()) + move[0].GetDouble(), (y * scale[1].GetDouble()) + move[1].GetDouble());
            }),
        ];
    }

    // A line of a negative number is the one of its complement, walked backwards; each begins where the one before ends.
    private (double X, double Y)[] Ring(JsonElement arcs)
    {
        var ring = new List<(double, double)>();
        foreach (var index in arcs.EnumerateArray().Select(a => a.GetInt32()))
        {
            var arc = index >= 0 ? _arcs[index] : [.. _arcs[~index].Reverse()];
            ring.AddRange(ring.Count == 0 ? arc : arc.Skip(1));
        }

        return [.. ring];
    }
}
