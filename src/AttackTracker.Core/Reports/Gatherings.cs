namespace AttackTracker.Core.Reports;

/// <summary>Words about several events at once, whose date and weapons hold for those told next.</summary>
internal sealed record Gathering(Clause Clause, DatedWords? Date);

/// <summary>What an article says of several events at once, in the order of reading, which is that of <see cref="Clause.Index"/>.</summary>
internal sealed class Gatherings(Reading reading)
{
    private readonly List<Gathering> _all = [];

    // Those whose days are news: with both bounds before the others, and what the body tells before what headlines repeat.
    private readonly List<Gathering> _closed = [];
    private readonly List<Gathering> _closedRepeats = [];
    private readonly List<Gathering> _open = [];
    private readonly List<Gathering> _openRepeats = [];

    public void Add(Clause clause, DatedWords? date)
    {
        var gathering = new Gathering(clause, date);
        _all.Add(gathering);
        if (date is { Value: { IsBounded: true, End: not null } } && IsRecent(date))
        {
            var isOpen = date.Value.Start is null || date.Value.End is null;
            var isRepeat = clause.Role == SentenceRole.Repeat;
            (isOpen ? isRepeat ? _openRepeats : _open : isRepeat ? _closedRepeats : _closed).Add(gathering);
        }
    }

    /// <summary>The day of the nearest words that speak of all events; null where none do.</summary>
    public DatedWords? Nearest(Clause clause)
        => (Nearest(_closed, clause) ?? Nearest(_closedRepeats, clause) ?? Nearest(_open, clause) ?? Nearest(_openRepeats, clause))?.Date;

    /// <summary>"Bases came under fire on Wednesday. The barrages targeted …": the day of what was just said of all.</summary>
    public DatedWords? JustBefore(Clause clause)
        => _closed is [.., { Clause.Role: SentenceRole.Body } last] && reading.StoryParagraph(last.Clause.Sentence) >= reading.StoryParagraph(clause.Sentence) - 2 ? last.Date : null;

    /// <summary>The last words in the body before the clause that name one weapon for all; null where none do.</summary>
    public Clause? Armed(Clause clause)
        => _all.FindLast(g => g.Clause.Role != SentenceRole.Repeat && g.Clause.Index < clause.Index && Armament.TypesIn(g.Clause, ReportKind.Attack).IsSingle)?.Clause;

    // The last that stands before the clause, else the first behind it.
    private static Gathering? Nearest(List<Gathering> gatherings, Clause clause)
    {
        int low = 0, high = gatherings.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (gatherings[middle].Clause.Index <= clause.Index)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low > 0 ? gatherings[low - 1] : gatherings.Count > 0 ? gatherings[0] : null;
    }

    private bool IsRecent(DatedWords date) => reading.Published.Date is not { } published || (date.Value.End ?? date.Value.Start) is not { } last || last.DayNumber >= published.DayNumber - 14;
}
