using System.Globalization;
using AttackTracker.Core.Queries;
using AttackTracker.Web.Components.Charts;
using AttackTracker.Web.Components.Display;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Maps;

/// <summary>The map. Borders come from a file of their own, which browsers keep; the script moves what is marked while somebody drags.</summary>
public sealed partial class MapDrawing
{
    [Parameter, EditorRequired]
    public required MapScene Scene { get; set; }

    /// <summary>Where the file of borders is; empty where they stand in the same document.</summary>
    [Parameter]
    public string BordersAddress { get; set; } = "";

    /// <summary>Where a circle leads.</summary>
    [Parameter, EditorRequired]
    public required Func<MapPlace, string> LinkTo { get; set; }

    private MapFrame Frame => Scene.Frame;

    private (double X, double Y) Origin => Frame.OfSheet(0, 0);

    private IEnumerable<MapPlace> Shown => Scene.Marks.Select(m => m.Place).Concat(Scene.Inset?.Marks.Select(m => m.Place) ?? []);

    private IEnumerable<string> Here => Shown.Select(p => p.Country).OfType<string>().Where(Scene.HasBorders).Distinct().Order(StringComparer.Ordinal);

    /// <summary>Countries in which incidents took place of which not even the province is known.</summary>
    private IEnumerable<string> Vague => Shown.Where(p => p.IsArea && p.Admin1 is null).Select(p => p.Id).Where(Scene.HasBorders).Order(StringComparer.Ordinal);

    private string Summary => Phrase.Count(Shown.Count(p => !p.IsArea), Texts.Summary);

    private string Rule => $"M12 {Svg.N(Frame.Height - 14)}v4h{Svg.N(Scene.Scale.Length)}v-4";

    private IEnumerable<(int Count, double Radius, double X)> Circles
    {
        get
        {
            var x = 24 + Math.Max(Scene.Scale.Length, 60) + 16;
            foreach (var (count, radius) in Scene.Legend)
            {
                yield return (count, radius, x + radius);
                x += (2 * radius) + 34;
            }
        }
    }

    private static string Guide(MapInset inset)
    {
        var isBelow = inset.Box.Top > inset.Y;
        var (from, to) = isBelow ? (inset.Y + 8, inset.Box.Top) : (inset.Y - 8, inset.Box.Bottom);
        return $"M{Svg.N(inset.X - 13)} {Svg.N(from)}L{Svg.N(inset.Box.Left)} {Svg.N(to)}M{Svg.N(inset.X + 13)} {Svg.N(from)}L{Svg.N(inset.Box.Right)} {Svg.N(to)}";
    }

    private static string Times(MapInset inset) => FormattableString.Invariant($"×{inset.Times:0}");

    private static string Exact(double value) => value.ToString("0.#####", CultureInfo.InvariantCulture);
}
