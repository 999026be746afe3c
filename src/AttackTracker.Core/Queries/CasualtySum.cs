using AttackTracker.Core.Quantities;
using AttackTracker.Core.Storage.Facts;

namespace AttackTracker.Core.Queries;

/// <summary>Adds figures of facts up; open above where one of them is.</summary>
internal struct CasualtySum
{
    private bool _isStated;
    private bool _isOpen;
    private int _low;
    private int _high;

    /// <summary>Null where nothing is stated.</summary>
    public readonly CountRange? Total => _isStated ? new CountRange(_low, _isOpen ? null : _high) : null;

    public void Add(int low, int high)
    {
        _isStated |= low != IncidentFact.None || high != IncidentFact.None;
        _isOpen |= low != IncidentFact.None && high == IncidentFact.None;
        _low += low == IncidentFact.None ? 0 : low;
        _high += high == IncidentFact.None ? 0 : high;
    }
}
