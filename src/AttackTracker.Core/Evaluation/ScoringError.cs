using System.Globalization;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Text;

namespace AttackTracker.Core.Evaluation;

/// <summary>What kind of fault the scorer found.</summary>
public enum ScoringFault
{
    /// <summary>A gold report that was not found.</summary>
    Missed,

    /// <summary>An extracted report that the gold does not hold.</summary>
    Invented,

    /// <summary>A value of an aligned report that is wrong, partly wrong, missing or not in the gold.</summary>
    Wrong,
}

/// <summary>One fault that the scorer found.</summary>
/// <param name="Article">The article's file name.</param>
/// <param name="Fault">What kind.</param>
/// <param name="Field">The field; null where the whole report is at fault.</param>
/// <param name="Report">The report by kind, day and place.</param>
/// <param name="Gold">The coder's value in JSON; null where the whole report is at fault.</param>
/// <param name="Predicted">The extracted value in JSON; null where the whole report is at fault.</param>
/// <param name="Score">0, or 0.5 for a partly right value.</param>
public sealed record ScoringError(string Article, ScoringFault Fault, Field? Field, string Report, string? Gold, string? Predicted, double Score)
{
    /// <summary>One line without the article's name.</summary>
    public override string ToString() => Field is { } field
        ? string.Create(CultureInfo.InvariantCulture, $"{CodebookTerm.Of(field)} gold={Gold} got={Predicted} ({Score}) in {Report}")
        : $"{(Fault == ScoringFault.Missed ? "MISSED" : "INVENTED")} {Report}";

    internal static string Name(EventValues values)
        => string.Create(CultureInfo.InvariantCulture, $"{CodebookTerm.Of(values.Kind)} {values.Date?.Start:yyyy-MM-dd} {values.Site?.Id ?? values.Site?.Name}");
}
