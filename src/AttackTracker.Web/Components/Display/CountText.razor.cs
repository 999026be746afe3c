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
        ({ } low, { } high) when low == high => Wording.Number(low),
        ({ } low, { } high) => $"{Wording.Number(low)}–{Wording.Number(high)}",
        ({ } low, null) => $"{Wording.Number(low)}+",
        (null, { } high) => $"≤{Wording.Number(high)}",
        _ => "–",
    };

    public static string Spoken(CountRange count) => (count.Low, count.High) switch
    {
        (0, 0) => Texts.StatedNone,
        ({ } low, { } high) when low == high => Wording.Number(low),
        ({ } low, { } high) => Phrase.Of(Texts.FromTo, Wording.Number(low), Wording.Number(high)),
        ({ } low, null) => Phrase.Of(Texts.AtLeast, Wording.Number(low)),
        (null, { } high) => Phrase.Of(Texts.UpTo, Wording.Number(high)),
        _ => Texts.NotStated,
    };
}
