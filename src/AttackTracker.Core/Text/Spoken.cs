using System.Globalization;

namespace AttackTracker.Core.Text;

/// <summary>Texts of the resource files with what they speak of filled in: <c>{0}</c> is the first value.</summary>
internal static class Spoken
{
    public static string Of(string text, params ReadOnlySpan<object?> values) => string.Format(CultureInfo.InvariantCulture, text, values);

    /// <summary>One of the forms of a text, which stand with bars between: <c>rocket|rockets</c>. A language that has fewer says the last.</summary>
    public static string Form(string forms, int at)
    {
        var all = forms.Split('|');
        return all[Math.Min(at, all.Length - 1)];
    }
}
