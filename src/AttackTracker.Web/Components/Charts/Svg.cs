using System.Globalization;
using System.Text;

namespace AttackTracker.Web.Components.Charts;

/// <summary>Writes numbers and shapes for SVG: one decimal, invariant culture.</summary>
public static class Svg
{
    public static string N(double value) => Math.Round(value, 1).ToString(CultureInfo.InvariantCulture);

    public static string Box(double x, double y, double width, double height)
        => $"M{N(x)} {N(y)}h{N(width)}v{N(height)}h{N(-width)}z";

    public static string Across(double x1, double x2, double y) => $"M{N(x1)} {N(y)}H{N(x2)}";

    public static string Down(double x, double y1, double y2) => $"M{N(x)} {N(y1)}V{N(y2)}";

    public static StringBuilder AppendBox(this StringBuilder path, double x, double y, double width, double height)
    {
        ArgumentNullException.ThrowIfNull(path);
        return path.Append(Box(x, y, width, height));
    }
}
