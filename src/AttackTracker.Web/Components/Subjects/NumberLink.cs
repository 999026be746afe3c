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
            builder.OpenElement(0, "span");
            builder.AddAttribute(1, "class", "z0");
            builder.AddContent(2, "·");
            builder.OpenElement(3, "span");
            builder.AddAttribute(4, "class", "vh");
            builder.AddContent(5, " " + Texts.None);
            builder.CloseElement();
            builder.CloseElement();
        }
        else if (href is null)
        {
            builder.AddContent(6, Wording.Number(count));
        }
        else
        {
            builder.OpenElement(7, "a");
            builder.AddAttribute(8, "href", href);
            builder.AddAttribute(9, "aria-label", name is null ? null : $"{name}: {Wording.Number(count)}");
            builder.AddContent(10, Wording.Number(count));
            builder.CloseElement();
        }
    };
}
