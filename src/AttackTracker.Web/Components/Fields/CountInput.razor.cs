using AttackTracker.Core.Text;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Fields;

/// <summary>How a number is said, and the numbers that this way needs.</summary>
public sealed partial class CountInput
{
    [Parameter, EditorRequired]
    public required CountDraft Draft { get; set; }

    private string Term => CodebookTerm.Of(Draft.Field);

    private static string Say(CountWords way) => way switch
    {
        CountWords.NotStated => Texts.SayNotStated,
        CountWords.None => Texts.SayNone,
        CountWords.Exactly => Texts.SayExactly,
        CountWords.AtLeast => Texts.SayAtLeast,
        CountWords.UpTo => Texts.SayUpTo,
        CountWords.Between => Texts.SayBetween,
    };
}
