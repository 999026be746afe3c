using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Charts;

/// <summary>Title, filter, legend and source around a drawing that is taken away, with the style that it needs.</summary>
public sealed partial class PictureFrame
{
    /// <summary>Of paper on every side.</summary>
    public const double Margin = 24;

    private IReadOnlyList<string> _lines = [];

    [Parameter, EditorRequired]
    public required PictureText Text { get; set; }

    /// <summary>Of the drawing itself.</summary>
    [Parameter, EditorRequired]
    public required double Width { get; set; }

    /// <summary>The upper edge of the paper, in the drawing's own measure.</summary>
    [Parameter, EditorRequired]
    public required double Top { get; set; }

    /// <summary>The lower edge.</summary>
    [Parameter, EditorRequired]
    public required double Bottom { get; set; }

    protected override void OnParametersSet() => _lines = Text.Lines(Width);
}
