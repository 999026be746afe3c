using AttackTracker.Core.Quantities;
using AttackTracker.Core.Storage.Facts;

namespace AttackTracker.Core.Queries;

/// <summary>Adds figures of people up; open above where one of them is.</summary>
internal struct PeopleSum
{
    private int _open;
    private int _low;
    private int _high;

    /// <summary>How many figures there were, if only as none.</summary>
    public int Stated { get; private set; }

    /// <summary>Null where nothing is stated.</summary>
    public readonly CountRange? Total => Stated == 0 ? null : new CountRange(_low, _open > 0 ? null : _high);

    /// <param name="low">Or <see cref="IncidentFact.None"/>.</param>
    /// <param name="high">Likewise.</param>
    public void Add(int low, int high)
    {
        Stated += low != IncidentFact.None || high != IncidentFact.None ? 1 : 0;
        _open += low != IncidentFact.None && high == IncidentFact.None ? 1 : 0;
        _low += low == IncidentFact.None ? 0 : low;
        _high += high == IncidentFact.None ? 0 : high;
    }

    public void Add(PeopleSum part) => (Stated, _open, _low, _high) = (Stated + part.Stated, _open + part._open, _low + part._low, _high + part._high);
}
