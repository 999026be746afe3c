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

    private string Columns
    {
        get
        {
            var path = new StringBuilder();
            var width = 100.0 / Counts.Count;
            var gap = Math.Min(0.4, width / 6);
            for (var at = 0; at < Counts.Count; at++)
            {
                if (Counts[at] > 0)
                {
                    var height = Math.Max(1.5, 12.0 * Counts[at] / Math.Max(1, Most));
                    path.AppendBox((at * width) + gap, 13 - height, width - (2 * gap), height);
                }
            }

            return path.ToString();
        }
    }
}
