using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Charts;

/// <summary>Counts over time, small enough for a cell. Silent to screen readers where it has no words: the numbers stand beside it.</summary>
public sealed partial class Sparkline
{
    [Parameter, EditorRequired]
    public required IReadOnlyList<int> Counts { get; set; }

    /// <summary>The count that fills the height; the same for all rows of a table, so that they can be compared.</summary>
    [Parameter, EditorRequired]
    public required int Most { get; set; }

    /// <summary>The same in words; null where they stand elsewhere.</summary>
    [Parameter]
    public string? Words { get; set; }

    private double Step => 100.0 / Counts.Count;

    // Columns are strokes: a table has hundreds of sparklines, and a box takes three times the letters.
    private string Columns
    {
        get
        {
            var path = new StringBuilder();
            for (var at = 0; at < Counts.Count; at++)
            {
                if (Counts[at] > 0)
                {
                    var height = Math.Max(1.5, 12.0 * Counts[at] / Math.Max(1, Most));
                    path.Append(CultureInfo.InvariantCulture, $"M{Svg.N((at + 0.5) * Step)} 13v-{Svg.N(height)}");
                }
            }

            return path.ToString();
        }
    }

    private double Stroke => Step - Math.Min(0.8, Step / 3);
}
