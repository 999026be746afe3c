using AttackTracker.Core.Quantities;
using AttackTracker.Core.Queries;
using AttackTracker.Web.Components.Display;

namespace AttackTracker.Web.Components.Charts;

/// <summary>The killed of columns that stand too near to one another for figures of their own.</summary>
internal sealed record KilledColumn(double X, DateOnly First, DateOnly Last, CountRange Count, string Words)
{
    private const double Nearest = 26;
    private const double LetterWidth = 7;
    private const double Gap = 12;

    // What the figure and its mark take. Pixels.
    private double Room => Math.Max(Nearest, Gap + (LetterWidth * CountText.Brief(Count).Length));

    public static IReadOnlyList<KilledColumn> Gather(IReadOnlyList<KilledCount> counts, TimeBin bin, Plot plot)
    {
        var columns = new List<KilledColumn>();
        foreach (var count in counts)
        {
            var last = bin.EndOf(count.Start);
            var x = (plot.Clamp(plot.Start(count.Start)) + plot.Clamp(plot.End(last))) / 2;
            var words = Phrase.Of(Texts.KilledThen, DateText.Interval(count.Start, last), count.Attacks == 1 ? count.Site ?? Texts.BaseNotNamed : Phrase.Count(count.Attacks, Texts.CountedAttacks), CountText.Spoken(count.Killed));
            var column = new KilledColumn(x, count.Start, last, count.Killed, words);
            if (columns.Count > 0 && x - columns[^1].X < columns[^1].Room)
            {
                columns[^1] = columns[^1].With(column);
            }
            else
            {
                columns.Add(column);
            }
        }

        // The last figure has its room before the end, or it goes with the one before, unless that is far away.
        if (columns.Count > 1 && columns[^1] is var end && end.X + end.Room > plot.Right && end.X - columns[^2].X < columns[^2].Room + end.Room)
        {
            columns[^2] = columns[^2].With(end);
            columns.RemoveAt(columns.Count - 1);
        }

        return columns;
    }

    private KilledColumn With(KilledColumn next) => this with { Last = next.Last, Count = Sum(Count, next.Count), Words = $"{Words}; {next.Words}" };

    private static CountRange Sum(CountRange one, CountRange other)
        => new((one.Low ?? 0) + (other.Low ?? 0), one.High is { } high && other.High is { } more ? high + more : null);
}
