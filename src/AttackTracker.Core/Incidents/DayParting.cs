using System.Collections.Concurrent;
using AttackTracker.Core.Dates;
using AttackTracker.Core.Text;

namespace AttackTracker.Core.Incidents;

/// <summary>Tells a base's morning attack from its evening one, where the words of the dates say which.</summary>
/// <remarks>It only chooses between attacks of one day: sources differ too much in their hours, and in their time zones, to part two reports by it alone.</remarks>
internal static class DayParting
{
    private enum Half
    {
        Open,
        First,
        Second,
    }

    private static readonly ConcurrentDictionary<string, Half> Halves = new(StringComparer.Ordinal);

    /// <summary>What the hours add to the agreement of two dates; 0 unless both are one and the same day and say their half of it.</summary>
    public static double Score(EventDate a, EventDate b)
        => a.Start is null || a.Start != a.End || (a.Start, a.End) != (b.Start, b.End) ? 0
            : (HalfOf(a), HalfOf(b)) switch
            {
                (Half.Open, _) or (_, Half.Open) => 0,
                var (x, y) => x == y ? 0.5 : -1,
            };

    private static Half HalfOf(EventDate date) => date.Words is not { Length: > 0 } words ? Half.Open : Halves.GetOrAdd(words, text =>
    {
        var parts = DateRecognizer.Find(Document.Parse(text)).Select(mention => mention.Part switch
        {
            DayPart.Early or DayPart.Morning => Half.First,
            DayPart.Afternoon or DayPart.Evening or DayPart.Night or DayPart.Late => Half.Second,
            DayPart.Whole or DayPart.Middle or DayPart.NightInto => Half.Open,
        }).Where(half => half != Half.Open).Distinct().ToList();
        return parts is [var only] ? only : Half.Open;
    });
}
