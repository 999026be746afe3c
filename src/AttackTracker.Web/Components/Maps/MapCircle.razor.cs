using AttackTracker.Web.Components.Charts;
using AttackTracker.Web.Components.Display;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Maps;

/// <summary>One base, its ring cut by weapon, or an area, dashed.</summary>
public sealed partial class MapCircle
{
    private Ring _ring = null!;

    [Parameter, EditorRequired]
    public required MapMark Mark { get; set; }

    [Parameter, EditorRequired]
    public required string Href { get; set; }

    [Parameter]
    public bool IsSelected { get; set; }

    protected override void OnParametersSet() => _ring = new Ring(Mark);

    private string X => Svg.N(Mark.X);

    private string Y => Svg.N(Mark.Y);

    private string Words => MapWords.Of(Mark.Place);

    private string LabelLook => Mark.Place.IsArea ? "tx2 halo" : IsSelected ? "txi txb halo" : "txi halo";

    private static string Colour(WeaponLook look) => $"stroke:var(--w-{look.Style()})";
}
