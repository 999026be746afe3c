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

    public void Add(in IncidentFact fact)
    {
        Count++;
        Conflicts += fact.Conflicts > 0 ? 1 : 0;
        Reviewed += fact.IsStoodFor ? 1 : 0;
        if (fact.Day != IncidentFact.None)
        {
            (First, Last) = (Math.Min(First, fact.Day), Math.Max(Last, fact.Day));
        }
    }
}
