using AttackTracker.Core.Dates;
using AttackTracker.Core.Places;

namespace AttackTracker.Core.Reports;

/// <summary>How well a clause fits a draft: by place, day, weapon and nearness.</summary>
internal sealed partial class ReportAssembler
{
    private const double Conflict = double.NegativeInfinity;

    private Draft? Best(Frame frame, Placed<SiteMention>? target, DatedWords? date, bool mustMatch)
    {
        (Draft? Draft, double Score) best = (null, 0.9);
        var place = NumberOf(target);
        foreach (var alike in _looks.Groups)
        {
            best = Better(best, frame, target, place, date, mustMatch, alike.First == _focus ? alike.Second : alike.First);
        }

        return (_focus is null ? best : Better(best, frame, target, place, date, mustMatch, _focus)).Draft;
    }

    private int? NumberOf(Placed<SiteMention>? target) => target is { } site ? reading.Relations.NumberOf(site.Mention) : null;

    // Of drafts that fit as well the one told first.
    private (Draft? Draft, double Score) Better((Draft? Draft, double Score) best, Frame frame, Placed<SiteMention>? target, int? place, DatedWords? date, bool mustMatch, Draft draft)
    {
        var score = Score(frame, target, place, date, draft) + (draft == _focus && frame.Clause.Role != SentenceRole.Repeat ? 0.5 : 0) - (draft.IsBackground && date is null && draft != _focus ? 2 : 0) - (draft.IsBackground && frame.Clause.Role == SentenceRole.Repeat ? 2 : 0);
        return score < best.Score || (score == best.Score && !(draft.Order < best.Draft?.Order)) || (mustMatch && place is { } named && Relates(draft, named) < 2) ? best : (draft, score);
    }

    /// <summary>How well a clause fits a draft; <see cref="Conflict"/> where place, day or weapon forbid it.</summary>
    private double Score(Frame frame, Placed<SiteMention>? target, int? place, DatedWords? date, Draft draft)
    {
        if (draft.Kind != frame.Kind && (frame.Force is FrameForce.Tells or FrameForce.Refers || frame.Kind == ReportKind.Response))
        {
            return Conflict;
        }

        var site = SiteScore(place, draft);
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

        if (site == Conflict || day == Conflict || (weapon < 0 && (frame.IsAnother || HasOwnTime(frame) || (HasOwnDay(frame) && day < 3))))
        {
            return Conflict;
        }

        if (frame.IsAnother && !(site >= 3 && day >= 2))
        {
            return Conflict;
        }

        // Without a common place or day only an event of the same paragraph, told just before, can be meant.
        var isNear = draft == _focus && frame.Clause.Role != SentenceRole.Repeat && reading.StoryParagraph(frame.Clause.Sentence) <= _focus.Paragraph + 1;
        if (site <= 0 && day <= 0 && !(isNear && weapon >= 0))
        {
            return weapon > 0 && target is null && draft == Lead ? 1 : Conflict;
        }

        return site + day + weapon + (isNear ? 1 : 0);
    }

    // "a base south of Baghdad", told after a named one, is another.
    private bool IsIndefinite(Placed<SiteMention> site) => reading.Word(site.First - 1) is "a" or "an" or "another" || reading.Word(site.First) is "another";

    private static bool HasOwnDay(Frame frame) => frame.When is { Mention: { NeedsAnchor: false, IsTimeOnly: false } };

    private static bool HasOwnTime(Frame frame) => frame.When is { Mention: { } date } && (date.Part != DayPart.Whole || date.Time is not null);

    private double SiteScore(int? place, Draft draft)
        => place is not { } number || draft.Places.Count == 0 ? 0
            : reading.Relations.IsListed(number) && draft.Exact is { } exact && reading.Relations.Of(exact, number) < 0 ? Conflict
            : Relates(draft, number) is var best && best < 0 ? Conflict
            : best;

    // The best relation of a place to those of a draft; Differ where it has none.
    private double Relates(Draft draft, int place)
    {
        var best = SiteRelation.Differ;
        foreach (var known in draft.Places)
        {
            best = Math.Max(best, reading.Relations.Of(known, place));
        }

        return best;
    }

    private static double DateScore(DatedWords? date, Draft draft)
        => date is not { Value.IsBounded: true } || draft.Date is not { Value.IsBounded: true } known ? 0
            : !known.Value.Overlaps(date.Value) ? Conflict
            : known.Value.Start == date.Value.Start && known.Value.End == date.Value.End ? 3 : 2;

    private static double WeaponScore(Clause clause, Draft draft)
    {
        var mine = Armament.TypesIn(clause, draft.Kind);
        return mine.IsEmpty || draft.Weapons.IsEmpty ? 0
            : mine.Overlaps(draft.Weapons) ? 1
            : mine.CanMean(draft.Weapons) ? 0.5
            : -2;
    }
}
