using System.Runtime.InteropServices;

namespace AttackTracker.Core.Queries;

/// <summary>How often each number was counted: in a dictionary while they are few, in an array once they are many, which is faster and then no larger.</summary>
/// <param name="numbers">All of them are below.</param>
internal sealed class NumberCounts(int numbers)
{
    // An entry of a dictionary takes six times as much room as one of an array.
    private const int RoomOfEntry = 6;

    private readonly Dictionary<int, int> _few = [];
    private int[]? _many;

    public IEnumerable<(int Number, int Count)> Counted
        => _many is null ? _few.Select(entry => (entry.Key, entry.Value)) : _many.Index().Where(entry => entry.Item > 0).Select(entry => (entry.Index, entry.Item));

    public void Add(int number, int count = 1)
    {
        if (_many is not null)
        {
            _many[number] += count;
            return;
        }

        CollectionsMarshal.GetValueRefOrAddDefault(_few, number, out _) += count;
        if (_few.Count * RoomOfEntry > numbers)
        {
            _many = new int[numbers];
            foreach (var (known, sum) in _few)
            {
                _many[known] = sum;
            }
        }
    }

    public void Add(NumberCounts part)
    {
        foreach (var (number, count) in part.Counted)
        {
            Add(number, count);
        }
    }
}
