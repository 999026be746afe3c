using AttackTracker.Core.Reports;

namespace AttackTracker.Core.Incidents;

/// <summary>How an incident came to its value in one field.</summary>
/// <remarks>What each report says is in its own values: nothing is lost when one of them is chosen.</remarks>
/// <param name="Field">The field.</param>
/// <param name="Basis">The rule that chose the value; null where no report and no person says anything.</param>
/// <param name="Value">The chosen value as <see cref="FieldValueJson"/> writes it.</param>
/// <param name="Disagrees">Whether two reports say what cannot both be true; stays true after a decision, which settles but does not undo it.</param>
/// <param name="StatedBy">The keys of the reports that say anything in the field, in the order of the members.</param>
/// <param name="SupportedBy">The keys of those that say the chosen value or something vaguer that it fits.</param>
/// <param name="Confidence">From 0 to 1: the highest that a supporting report has; 1 after a decision, 0 where nothing is stated.</param>
public sealed record FieldConsensus(
    Field Field,
    Basis? Basis,
    string Value,
    bool Disagrees,
    IReadOnlyList<string> StatedBy,
    IReadOnlyList<string> SupportedBy,
    double Confidence)
{
    /// <summary>Whether the reports disagree and nobody has decided yet.</summary>
    public bool IsConflict => Disagrees && Basis != Incidents.Basis.Decision;
}
