using AttackTracker.Core.Dates;
using AttackTracker.Core.Places;

namespace AttackTracker.Core.Reports;

/// <summary>Which draft a clause belongs to.</summary>
internal sealed partial class ReportAssembler
{
    private const double Conflict = double.NegativeInfinity;

    private static readonly HashSet<string> SameSite = ["base", "airfield", "airbase", "camp", "outpost", "garrison", "post", "airport", "facility", "it", "there", "compound", "installation", "embassy", "zone", "site"];

    /// <summary>The drafts that a telling clause is about: found, or opened.</summary>
    private List<Draft> Tell(List<Frame> frames, int index, List<Draft>?[] earlier, DatedWords? entryDate)
    {
        var frame = frames[index];
        var anchor = _focus?.Date?.Value ?? Lead?.Date?.Value;
        var other = anchor is null ? null : new DatedWords(anchor, [], Certainty.Inherited);
        var date = _dates.Of(frame.When, other) ?? entryDate ?? DateBeside(frames, index, other);
        var found = new List<Draft>();
        var targets = frame.Targets.Count == 0 ? [(Placed<SiteMention>?)null] : frame.Targets.Select(t => (Placed<SiteMention>?)t).ToList();
        foreach (var target in targets)
        {
            var draft = SameSentence(frame, target, date, earlier, index) ?? Best(frame, target, date, mustMatch: false)
                ?? (frame.Kind == ReportKind.Response && target is null && date is null ? _drafts.FindLast(d => d.Kind == ReportKind.Response && !d.IsBackground) : null);
            if (draft is null && CanOpen(frame, target, date))
            {
                draft = new Draft(frame.Kind, _drafts.Count) { IsSubordinate = frame.IsSubordinate, Answers = frame.Kind == ReportKind.Response ? Answered() : null };
                _drafts.Add(draft);
                if (date is null && draft.Answers is not null && frame.Clause.Has(CueMeaning.Reply) && (draft.Answers.Date ?? NewsDate(frame.Clause)) is { } answered)
                {
                    draft.Date = answered with { Confidence = Certainty.Inherited };
                }

                TakeOverSite(draft, frame, target);
            }

            if (draft is not null && !found.Contains(draft))
            {
                found.Add(draft);
                Attach(draft, new Told(frame.Clause, targets.Count > 1 ? Tie.Joint : Tie.Tells, target), date);
                _focus = draft;
                _focusParagraph = frame.Clause.Sentence.Paragraph;
                draft.IsBackground = _dates.IsHistory(draft);
            }
        }

        return found;
    }

    // "Two were hurt on Thursday night when rockets fell": the day stands in a clause that tells no event of its own.
    private DatedWords? DateBeside(List<Frame> frames, int index, DatedWords? anchor)
    {
        foreach (var near in frames.Where(f => f.Force is not FrameForce.Tells && !f.IsUnreal).OrderBy(f => Math.Abs(f.Clause.Index - frames[index].Clause.Index)))
        {
            if (near.When is { } when && _dates.Of(when, anchor) is { Value.IsBounded: true } date)
            {
                return date;
            }
        }

        return null;
    }

    // A further clause of the sentence stays with the event before it unless place, day or actor differ.
    private Draft? SameSentence(Frame frame, Placed<SiteMention>? target, DatedWords? date, List<Draft>?[] earlier, int index)
    {
        for (var i = index - 1; i >= 0; i--)
        {
            if (earlier[i] is [var draft] && draft.Kind == frame.Kind)
            {
                var score = Score(frame, target, date, draft);
                return score > Conflict && !(frame.IsAnother && date is not null) ? draft : null;
            }
        }

        return null;
    }

    private Draft? Answered() => _focus is { Kind: ReportKind.Attack, IsBackground: false } ? _focus : _drafts.FindLast(d => d.Kind == ReportKind.Attack && !d.IsBackground);

    private bool CanOpen(Frame frame, Placed<SiteMention>? target, DatedWords? date)
    {
        if (frame.Kind == ReportKind.Response)
        {
            return target is not null || date is not null || !_drafts.Exists(d => d.Kind == ReportKind.Response);
        }

        return target is { } site && SiteRoles.Rank(site.Mention) >= 2
            || date is { Value.IsBounded: true }
            || target is not null && FrameReader.HasSingleBase(frame.Clause)
            || !_drafts.Exists(d => d.Kind == ReportKind.Attack);
    }

    // "On Tuesday five rockets had hit the same base": the place is the one told before.
    private void TakeOverSite(Draft draft, Frame frame, Placed<SiteMention>? target)
    {
        if (draft.Kind == ReportKind.Attack && (target is not { } site || SiteRoles.Rank(site.Mention) < 3) && NamesSameSite(frame.Clause))
        {
            var source = _focus is { Kind: ReportKind.Attack } ? _focus : _drafts.FindLast(d => d.Kind == ReportKind.Attack && d != draft);
            if (source is not null && source != draft && (target is not { } named || source.Sites.Exists(s => Related(s.Mention.Placement, named.Mention.Placement) >= 2)))
            {
                draft.Sites.AddRange(source.Sites.Take(1));
            }
        }
    }

    private static bool NamesSameSite(Clause clause)
    {
        for (var at = clause.First; at < clause.End; at++)
        {
            if (SameSite.Contains(clause.Word(at)) && (clause.Word(at) is "it" or "there" || clause.Word(at - 1) is "the" or "same" or "that" or "its"))
            {
                return true;
            }
        }

        return false;
    }

    private Draft? Best(Frame frame, Placed<SiteMention>? target, DatedWords? date, bool mustMatch)
    {
        Draft? best = null;
        var bestScore = 0.9;
        foreach (var draft in _drafts)
        {
            var score = Score(frame, target, date, draft) + (draft == _focus ? 0.5 : 0) - (draft.IsBackground && date is null && draft != _focus ? 2 : 0) - (draft.IsBackground && frame.Clause.Role == SentenceRole.Repeat ? 2 : 0);
            if (mustMatch && target is not null && !draft.Sites.Exists(s => Related(s.Mention.Placement, target.Value.Mention.Placement) >= 2))
            {
                continue;
            }

            if (score > bestScore)
            {
                best = draft;
                bestScore = score;
            }
        }

        return best;
    }

    /// <summary>How well a clause fits a draft; <see cref="Conflict"/> where place, day or weapon forbid it.</summary>
    private double Score(Frame frame, Placed<SiteMention>? target, DatedWords? date, Draft draft)
    {
        if (draft.Kind != frame.Kind && (frame.Force is FrameForce.Tells or FrameForce.Refers || frame.Kind == ReportKind.Response))
        {
            return Conflict;
        }

        var site = SiteScore(target, draft);
        var day = DateScore(date, draft);
        if (draft is { Date: null, IsBackground: false } && _dates.IsOld(date))
        {
            return Conflict;
        }

        var weapon = WeaponScore(frame.Clause, draft);
        if (site == Conflict || day == Conflict || (weapon < 0 && (frame.IsAnother || HasOwnTime(frame))))
        {
            return Conflict;
        }

        if (frame.IsAnother && !(site >= 3 && day >= 2))
        {
            return Conflict;
        }

        // Without a common place or day only an event of the same paragraph, told just before, can be meant.
        var isNear = draft == _focus && frame.Clause.Sentence.Paragraph <= _focusParagraph + 1;
        if (site <= 0 && day <= 0 && !(isNear && weapon >= 0))
        {
            return weapon > 0 && target is null && draft == Lead ? 1 : Conflict;
        }

        return site + day + weapon + (isNear ? 1 : 0);
    }

    private static bool HasOwnTime(Frame frame) => frame.When is { Mention: { } date } && (date.Part != DayPart.Whole || date.Time is not null);

    private double SiteScore(Placed<SiteMention>? target, Draft draft)
    {
        if (target is not { } site || draft.Sites.Count == 0)
        {
            return 0;
        }

        var best = draft.Sites.Max(s => Related(s.Mention.Placement, site.Mention.Placement));
        var exact = draft.Sites.Find(s => s.Mention.Placement.Id is not null);
        return exact.Mention is not null && site.Mention.Placement.Id is not null && Related(exact.Mention.Placement, site.Mention.Placement) < 0 ? Conflict
            : best < 0 ? Conflict
            : best;
    }

    /// <summary>3 where two placements are the same, 2 where one holds the other, below 0 where they differ.</summary>
    private double Related(SitePlacement a, SitePlacement b)
    {
        if (a == b || (a.Id is not null && a.Id == b.Id))
        {
            return 3;
        }

        if (a.Country is not null && b.Country is not null && a.Country != b.Country)
        {
            return Conflict;
        }

        return FrameReader.SamePlace(reading, a, b) ? 2 : Conflict;
    }

    private static double DateScore(DatedWords? date, Draft draft)
        => date is not { Value.IsBounded: true } || draft.Date is not { Value.IsBounded: true } known ? 0
            : !known.Value.Overlaps(date.Value) ? Conflict
            : known.Value.Start == date.Value.Start && known.Value.End == date.Value.End ? 3 : 2;

    private static double WeaponScore(Clause clause, Draft draft)
    {
        var mine = Armament.TypesIn(clause, draft.Kind);
        var theirs = Armament.TypesOf(draft);
        return mine.Count == 0 || theirs.Count == 0 ? 0
            : mine.Overlaps(theirs) ? 1
            : mine.Any(m => theirs.Any(t => Armament.CanBeOne(m, t))) ? 0.5
            : -2;
    }
}
