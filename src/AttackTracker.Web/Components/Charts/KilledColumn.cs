using AttackTracker.Core.Quantities;
using AttackTracker.Core.Queries;
using AttackTracker.Web.Components.Display;

namespace AttackTracker.Web.Components.Charts;

/// <summary>The killed of columns that stand too near to one another for figures of their own.</summary>
internal sealed record KilledColumn(double X, DateOnly First, DateOnly Last, CountRange Count, string Words)
{
    private const double Nearest = 26;

    public static IReadOnlyList<KilledColumn> Gather(IReadOnlyList<KilledCount> counts, TimeBin bin, Plot plot)
    {
        var columns = new List<KilledColumn>();
        foreach (var count in counts)
        {
            var last = bin.EndOf(count.Start);
            var x = (plot.Clamp(plot.Start(count.Start)) + plot.Clamp(plot.End(last))) / 2;
            var words = Phrase.Of(Texts.KilledThen, DateText.Interval(count.Start, last), count.Attacks == 1 ? count.Site ?? Texts.BaseNotNamed : Phrase.Count(count.Attacks, Texts.CountedAttacks), CountText.Spoken(count.Killed));
            if (columns.Count > 0 && x - columns[^1].X < Nearest)
            {
                var before = columns[^1];
                columns[^1] = before with { Last = last, Count = Sum(before.Count, count.Killed), Words = $"{before.Words}; {words}" };
            }
            else
            {
                columns.Add(new KilledColumn(x, count.Start, last, count.Killed, words));
            }
        }

        return columns;
    }

    private static CountRange Sum(CountRange one, CountRange other)
        => new((one.Low ?? 0) + (other.Low ?? 0), one.High is { } high && other.High is { } more ? high + more : null);
}
