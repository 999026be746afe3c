using System.Globalization;
using System.Xml.Linq;
using AttackTracker.Core.Queries;

namespace AttackTracker.Web.Components.Maps;

/// <summary>The countries of the file of borders: what pages refer to by its address, and what a picture carries along.</summary>
public sealed class Borders
{
    /// <summary>From the root of the site.</summary>
    public const string Address = "map/borders.svg";

    private readonly Dictionary<string, Land> _lands;

    /// <param name="file">The file of borders; it is read to its end and closed.</param>
    public Borders(Stream file)
    {
        ArgumentNullException.ThrowIfNull(file);
        using var _ = file;
        var root = XDocument.Load(file).Root!;
        var paths = root.Descendants(root.Name.Namespace + "path").ToList();
        _lands = paths.Select(Read).ToDictionary(land => land.Id, StringComparer.Ordinal);
    }

    public IReadOnlyCollection<Land> Lands => _lands.Values;

    public bool Has(string country) => _lands.ContainsKey(country);

    /// <summary>Where something stands on the sheet; a country where its name fits. Null where nobody knows.</summary>
    public (double X, double Y)? Find(MapPlace place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return place is { Latitude: { } latitude, Longitude: { } longitude } ? (Mercator.X(longitude), Mercator.Y(latitude))
            : _lands.TryGetValue(place.Id, out var land) ? (land.X, land.Y)
            : null;
    }

    private static Land Read(XElement path) => new(
        Text(path, "id"),
        Text(path, "data-name"),
        Number(path, "data-x"),
        Number(path, "data-y"),
        Number(path, "data-room"),
        Text(path, "d"));

    private static string Text(XElement path, string name) => path.Attribute(name)!.Value;

    private static double Number(XElement path, string name) => double.Parse(Text(path, name), CultureInfo.InvariantCulture);
}

/// <summary>A country on the sheet.</summary>
/// <param name="Id">The code of ISO 3166-1 where it has one.</param>
/// <param name="Name">As Natural Earth has it.</param>
/// <param name="X">Where its name fits.</param>
/// <param name="Y">Where its name fits.</param>
/// <param name="Room">How far the nearest border is from there.</param>
/// <param name="Outline">The path.</param>
public sealed record Land(string Id, string Name, double X, double Y, double Room, string Outline);
