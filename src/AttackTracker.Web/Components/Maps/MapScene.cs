using AttackTracker.Core.Queries;

namespace AttackTracker.Web.Components.Maps;

/// <summary>Everything on a map with its place: made anew for each look at it, from counts that stay.</summary>
public sealed class MapScene
{
    // Each circle takes at most some fourteen elements: so a map stays below two thousand.
    private const int MostMarks = 110;
    private const double LargestRadius = 28;
    private const double LargestNarrowRadius = 20;
    private const double SmallestRadius = 4;
    private const double SmallestArea = 11;

    // One incident is a small dot however few there are: four of them must not fill the map.
    private const double LargestUnit = 5.2;

    private readonly double _unit;
    private readonly Borders _borders;

    public MapScene(MapView view, MapFrame frame, Borders borders, string? selected)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(frame);
        ArgumentNullException.ThrowIfNull(borders);
        (Frame, _borders) = (frame, borders);
        var most = view.Places.Concat(view.Areas).Select(p => p.Counts.All).DefaultIfEmpty(1).Max();
        _unit = Math.Min(LargestUnit, (frame.IsNarrow ? LargestNarrowRadius : LargestRadius) / Math.Sqrt(most));
        Legend = [.. Steps(most).Select(count => (count, RadiusOf(count)))];

        var all = view.Places.Concat(view.Areas).Select(p => Mark(p)).OfType<MapMark>().ToList();
        var inside = all.Where(m => frame.Holds(m.HomeX, m.HomeY)).OrderByDescending(m => m.Place.Id == selected).ThenByDescending(m => m.Place.Counts.All).ThenBy(m => m.Place.Id, StringComparer.Ordinal).ToList();
        Outside = [.. all.Where(m => !frame.Holds(m.HomeX, m.HomeY)).Select(m => m.Place)];
        NotDrawn = Math.Max(0, inside.Count - MostMarks);
        inside = [.. inside.Take(MostMarks)];

        var furniture = Furniture(frame, Outside.Count > 0).ToList();
        Inset = MapInset.Of(inside, frame, furniture);
        var apart = Inset is null ? inside : [.. inside.Where(m => !Inset.Marks.Any(i => i.Place.Id == m.Place.Id))];
        Nudge.Apart(apart);
        Marks = apart;
        Names = Label(view, furniture, selected);
        Selected = selected;
    }

    public MapFrame Frame { get; }

    /// <summary>The public id or the id of the base or area that is selected.</summary>
    public string? Selected { get; }

    /// <summary>By count, the selected one first.</summary>
    public IReadOnlyList<MapMark> Marks { get; }

    public MapInset? Inset { get; }

    /// <summary>Countries whose names fit. Pixels.</summary>
    public IReadOnlyList<(string Name, double X, double Y, bool IsStrong)> Names { get; }

    /// <summary>Round counts and how large their circles are.</summary>
    public IReadOnlyList<(int Count, double Radius)> Legend { get; }

    /// <summary>What has a place that is not shown.</summary>
    public IReadOnlyList<MapPlace> Outside { get; }

    /// <summary>Places shown that are left out because there would be too many, those with the fewest incidents.</summary>
    public int NotDrawn { get; }

    /// <summary>A round distance and its length in pixels.</summary>
    public (int Kilometres, double Length) Scale
    {
        get
        {
            var most = (Frame.IsNarrow ? 90 : 140) * Frame.KilometresPerPixel;
            var kilometres = ((int[])[2000, 1000, 500, 200, 100, 50, 20, 10, 5, 2]).FirstOrDefault(k => k <= most, 1);
            return (kilometres, kilometres / Frame.KilometresPerPixel);
        }
    }

    /// <summary>Whether a country is on the sheet.</summary>
    public bool HasBorders(string country) => _borders.Has(country);

    // A circle's area stands for its count.
    private double RadiusOf(int count) => Math.Max(SmallestRadius, _unit * Math.Sqrt(count));

    private MapMark? Mark(MapPlace place)
    {
        if (_borders.Find(place) is not { } at)
        {
            return null;
        }

        var (x, y) = Frame.OfSheet(at.X, at.Y);
        var radius = RadiusOf(place.Counts.All);
        return new MapMark(place, x, y, place.IsArea ? Math.Max(SmallestArea, radius) : radius) { Reach = (place.Radius ?? 0) / Frame.KilometresPerPixel };
    }

    private List<(string Name, double X, double Y, bool IsStrong)> Label(MapView view, List<Box> furniture, string? selected)
    {
        var labels = new MapLabels(Frame.Width, Frame.Height);
        furniture.ForEach(labels.Take);
        foreach (var mark in Marks)
        {
            labels.Take(Box.Around(mark.X, mark.Y, mark.Radius));
        }

        if (Inset is not null)
        {
            labels.Take(Inset.Box);
            labels.Take(Box.Around(Inset.X, Inset.Y, 14));
        }

        // The selected one and the largest have the first choice, then the countries: without them nobody knows where they are.
        var first = Marks.Where(m => m.Place.Id == selected || m.Radius > LargestRadius * 0.6).ToList();
        labels.Place(first);
        var strong = view.Places.Concat(view.Areas).Select(p => p.Country).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var names = new List<(string, double, double, bool)>();
        foreach (var land in _borders.Lands.OrderByDescending(l => strong.Contains(l.Id)).ThenByDescending(l => l.Room))
        {
            var (x, y) = Frame.OfSheet(land.X, land.Y);
            var length = land.Name.Length * 9.2;
            if (Frame.Holds(x, y) && land.Room * Frame.Scale * 2.4 > length && labels.TryPlace(ref x, ref y, length))
            {
                names.Add((land.Name.ToUpperInvariant(), x, y, strong.Contains(land.Id)));
            }
        }

        labels.Place(Marks.Except(first));
        return names;
    }

    // Distance and legend at the lower left, buttons at the upper right, what is outside at the upper left.
    private static IEnumerable<Box> Furniture(MapFrame frame, bool isTold)
    {
        if (isTold)
        {
            yield return new Box(0, 0, frame.IsNarrow ? frame.Width - 46 : 370, frame.IsNarrow ? 56 : 40);
        }

        yield return new Box(0, frame.Height - (frame.IsNarrow ? 36 : 64), frame.IsNarrow ? 130 : 390, frame.Height);
        yield return new Box(frame.Width - 46, 0, frame.Width, 118);
    }

    private static IEnumerable<int> Steps(int most)
    {
        var largest = ((int[])[100000, 50000, 30000, 10000, 5000, 3000, 1000, 500, 300, 100, 50, 30, 10, 5, 3, 2]).FirstOrDefault(step => step <= most, 1);
        return new[] { 1, (int)Math.Round(largest / 3.0), largest }.Select(n => n < 10 ? n : n / 10 * 10).Where(n => n > 0).Distinct();
    }
}
