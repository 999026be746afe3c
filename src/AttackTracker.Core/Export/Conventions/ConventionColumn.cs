namespace AttackTracker.Core.Export.Conventions;

/// <summary>A column of a convention: what goes into it, and what may stand in it.</summary>
/// <param name="Name">As the convention spells it.</param>
/// <param name="Value">Null or empty where there is nothing to say.</param>
/// <param name="IsRequired">Whether it is never empty.</param>
/// <param name="IsValid">Whether a cell that is not empty is of the convention's code list or form; null for free text.</param>
internal sealed record ConventionColumn(string Name, Func<ConventionEvent, string?> Value, bool IsRequired = false, Func<string, bool>? IsValid = null)
{
    /// <summary>A column that this program has nothing for.</summary>
    public static ConventionColumn Empty(string name) => new(name, _ => null);

    public static Func<string, bool> OneOf(params string[] codes) => cell => codes.Contains(cell, StringComparer.Ordinal);

    public static bool IsNumber(string cell) => double.TryParse(cell, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out _);

    public static bool IsCount(string cell) => cell.Length > 0 && cell.All(char.IsAsciiDigit);
}
