using System.Globalization;
using AttackTracker.Core.Evaluation;
using AttackTracker.Web.Components.Display;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Charts;

/// <summary>How often values were right by the confidence they were given with: a dot a tenth, as large as it has values. On the dashed line, confidence means what it says.</summary>
public sealed partial class CalibrationPlot
{
    private const double Side = 200;
    private const double Left = 26;
    private const double Foot = 32;
    private const double Largest = 11;
    private const double Smallest = 2.5;

    private static readonly double[] Marks = [0, 0.5, 1];

    [Parameter, EditorRequired]
    public required Calibration Calibration { get; set; }

    private static string Grid => Svg.Across(Left, Left + Side, Side / 2) + Svg.Across(Left, Left + Side, 0) + Svg.Down(Left + (Side / 2), 0, Side) + Svg.Down(Left + Side, 0, Side);

    private IEnumerable<(double X, double Y, double Radius, string Words)> Dots
    {
        get
        {
            var most = Calibration.Bins.Max(bin => bin.Count);
            return Calibration.Bins.Where(bin => bin.Count > 0).Select(bin => (
                Left + (bin.Confidence * Side),
                Side - (bin.Truth * Side),
                Math.Max(Smallest, Largest * Math.Sqrt((double)bin.Count / most)),
                Phrase.Of(Texts.Values, bin.Count, Hundredths(bin.Confidence), Hundredths(bin.Truth))));
        }
    }

    private string Told => Phrase.Of(Texts.Calibration, string.Join("; ", Dots.Select(dot => dot.Words)));

    private static string Hundredths(double share) => share.ToString(".00", CultureInfo.InvariantCulture);

    private static string Of(double mark) => mark.ToString("0.#", CultureInfo.InvariantCulture);
}
