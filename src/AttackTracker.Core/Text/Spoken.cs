using System.Globalization;

namespace AttackTracker.Core.Text;

/// <summary>Texts of the resource files with what they speak of filled in: <c>{0}</c> is the first value.</summary>
internal static class Spoken
{
    public static string Of(string text, params ReadOnlySpan<object?> values) => string.Format(CultureInfo.InvariantCulture, text, values);
}
