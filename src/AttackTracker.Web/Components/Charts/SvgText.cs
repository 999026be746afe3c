using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace AttackTracker.Web.Components.Charts;

/// <summary>Words in a drawing. Razor keeps the tag <c>text</c> for itself, so it is written in code.</summary>
public sealed class SvgText : ComponentBase
{
    [Parameter, EditorRequired]
    public required double X { get; set; }

    [Parameter, EditorRequired]
    public required double Y { get; set; }

    [Parameter, EditorRequired]
    public required string Words { get; set; }

    /// <summary>Quieter words behind; null for none.</summary>
    [Parameter]
    public string? Aside { get; set; }

    /// <summary>Classes of the style sheet.</summary>
    [Parameter]
    public string Look { get; set; } = "tx";

    /// <summary><c>start</c>, <c>middle</c> or <c>end</c>.</summary>
    [Parameter]
    public string Anchor { get; set; } = "start";

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.OpenElement(0, "text");
        builder.AddAttribute(1, "x", Svg.N(X));
        builder.AddAttribute(2, "y", Svg.N(Y));
        builder.AddAttribute(3, "class", Look);
        builder.AddAttribute(4, "text-anchor", Anchor);
        builder.AddContent(5, Words);
        if (Aside is not null)
        {
            builder.OpenElement(6, "tspan");
            builder.AddAttribute(7, "class", "tx");
            builder.AddAttribute(8, "dx", "6");
            builder.AddContent(9, Aside);
            builder.CloseElement();
        }

        builder.CloseElement();
    }
}
