namespace AttackTracker.Core.Evaluation;

/// <summary>Whether confidence means what it says: of values given with 0.8, four in five should be right.</summary>
/// <param name="Bins">Ten of equal width, from 0 upwards.</param>
public sealed record Calibration(IReadOnlyList<CalibrationBin> Bins)
{
    private const int BinCount = 10;

    /// <summary>Over all values, the mean distance between confidence and truth of the bins; null where no value has a confidence.</summary>
    public double? ExpectedError
    {
        get
        {
            var values = Bins.Sum(bin => bin.Count);
            return values == 0 ? null : Bins.Sum(bin => bin.Count * Math.Abs(bin.Confidence - bin.Truth)) / values;
        }
    }

    /// <summary>Sorts values into bins.</summary>
    /// <param name="values">The confidence of each value, from 0 to 1, and its truth: 1, 0.5 or 0 as scored.</param>
    public static Calibration Of(IReadOnlyList<(double Confidence, double Truth)> values)
    {
        var bins = values.ToLookup(value => Math.Clamp((int)(value.Confidence * BinCount), 0, BinCount - 1));
        return new Calibration([.. Enumerable.Range(0, BinCount).Select(index => new CalibrationBin(
            (double)index / BinCount,
            (double)(index + 1) / BinCount,
            bins[index].Count(),
            bins[index].Select(value => value.Confidence).DefaultIfEmpty(0).Average(),
            bins[index].Select(value => value.Truth).DefaultIfEmpty(0).Average()))]);
    }
}

/// <summary>The values whose confidence lies in one tenth of the scale.</summary>
/// <param name="From">Inclusive.</param>
/// <param name="To">Exclusive, but for the last bin.</param>
/// <param name="Count">How many values.</param>
/// <param name="Confidence">Their mean confidence; 0 for none.</param>
/// <param name="Truth">Their mean truth; 0 for none.</param>
public sealed record CalibrationBin(double From, double To, int Count, double Confidence, double Truth);
