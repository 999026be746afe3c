namespace AttackTracker.Core.Queries;

/// <summary>The bins of a stretch of days by number, so that what is counted a million times asks no calendar.</summary>
internal sealed class BinNumbers
{
    private readonly int _first;
    private readonly int[] _numbers;
    private readonly List<DateOnly> _starts = [];

    /// <param name="bin">How long each is.</param>
    /// <param name="range">The days that are drawn.</param>
    /// <param name="extent">The days that there are; only what of them is drawn has bins.</param>
    public BinNumbers(TimeBin bin, DayRange range, DayRange extent)
    {
        var days = new DayRange(range.Clamp(extent.First), range.Clamp(extent.Last));
        _first = days.First.DayNumber;
        _numbers = new int[days.Days];
        var end = -1;
        for (var at = 0; at < _numbers.Length; at++)
        {
            if (at > end)
            {
                var start = bin.StartOf(DateOnly.FromDayNumber(_first + at));
                _starts.Add(start);
                end = bin.EndOf(start).DayNumber - _first;
            }

            _numbers[at] = _starts.Count - 1;
        }
    }

    /// <summary>The first days of the bins, which may lie before those that are drawn.</summary>
    public IReadOnlyList<DateOnly> Starts => _starts;

    /// <summary>The number of the bin in which a day of the extent is drawn.</summary>
    public int this[int day] => _numbers[Math.Clamp(day - _first, 0, _numbers.Length - 1)];
}
