using System.Globalization;

namespace AttackTracker.Web.Components.Charts;

/// <summary>The measures of the timeline's drawing for one width of screen, in pixels.</summary>
public sealed record ChartShape
{
    private const int Smallest = 200;
    private const int Largest = 4000;
    private const double NarrowBelow = 620;
    private const double LowestPlot = 44;
    private const double HighestPlot = 116;
    private const double HighestNarrowPlot = 140;

    private ChartShape(double width)
    {
        Width = width;
        IsNarrow = width < NarrowBelow;
    }

    /// <summary>What a screen of 1280 pixels leaves beside the facets, until the browser says better.</summary>
    public static ChartShape Wide { get; } = For(1024);

    /// <summary>What it leaves on a page without facets.</summary>
    public static ChartShape Full { get; } = For(1240);

    /// <summary>What a phone of 390 pixels leaves.</summary>
    public static ChartShape Narrow { get; } = For(366);

    public static ChartShape For(double width) => new(width);

    /// <summary>A width that a browser has told; null where it is none, or no screen's.</summary>
    public static int? ReadWidth(string? told)
        => int.TryParse(told, NumberStyles.None, CultureInfo.InvariantCulture, out var width) && width is >= Smallest and <= Largest ? width : null;

    /// <summary>All of it, names of lanes included.</summary>
    public double Width { get; }

    /// <summary>A phone: fewer words.</summary>
    public bool IsNarrow { get; }

    /// <summary>Whether all dates are drawn above, to choose from.</summary>
    public bool HasStrip { get; init; } = true;

    /// <summary>Attacks in the highest column: few of them need no high plot.</summary>
    public int Most { get; init; } = int.MaxValue;

    /// <summary>Responses in the deepest column.</summary>
    public int MostResponses { get; init; } = int.MaxValue;

    /// <summary>Where time begins, right of the names.</summary>
    public double Left => IsNarrow ? 94 : 168;

    public double Right => Width - 2;

    public static double StripTop => 2;

    public static double StripBase => 36;

    public double PlotTop => HasStrip ? 70 : 6;

    /// <summary>The axis between attacks and responses.</summary>
    public double Axis => PlotTop + Math.Clamp((Most + 1) * MostBlock, LowestPlot, IsNarrow ? HighestNarrowPlot : HighestPlot);

    public double MostBlock => IsNarrow ? 12 : 17;

    public double ResponseDepth => Math.Clamp(MostResponses * 10.0, 20, 40);

    public double MonthBase => Axis + ResponseDepth + 20;

    public double KilledBase => MonthBase + 20;

    /// <summary>Whether the time until the first report is drawn.</summary>
    public bool HasLag { get; init; }

    /// <summary>Where the bars of the time until the first report stand.</summary>
    public double LagBase => KilledBase + (HasLag ? 40 : 0);

    public double LanesTop => LagBase + 12;

    /// <summary>Of a lane whose marks all have room beside one another.</summary>
    public const double LaneHeight = 20;
}
