using AttackTracker.Core.Storage.Facts;

namespace AttackTracker.Core.Queries;

/// <summary>How many incidents have each of <see cref="FactMarks"/>: how often each byte of theirs has each value is counted, and taken apart at the end.</summary>
internal sealed class MarkCounts
{
    private const int Values = 256;
    private const int Bytes = (FactMarks.Count + 7) / 8;

    private readonly int[] _counts = new int[Bytes * Values];

    public void Add(ulong marks)
    {
        for (var start = 0; start < Bytes * Values; start += Values)
        {
            _counts[start + (byte)marks]++;
            marks >>= 8;
        }
    }

    public int Of(int mark)
    {
        var (start, bit, count) = (mark / 8 * Values, 1 << (mark % 8), 0);
        for (var value = 0; value < Values; value++)
        {
            count += (value & bit) != 0 ? _counts[start + value] : 0;
        }

        return count;
    }
}
