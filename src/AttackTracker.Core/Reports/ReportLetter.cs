namespace AttackTracker.Core.Reports;

/// <summary>The letter by which people call a report among those of its article.</summary>
public static class ReportLetter
{
    /// <summary>A, B, C … Z, then A1, B1.</summary>
    /// <param name="ordinal">The place of the report, from 0.</param>
    public static string Of(int ordinal) => $"{(char)('A' + (ordinal % 26))}{(ordinal < 26 ? "" : FormattableString.Invariant($"{ordinal / 26}"))}";
}
