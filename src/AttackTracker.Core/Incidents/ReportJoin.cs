namespace AttackTracker.Core.Incidents;

/// <summary>That two reports agree enough to be of one incident, if nothing else stands against it. Small: a large database has many times a million.</summary>
/// <param name="First">Indexes into the reports at work, the smaller first.</param>
/// <param name="Second">The greater.</param>
/// <param name="Score">The sum of the fields' scores; why so much is found again by comparing the two.</param>
internal readonly record struct ReportJoin(int First, int Second, double Score)
{
    public int Other(int index) => index == First ? Second : First;
}
