using System.Globalization;
using AttackTracker.Core.Quantities;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Display;

/// <summary>How many: <c>5</c>, <c>5+</c>, <c>≤10</c>, <c>5–10</c>; a dash where it is not stated, which is not zero.</summary>
public sealed partial class CountText
{
    [Parameter, EditorRequired]
    public CountRange? Count { get; set; }

    public static string Brief(CountRange count) => (count.Low, count.High) switch
    {
        ({ } low, { } high) when low == high => Number(low),
        ({ } low, { } high) => $"{Number(low)}–{Number(high)}",
        ({ } low, null) => $"{Number(low)}+",
        (null, { } high) => $"≤{Number(high)}",
        _ => "–",
    };

    public static string Spoken(CountRange count) => (count.Low, count.High) switch
    {
        (0, 0) => Texts.StatedNone,
        ({ } low, { } high) when low == high => Number(low),
        ({ } low, { } high) => Phrase.Of(Texts.FromTo, Number(low), Number(high)),
        ({ } low, null) => Phrase.Of(Texts.AtLeast, Number(low)),
        (null, { } high) => Phrase.Of(Texts.UpTo, Number(high)),
        _ => Texts.NotStated,
    };

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
