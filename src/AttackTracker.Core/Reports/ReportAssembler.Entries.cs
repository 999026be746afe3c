using AttackTracker.Core.Dates;
using AttackTracker.Core.Places;

namespace AttackTracker.Core.Reports;

/// <summary>The items of logs, forms and trackers: each tells one event, with the day and the place at its head.</summary>
internal sealed partial class ReportAssembler
{
    // One event an item, with the item's date; a further event needs a date, a place or an actor of its own.
    private void TakeEntry(Passage passage)
    {
        _focus = null;
        var clauses = passage.Sentences.SelectMany(s => ClausesOf(s, SentenceRole.Entry)).ToList();
        var frames = clauses.ConvertAll(_frames.Read);
        var date = passage.Head is { Day: { } day } ? _dates.Of(day, null)
            : _dates.First(clauses, static d => d.Value.IsBounded);
        if (clauses.Exists(c => c.Has(CueMeaning.Fiction)))
        {
            return;
        }

        var lead = LeadOf(frames);
        if (date is null || lead is null || lead.IsUnreal || SiteOf(passage.Head, frames, lead) is not { } site || clauses.Find(c => c.Sites.Exists(s => s == site)) is not { } first || frames[clauses.IndexOf(first)].IsUnreal)
        {
            return;
        }

        if (SiteRoles.Rank(site.Mention) < 4 && lead.Kind == ReportKind.Attack && !HitsForces(passage.Head, clauses, first))
        {
            return;
        }

        var draft = reading.Space.DraftOf(lead.Kind, _drafts.Count, isSubordinate: false);
        draft.Date = date;
        Add(draft);
        Attach(draft, new Told(first, Tie.Tells, site), date);
        var own = true;
        foreach (var frame in frames.Where(f => f.Clause != first))
        {
            var clause = frame.Clause;
            var otherDate = frame.When is { Mention.IsTimeOnly: true } ? null : _dates.Of(frame.When, date);
            var isOther = frame != lead && frame.Force == FrameForce.Tells && clause.Index > first.Index
                && (frame.Kind != draft.Kind || (otherDate is { Value.IsBounded: true } && !otherDate.Value.Overlaps(date.Value)) || IsOtherHour(frame, draft));
            if (isOther)
            {
                own = false;
                TakeSentence([clause], frame.Kind == draft.Kind && !IsOtherHour(frame, draft) ? null : date);
                TakeSiteOfItem(draft);
                foreach (var opened in _drafts[(draft.Order + 1)..])
                {
                    opened.IsBackground = draft.IsBackground;
                }

            }
            else if (!frame.IsUnreal && (own || clause.Sentence.Index != first.Sentence.Index + 1 || _focus is null))
            {
                if (!own && clause.Has(CueMeaning.Claimed) && clause.HasWord(Both))
                {
                    Attach(draft, new Told(clause, Tie.Joint, null), null);
                }

                Attach(_focus is { } focus && !own ? focus : draft, new Told(clause, Tie.Tells, null), null);
            }
        }
    }

    // "At dawn four rockets were fired at it. In the evening a drone got through": two attacks on one base.
    private static bool IsOtherHour(Frame frame, Draft draft)
        => frame is { Kind: ReportKind.Attack, Force: FrameForce.Tells, When.Mention: { IsTimeOnly: true, Part: not DayPart.Whole } } && !draft.Weapons.IsEmpty
            && Armament.TypesIn(frame.Clause, ReportKind.Attack) is { IsEmpty: false } types && !types.CanMean(draft.Weapons);

    private static readonly Text.WordSet Both = ["both"];

    private void TakeSiteOfItem(Draft item)
    {
        foreach (var opened in _drafts[(item.Order + 1)..])
        {
            if (opened is { Kind: ReportKind.Attack, Sites.Count: 0 } && item.Sites.Count > 0)
            {
                opened.Add(item.Sites[0], reading.Relations);
            }
        }
    }

    // The first clause that tells an event, or in a note without verbs the first that names a weapon or a blast.
    private static Frame? LeadOf(List<Frame> frames) => frames.Find(f => f.Force == FrameForce.Tells || f.Clause.Weapons.Count > 0 || f.Clause.Has(CueMeaning.Blast));

    // The head names the place; the text may name it better, "Erbil. A drone was shot down near the airport".
    private static Placed<SiteMention>? SiteOf(ItemHead? head, List<Frame> frames, Frame lead)
    {
        var told = frames.Where(f => f.Kind == lead.Kind).SelectMany(f => SiteRoles.Targets(f.Clause, lead.Kind)).OrderByDescending(s => SiteRoles.Rank(s.Mention)).FirstOrDefault();
        if (head?.Site is not { } named)
        {
            return told.Mention is null ? null : told;
        }

        return told.Mention is not null && told.First >= head.End && SiteRoles.Rank(named.Mention) == 2 && SiteRoles.Rank(told.Mention) > 2 ? told : named;
    }

    // A town alone is no base: the item must say what was hit there, or who hit it.
    private static bool HitsForces(ItemHead? head, List<Clause> clauses, Clause first)
        => FrameReader.HasSingleBase(first) || clauses.Exists(c => c.Has(CueMeaning.Intercepted))
            || (head?.Site is not null && clauses.Exists(c => FrameReader.HasSingleBase(c) || c.HasAny(CueMeaning.ForceStrike, CueMeaning.Claimed)));
}
