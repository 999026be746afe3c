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
        var other = _focus?.Date ?? Lead?.Date ?? NewsDate(frame.Clause);
        var date = _dates.Of(frame.When, other) ?? entryDate ?? DateBeside(frames, index, other);
        var found = new List<Draft>();
        if (frame is { Kind: ReportKind.Response, When.Mention.IsTimeOnly: true } && reading.Published.Date is { } today && date?.Value.End is { } eve && eve.DayNumber == today.DayNumber - 1)
        {
            // The answer to last night's attack, told with an hour only, came on the day of the news.
            date = date with { Value = EventDate.OnDay(today, date.Value.Words) };
        }

        if (frame is { Kind: ReportKind.Response, Targets.Count: 0 } && WatchedBefore(frame.Clause) is { } watched)
        {
            frame = new Frame(frame.Clause) { Kind = frame.Kind, Force = frame.Force, Targets = [watched.Site], When = frame.When ?? watched.When, IsAnother = frame.IsAnother };
            date ??= _dates.Of(watched.When, (Answered()?.Date ?? NewsDate(frame.Clause)));
        }

        var targets = frame.Targets.Count == 0 ? [(Placed<SiteMention>?)null] : frame.Targets.Select(t => (Placed<SiteMention>?)t).ToList();
        foreach (var named in targets)
        {
            var target = named is { Mention.Form: SiteForm.Anaphor } ? Antecedent(frame, named.Value, date)
                : named is { } fallen && IsPlaceOfFall(frame, fallen) ? null
                : named;
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

                if (date is null && frame is { Kind: ReportKind.Attack, IsSubordinate: false } && !frame.Clause.Has(CueMeaning.History) && GatheredBefore(frame.Clause) is { } gathered)
                {
                    draft.Date = gathered with { Confidence = Certainty.Inherited };
                }

                TakeOverSite(draft, frame, target);
            }

            if (draft is not null && !found.Contains(draft))
            {
                found.Add(draft);
                draft.Answers ??= draft.Kind == ReportKind.Response && frame.Clause.Has(CueMeaning.Reply) ? Answered() : null;
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

    // "The other two ended up near houses in the town": where rounds fell, not what they were fired at.
    private bool IsPlaceOfFall(Frame frame, Placed<SiteMention> place)
        => frame.Kind == ReportKind.Attack && SiteRoles.Rank(place.Mention) == 2 && frame.When is null && !frame.IsAnother && frame.Targets.Count == 1
            && _focus is { Kind: ReportKind.Attack } && frame.Clause.Sentence.Paragraph <= _focusParagraph + 1
            && (frame.Clause.Has(CueMeaning.Missed) || (frame.Clause.Weapons.Count == 0 && MunitionStatement.In(frame.Clause, isResponse: false).Any(s => s.Role is CountRole.Part or CountRole.Ordinal)));

    // "the base" is the one that an attack was told of; of several, the one of that day, else the one told last.
    private Placed<SiteMention>? Antecedent(Frame frame, Placed<SiteMention> anaphor, DatedWords? date)
    {
        var told = _drafts.FindAll(d => d.Kind == frame.Kind && d.Sites.Count > 0);
        var onDay = date is { Value.IsBounded: true } ? told.FindAll(d => d.Date is { Value.IsBounded: true } known && known.Value.Overlaps(date.Value)) : [];
        if (onDay.Count > 0)
        {
            told = onDay;
        }

        if (told.Count == 0 || told.Exists(d => d.Sites.Exists(s => s.Mention.Placement.Id is not null && s.Mention.Placement.Id == anaphor.Mention.Placement.Id)))
        {
            return SiteRoles.Rank(anaphor.Mention) > 0 ? anaphor : null;
        }

        var source = _focus is not null && told.Contains(_focus) ? _focus : told[^1];
        return source.Sites.MaxBy(s => SiteRoles.Rank(s.Mention));
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

    // "Forces had watched launch sites near the base. They conducted strikes": place and time stand in the sentence before.
    private (Placed<SiteMention> Site, Placed<DateMention>? When)? WatchedBefore(Clause clause)
    {
        if (clause.Sentence.Index == 0 || clause.Has(CueMeaning.LaunchSite) || clause.First != clause.Sentence.FirstToken)
        {
            return null;
        }

        var before = reading.Document.Sentences[clause.Sentence.Index - 1];
        var sites = Placed<SiteMention>.Within(reading.Sites, before.FirstToken, before.EndToken).FindAll(s => SiteRoles.Rank(s.Mention) >= 2);
        var isWatched = reading.CuesWithin(before.FirstToken, before.EndToken).All(c => c.Mention.Meaning is CueMeaning.LaunchSite or CueMeaning.Another or CueMeaning.Idiom);
        var dates = Placed<DateMention>.Within(reading.Dates, before.FirstToken, before.EndToken);
        return isWatched && sites.Count > 0 && reading.CuesWithin(before.FirstToken, before.EndToken).Any(c => c.Mention.Meaning == CueMeaning.LaunchSite)
            ? (sites[0], dates.Count > 0 ? dates[0] : null)
            : null;
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
        if (draft.Kind == ReportKind.Attack && target is null && frame.When is { Mention: { } when } && (when.IsTimeOnly || when.NeedsAnchor) && _focus is { Kind: ReportKind.Attack, Sites.Count: > 0 } last)
        {
            draft.Sites.Add(last.Sites.MaxBy(s => SiteRoles.Rank(s.Mention)));
        }
        else if (draft.Kind == ReportKind.Attack && (target is not { } site || SiteRoles.Rank(site.Mention) < 3) && NamesSameSite(frame.Clause))
        {
            var source = _focus is { Kind: ReportKind.Attack } ? _focus : _drafts.FindLast(d => d.Kind == ReportKind.Attack && d != draft);
            if (source is not null && source != draft && (target is not { } named || source.Sites.Exists(s => SiteRelation.Of(reading, s.Mention, named.Mention) >= 2)))
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
            if (mustMatch && target is not null && !draft.Sites.Exists(s => SiteRelation.Of(reading, s.Mention, target.Value.Mention) >= 2))
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
        if (target is { Mention: { Form: SiteForm.UnnamedBase } unnamed } && weapon < 1 && draft.Sites.Exists(s => s.Mention.Form == SiteForm.NamedSite) && IsIndefinite(target.Value) && site < SiteRelation.Same && unnamed.Placement.Id is null)
        {
            return Conflict;
        }

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

    // "a base south of Baghdad", told after a named one, is another.
    private bool IsIndefinite(Placed<SiteMention> site) => reading.Word(site.First - 1) is "a" or "an" or "another" || reading.Word(site.First) is "another";

    private static bool HasOwnTime(Frame frame) => frame.When is { Mention: { } date } && (date.Part != DayPart.Whole || date.Time is not null);

    private double SiteScore(Placed<SiteMention>? target, Draft draft)
    {
        if (target is not { } site || draft.Sites.Count == 0)
        {
            return 0;
        }

        var best = draft.Sites.Max(s => SiteRelation.Of(reading, s.Mention, site.Mention));
        var exact = draft.Sites.Find(s => s.Mention.Placement.Id is not null);
        return exact.Mention is not null && site.Mention.Placement.Id is not null && SiteRelation.Of(reading, exact.Mention, site.Mention) < 0 ? Conflict
            : best < 0 ? Conflict
            : best;
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
