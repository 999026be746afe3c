using AttackTracker.Web.Components.Display;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Subjects;

/// <summary>Writes a number that leads to its incidents.</summary>
internal static class NumberLink
{
    /// <param name="count">Zero is drawn as a dot, and read and copied as zero.</param>
    /// <param name="href">Null for a number that no filter stands for.</param>
    /// <param name="name">What is counted, for those who do not see it beside the number; null where it stands there.</param>
    public static RenderFragment Of(int count, string? href, string? name = null) => builder =>
    {
        if (count == 0)
        {
            builder.OpenElement(0, "span");
            builder.AddAttribute(1, "class", "z0");
            builder.AddContent(2, "0");
            builder.CloseElement();
        }
        else if (href is null)
        {
            builder.OpenElement(3, "span");
            builder.AddContent(4, Wording.Number(count));
            builder.CloseElement();
        }
        else
        {
            builder.OpenElement(5, "a");
            builder.AddAttribute(6, "href", href);
            builder.AddAttribute(7, "aria-label", name is null ? null : $"{name}: {Wording.Number(count)}");
            builder.AddContent(8, Wording.Number(count));
            builder.CloseElement();
        }
    };
}
