using AttackTracker.Core.Storage.Facts;

namespace AttackTracker.Core.Queries;

/// <summary>Counts the incidents of one place or of one combination of groups, of which lanes are put together.</summary>
internal struct LanePart()
{
    public int Count { get; private set; }

    public int Conflicts { get; private set; }

    public int Reviewed { get; private set; }

    /// <summary>The earliest day as a number; above <see cref="Last"/> where none is known.</summary>
    public int First { get; private set; } = int.MaxValue;

    public int Last { get; private set; } = IncidentFact.None;

    /// <param name="marks">Of an incident.</param>
    /// <param name="day">Its number, or <see cref="IncidentFact.None"/>.</param>
    public void Add(ulong marks, int day)
    {
        Count++;
        Conflicts += FactMarks.Has(marks, FactMarks.InConflict) ? 1 : 0;
        Reviewed += (marks & FactMarks.StoodFor) != 0 ? 1 : 0;
        if (day != IncidentFact.None)
        {
            (First, Last) = (Math.Min(First, day), Math.Max(Last, day));
        }
    }
}
