namespace AttackTracker.Core.Incidents;

/// <summary>That two reports agree enough to be of one incident, if nothing else stands against it.</summary>
/// <param name="First">Indexes into the reports at work, the smaller first.</param>
/// <param name="Second">The greater.</param>
/// <param name="Score">The sum of the fields' scores.</param>
/// <param name="Fields">Field by field, in the codebook's order.</param>
internal sealed record ReportJoin(int First, int Second, double Score, IReadOnlyList<FieldComparison> Fields)
{
    public int Other(int index) => index == First ? Second : First;
}
