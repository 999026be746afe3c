using System.Globalization;
using AttackTracker.Core.Evaluation;
using AttackTracker.Core.Queries;
using AttackTracker.Web.Components.Display;

namespace AttackTracker.Web.Components.Pages.Coding;

/// <summary>Codings and agreement in words.</summary>
public static class CodingText
{
    public static string Of(CodingState state) => state switch
    {
        CodingState.Open => Texts.StateOpen,
        CodingState.AtWork => Texts.StateAtWork,
        CodingState.Finished => Texts.StateFinished,
        CodingState.Adjudicated => Texts.StateAdjudicated,
    };

    public static string Of(CodingSheetLine sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        var day = sheet.At.ToString("d MMM", CultureInfo.InvariantCulture);
        return sheet.State switch
        {
            SheetState.Finished => Phrase.Of(Texts.SheetFinished, day),
            SheetState.AtWork => Phrase.Of(Texts.SheetAtWork, day),
            _ => Phrase.Of(Texts.SheetAsked, sheet.AskedBy, day),
        };
    }

    /// <summary>How a field is compared, for who asks what its alpha says.</summary>
    public static string Of(DistanceMeasure measure) => measure switch
    {
        DistanceMeasure.Same => Texts.MeasureSame,
        DistanceMeasure.Lists => Texts.MeasureLists,
        DistanceMeasure.Counts => Texts.MeasureCounts,
        DistanceMeasure.Days => Texts.MeasureDays,
    };

    /// <summary>Two digits after the point; a dash where there is nothing to tell. 1 and 0 are whole truths: what only rounds to them stays off them.</summary>
    public static string Share(double? share) => share switch
    {
        null => "–",
        >= 1 => "1",
        0 => "0",
        < 0 => "−" + Math.Max(0.01, -share.Value).ToString("0.00", CultureInfo.InvariantCulture).TrimStart('0'),
        _ => Math.Clamp(share.Value, 0.01, 0.99).ToString(".00", CultureInfo.InvariantCulture),
    };
}
