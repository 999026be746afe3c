using AttackTracker.Core.Dates;
using AttackTracker.Core.Places;
using AttackTracker.Core.Text;

namespace AttackTracker.Core.Reports;

/// <summary>Which drafts a clause that tells an event belongs to, and when it opens one.</summary>
internal sealed partial class ReportAssembler
{
    internal static readonly WordSet SameSite = ["base", "airfield", "airbase", "camp", "outpost", "garrison", "post", "airport", "facility", "it", "there", "compound", "installation", "embassy", "zone", "site"];

    /// <summary>The drafts that a telling clause is about: found, or opened.</summary>
    private List<Draft> Tell(List<Frame> frames, int index, List<Draft>?[] earlier, DatedWords? entryDate)
    {
        var frame = frames[index];
        var date = DayOf(frames, index, earlier, entryDate);
        if (frame is { Kind: ReportKind.Response, Targets.Count: 0 } && WatchedBefore(frame.Clause) is { } watched)
        {
            var at = reading.Space.FrameOf(frame.Clause);
            (at.Kind, at.Force, at.Targets, at.When, at.IsAnother) = (frame.Kind, frame.Force, [watched.Site], frame.When ?? watched.When, frame.IsAnother);
            frame = at;
            date ??= _dates.Of(watched.When, Answered()?.Date ?? NewsDate(frame.Clause));
        }

        if (date is null or { Value.IsBounded: false } && frame is { Kind: ReportKind.Attack, IsAnother: false, When.Mention: { Rule: not DateRules.AfterOther, Expression: FromAnchor { Unit: PeriodUnit.Day or PeriodUnit.Week or PeriodUnit.Month, To: < 0 } } })
        {
            // "A day earlier a bomb went off in the town", in a text without a day: another event all the same.
            frame.IsAnother = true;
        }

        var found = new List<Draft>(Math.Max(1, frame.Targets.Count));
        var shares = frame.Targets.Count > 1 ? Share.Of(frame.Clause, frame.Targets) : null;
        for (var place = 0; place < Math.Max(1, frame.Targets.Count); place++)
        {
            Placed<SiteMention>? named = frame.Targets.Count == 0 ? null : frame.Targets[place];
            var target = named is { Mention.Form: SiteForm.Anaphor } ? InFront(frame, named.Value) ?? Antecedent(frame, named.Value, date)
                : named is { } fallen && IsPlaceOfFall(frame, fallen) ? null
                : named;
            if (target is null && named is null && Scene(frame) is { } scene)
            {
                target = scene.Site;
                date ??= scene.Day;
            }

            if (target is null && DayBefore(frame.Clause) is not null)
            {
                target = reading.Sites.Within(frame.Clause.Sentence.FirstToken, frame.Clause.First).FindLast(static s => SiteRoles.Rank(s.Mention) >= 3 && s.Mention.Role == SiteRole.Location) is { Mention: not null } site ? site : null;
            }

            var draft = SameSentence(frame, target, date, earlier, index) ?? Best(frame, target, date, mustMatch: false) ?? LastResponse(frame, target, date) ?? Open(frame, target, date);
            if (draft is not null && !found.Contains(draft))
            {
                found.Add(draft);
                AttachTelling(draft, frame, target, date, frame.Targets.Count > 1 ? place : null);
                if (shares is not null)
                {
                    draft.Add(shares[place]);
                }
            }
        }

        return found;
    }

    // "The launcher was destroyed by an air strike", told once more with neither place nor day; "drew artillery fire in return", told once more with its place.
    private Draft? LastResponse(Frame frame, Placed<SiteMention>? target, DatedWords? date)
        => frame is not { Kind: ReportKind.Response, IsAnother: false } ? null
            : target is null ? date is null ? _drafts.FindLast(d => d is { Kind: ReportKind.Response, IsBackground: false }) : null
            : _drafts.FindLast(d => d is { Kind: ReportKind.Response, IsBackground: false, Sites.Count: 0, Answers: not null } && d.Answers == Answered() && DateScore(date, d) >= 0);

    private Draft? Open(Frame frame, Placed<SiteMention>? target, DatedWords? date)
    {
        if (!CanOpen(frame, target, date))
        {
            return null;
        }

        var draft = reading.Space.DraftOf(frame.Kind, _drafts.Count, frame.IsSubordinate);
        draft.Answers = frame.Kind == ReportKind.Response ? Answered() : null;
        Add(draft);
        var taken = date is not null ? null
            : draft.Answers is not null && frame.Clause.Has(CueMeaning.Reply) ? draft.Answers.Date ?? NewsDate(frame.Clause)
            : frame is { Kind: ReportKind.Attack, IsSubordinate: false } && !frame.Clause.Has(CueMeaning.History) ? _gatherings.JustBefore(frame.Clause)
            : null;
        draft.Date = taken is null ? null : taken with { Confidence = Certainty.Inherited };
        TakeOverSite(draft, frame, target);
        if (target is null)
        {
            TakeSiteOfParagraph(draft, frame);
        }

        return draft;
    }

    /// <param name="draft">What the clause tells.</param>
    /// <param name="frame">The clause.</param>
    /// <param name="target">The site that was hit.</param>
    /// <param name="date">The day.</param>
    /// <param name="place">The target's place in the clause's list of several; null where there is one.</param>
    private void AttachTelling(Draft draft, Frame frame, Placed<SiteMention>? target, DatedWords? date, int? place)
    {
        draft.Answers ??= draft.Kind == ReportKind.Response && frame.Clause.Has(CueMeaning.Reply) ? Answered() : null;
        if (place is { } index && ShareOf(frame.Clause, index) is { } share)
        {
            Attach(draft, new Told(share.Common, Tie.Joint, target), date);
            Attach(draft, new Told(share.Own, Tie.Tells, null), date);
        }
        else
        {
            Attach(draft, new Told(frame.Clause, place is null ? Tie.Tells : Tie.Joint, target), date);
        }

        _focus = draft;
        draft.Paragraph = reading.StoryParagraph(frame.Clause.Sentence);
        draft.IsBackground = _dates.IsHistory(draft);
    }

    // "A and B were attacked, the first with drones and the second with rockets": what is said of each.
    private (Clause Common, Clause Own)? ShareOf(Clause clause, int index)
    {
        var (first, second) = (-1, -1);
        for (var at = clause.First + 1; at < clause.End - 1; at++)
        {
            first = first < 0 && clause.Word(at) == "the" && clause.Word(at + 1) is "first" or "former" && clause.Word(at + 2) is "with" or "by" or "was" ? at : first;
            second = first >= 0 && clause.Word(at) == "the" && clause.Word(at + 1) is "second" or "latter" or "other" ? at : second;
        }

        if (second < 0 || index > 1)
        {
            return null;
        }

        var (start, end) = index == 0 ? (first, second) : (second, clause.End);
        return (reading.Space.ClauseOf(reading, clause.Sentence, clause.Role, clause.Index, clause.First, first), reading.Space.ClauseOf(reading, clause.Sentence, clause.Role, clause.Index, start, end));
    }

    // "The other two ended up near houses in the town": where rounds fell, not what they were fired at.
    private bool IsPlaceOfFall(Frame frame, Placed<SiteMention> place)
        => frame.Kind == ReportKind.Attack && SiteRoles.Rank(place.Mention) == 2 && frame.When is null && !frame.IsAnother && frame.Targets.Count == 1
            && _focus is { Kind: ReportKind.Attack } && reading.StoryParagraph(frame.Clause.Sentence) <= _focus.Paragraph + 1
            && (frame.Clause.Has(CueMeaning.Missed) || (frame.Clause.Weapons.Count == 0 && MunitionStatement.In(frame.Clause, isResponse: false).Any(s => s.Role is CountRole.Part or CountRole.Ordinal)));

    // "In Erbil, … a drone was downed near the airport": not the airport of the sentence before.
    private Placed<SiteMention>? InFront(Frame frame, Placed<SiteMention> anaphor)
    {
        var first = frame.Clause.Sentence.FirstToken;
        var front = reading.Sites.Within(first, first + 3).Find(s => SiteRoles.Rank(s.Mention) == 2 && s.Mention.Role == SiteRole.Location && reading.Word(s.First - 1) == "in");
        return front.Mention is not null && SiteRelation.Of(reading, front.Mention, anaphor.Mention) < 0 ? front : null;
    }

    // "the base" is the one that an attack was told of; of several, the one of that day, else the one told last.
    private Placed<SiteMention>? Antecedent(Frame frame, Placed<SiteMention> anaphor, DatedWords? date)
    {
        var day = date is { Value.IsBounded: true } && _looks.Groups.Exists(a => IsTold(a.First, frame.Kind, date.Value)) ? date.Value : null;
        var id = anaphor.Mention.Placement.Id;
        Draft? last = null;
        var isNamed = false;
        foreach (var alike in _looks.Groups)
        {
            if (IsTold(alike.First, frame.Kind, day))
            {
                last = last is null || alike.Last.Order > last.Order ? alike.Last : last;
                isNamed |= id is not null && alike.First.Sites.Exists(s => s.Mention.Placement.Id == id);
            }
        }

        if (last is null || isNamed)
        {
            return SiteRoles.Rank(anaphor.Mention) > 0 ? anaphor : null;
        }

        var source = _focus is not null && IsTold(_focus, frame.Kind, day) ? _focus : last;
        return source.Sites.MaxBy(s => SiteRoles.Rank(s.Mention));
    }

    private static bool IsTold(Draft draft, ReportKind kind, EventDate? day)
        => draft.Kind == kind && draft.Sites.Count > 0 && (day is null || (draft.Date is { Value.IsBounded: true } known && known.Value.Overlaps(day)));

    // A further clause of the sentence stays with the event before it unless place, day or actor differ.
    private Draft? SameSentence(Frame frame, Placed<SiteMention>? target, DatedWords? date, List<Draft>?[] earlier, int index)
    {
        for (var i = index - 1; i >= 0; i--)
        {
            if (earlier[i] is [var draft] && draft.Kind == frame.Kind)
            {
                // "fired mortars at the airfield | and then drove a car bomb at its gate": one attack.
                if (target is null && !frame.IsAnother && frame.Clause.Word(frame.Clause.First) == "and" && frame.Clause.Word(frame.Clause.First + 1) == "then" && DateScore(date, draft) >= 0)
                {
                    return draft;
                }

                var score = Score(frame, target, NumberOf(target), date, draft);
                return score > Conflict && !(frame.IsAnother && date is not null) ? draft : null;
            }
        }

        return null;
    }

    private Draft? Answered() => _focus is { Kind: ReportKind.Attack } && (!_focus.IsBackground || _focus.Paragraph == _paragraph) ? _focus : _drafts.FindLast(d => d.Kind == ReportKind.Attack && !d.IsBackground);

    private bool CanOpen(Frame frame, Placed<SiteMention>? target, DatedWords? date)
    {
        if (frame.Kind == ReportKind.Response)
        {
            return target is not null || date is not null || !_drafts.Exists(d => d.Kind == ReportKind.Response);
        }

        return target is { } site && SiteRoles.Rank(site.Mention) >= 2
            || date is { Value.IsBounded: true }
            || (frame is { IsAnother: true, When.Mention.NeedsAnchor: true } && frame.Clause.Weapons.Count > 0)
            || target is not null && FrameReader.HasSingleBase(frame.Clause)
            || !_drafts.Exists(d => d.Kind == ReportKind.Attack);
    }

    // "On Tuesday five rockets had hit the same base": the place is the one told before.
    private void TakeOverSite(Draft draft, Frame frame, Placed<SiteMention>? target)
    {
        if (draft.Kind == ReportKind.Attack && target is null && frame.When is { Mention: { } when } && (when.IsTimeOnly || when.NeedsAnchor) && _focus is { Kind: ReportKind.Attack, Sites.Count: > 0 } last)
        {
            draft.Add(last.Sites.MaxBy(s => SiteRoles.Rank(s.Mention)), reading.Relations);
        }
        else if (draft.Kind == ReportKind.Attack && (target is not { } site || SiteRoles.Rank(site.Mention) < 3) && NamesSameSite(frame.Clause))
        {
            var source = _focus is { Kind: ReportKind.Attack } ? _focus : _drafts.FindLast(d => d.Kind == ReportKind.Attack && d != draft);
            if (source is not null && source != draft && (target is not { } named || Relates(source, reading.Relations.NumberOf(named.Mention)) >= 2))
            {
                if (source.Sites is [var same, ..])
                {
                    draft.Add(same, reading.Relations);
                }
            }
        }
    }

    // "The platoon was at Camp A. Twelve rockets were launched from the far bank": the base that the paragraph is about.
    private void TakeSiteOfParagraph(Draft draft, Frame frame)
    {
        if (draft is not { Kind: ReportKind.Attack, Sites.Count: 0 } || frame.Clause.Role != SentenceRole.Body)
        {
            return;
        }

        for (var index = frame.Clause.Sentence.Index - 1; index >= 0 && reading.Document.Sentences[index] is var before && before.Paragraph == frame.Clause.Sentence.Paragraph; index--)
        {
            if (reading.Sites.Within(before.FirstToken, before.EndToken).FindLast(static s => s.Mention.Form == SiteForm.NamedSite && s.Mention.Role == SiteRole.Location) is { Mention: not null } site)
            {
                draft.Add(site, reading.Relations);
                return;
            }
        }
    }

    private static bool NamesSameSite(Clause clause)
    {
        for (var at = clause.HasWord(SameSite) ? clause.First : clause.End; at < clause.End; at++)
        {
            if (clause.Is(at, SameSite) && (clause.Word(at) is "it" or "there" || clause.Word(at - 1) is "the" or "same" or "that" or "its"))
            {
                return true;
            }
        }

        return false;
    }
}
