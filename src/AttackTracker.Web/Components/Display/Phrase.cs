using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Display;

/// <summary>Texts of the resource files with what they speak of filled in: <c>{0}</c> is the first value.</summary>
/// <remarks>A translation may put values in another order, or say one twice. How numbers and days are written does not depend on the language.</remarks>
public static class Phrase
{
    private static readonly CompositeFormat Thousands = CompositeFormat.Parse("{0:N0}");

    public static string Of(string text, params ReadOnlySpan<object?> values) => string.Format(CultureInfo.InvariantCulture, text, values);

    /// <summary>A number with what is counted, from a text of two forms with a bar between, for one and for other numbers: <c>{0} base|{0} bases</c>. Further values stand at <c>{1}</c> and on.</summary>
    public static string Count(int count, string forms, params ReadOnlySpan<object?> values)
    {
        ArgumentNullException.ThrowIfNull(forms);
        var bar = forms.IndexOf('|', StringComparison.Ordinal);
        var form = bar < 0 ? forms : count == 1 ? forms[..bar] : forms[(bar + 1)..];
        return Of(form, [string.Format(CultureInfo.InvariantCulture, Thousands, count), .. values]);
    }

    /// <summary>A sentence that has links or other elements in its midst.</summary>
    public static RenderFragment With(string text, params ReadOnlySpan<RenderFragment> parts)
    {
        ArgumentNullException.ThrowIfNull(text);
        var shown = parts.ToArray();
        return builder =>
        {
            var at = 0;
            while (text.IndexOf('{', at) is >= 0 and var brace)
            {
                var end = text.IndexOf('}', brace);
                builder.AddContent(0, text[at..brace]);
                builder.AddContent(1, shown[int.Parse(text.AsSpan(brace + 1, end - brace - 1), CultureInfo.InvariantCulture)]);
                at = end + 1;
            }

            builder.AddContent(2, text[at..]);
        };
    }
}
