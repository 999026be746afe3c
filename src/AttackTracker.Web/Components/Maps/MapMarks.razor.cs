using AttackTracker.Core.Queries;
using AttackTracker.Web.Components.Charts;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Maps;

/// <summary>The circles of the map, the largest on top, each that was moved with a line to its place.</summary>
public sealed partial class MapMarks
{
    [Parameter, EditorRequired]
    public required MapScene Scene { get; set; }

    [Parameter, EditorRequired]
    public required Func<MapPlace, string> LinkTo { get; set; }

    private static string Leader(MapMark mark) => $"M{Svg.N(mark.HomeX)} {Svg.N(mark.HomeY)}L{Svg.N(mark.X)} {Svg.N(mark.Y)}";
}
