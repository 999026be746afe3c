
namespace AttackTracker.Core.Reports;

/// <summary>What the drafts take over from one another once all has been read.</summary>
internal sealed partial class ReportAssembler
{
    private List<Draft> Finish()
    {
        foreach (var draft in _drafts.Where(d => d.Date is null or { Value.IsBounded: false }))
        {
            InheritDate(draft);
            draft.IsBackground |= _dates.IsHistory(draft);
        }

        TakeJoint();

        foreach (var draft in _drafts.Where(d => d is { Kind: ReportKind.Attack, IsBackground: false } && d.Told.TrueForAll(t => Armament.TypesIn(t.Clause, d.Kind).Count == 0)))
        {
            InheritWeapons(draft);
        }

        foreach (var draft in _drafts.Where(d => d.Kind == ReportKind.Response && d.Sites.Count == 0))
        {
            InheritSite(draft);
        }

        return _drafts.FindAll(d => d.Sites.Count > 0 || d.Date is not null);
    }

    // The day of the nearest words that speak of all events, else of the first event that has one.
    private DatedWords? NewsDate(Clause clause)
        => _gatherings.Where(g => g.Date is { Value.IsBounded: true } && IsRecent(g.Date)).OrderBy(g => g.Clause.Role == SentenceRole.Repeat).ThenBy(g => g.Clause.Index > clause.Index).ThenBy(g => Math.Abs(g.Clause.Index - clause.Index)).FirstOrDefault()?.Date
            ?? _drafts.Find(d => d.Kind == ReportKind.Attack && !d.IsBackground && d.Date is { Value.IsBounded: true })?.Date;

    private void InheritDate(Draft draft)
    {
        if (draft.IsBackground || draft.IsSubordinate)
        {
            return;
        }

        var source = draft.Answers is { Date: { } answered } ? answered : null;
        if (source is null || !source.Value.IsBounded)
        {
            source = NewsDate(draft.First);
        }

        if (source is not null)
        {
            draft.Date = source with { Confidence = Math.Min(source.Confidence, Certainty.Inherited) };
        }
    }

    // "Rockets rained down near three bases on Wednesday. The barrages targeted …": the weapon of the sentence that speaks of all.
    private void InheritWeapons(Draft draft)
    {
        if (draft.IsSubordinate || draft.Told.Exists(t => t.Clause.Has(CueMeaning.Blast)))
        {
            return;
        }

        var before = _gatherings
            .Where(g => g.Clause.Role != SentenceRole.Repeat && g.Clause.Index < draft.First.Index && Armament.TypesIn(g.Clause, ReportKind.Attack).Count == 1)
            .OrderByDescending(g => g.Clause.Index)
            .FirstOrDefault();
        if (before is not null)
        {
            draft.Told.Add(new Told(before.Clause, Tie.Refers, null));
        }
    }

    private bool IsRecent(DatedWords date) => reading.Published.Date is not { } published || date.Value.End is not { } end || end.DayNumber >= published.DayNumber - 14;

    // "Forces watched launch sites near the base. They struck them": the place of the sentence before.
    private void InheritSite(Draft draft)
    {
        var sentence = draft.First.Sentence;
        for (var index = sentence.Index; index >= Math.Max(0, sentence.Index - 1); index--)
        {
            var before = reading.Document.Sentences[index];
            var sites = Placed<Places.SiteMention>.Within(reading.Sites, Dateline.End(reading, before), before.EndToken);
            var isLaunch = reading.CuesWithin(before.FirstToken, before.EndToken).Any(c => c.Mention.Meaning == CueMeaning.LaunchSite);
            if (sites.Count > 0 && (isLaunch || index == sentence.Index))
            {
                draft.Sites.Add(sites.MaxBy(s => SiteRoles.Rank(s.Mention)));
                return;
            }
        }

        if (draft.Answers is { Sites: [var site, ..] })
        {
            draft.Sites.Add(site);
        }
    }
}
