using AttackTracker.Web.Components.Display;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Subjects;

/// <summary>Writes a number that leads to its incidents.</summary>
internal static class NumberLink
{
    /// <param name="count">Zero is a dot.</param>
    /// <param name="href">Null for a number that no filter stands for.</param>
    /// <param name="name">What is counted, for those who do not see it beside the number; null where it stands there.</param>
    public static RenderFragment Of(int count, string? href, string? name = null) => builder =>
    {
        if (count == 0)
        {
            builder.AddMarkupContent(0, "<span class=\"z0\">·<span class=\"vh\"> none</span></span>");
        }
        else if (href is null)
        {
            builder.AddContent(1, Wording.Number(count));
        }
        else
        {
            builder.OpenElement(2, "a");
            builder.AddAttribute(3, "href", href);
            builder.AddAttribute(4, "aria-label", name is null ? null : $"{name}: {Wording.Number(count)}");
            builder.AddContent(5, Wording.Number(count));
            builder.CloseElement();
        }
    };
}
