using AttackTracker.Core.Dates;
using AttackTracker.Core.Places;

namespace AttackTracker.Core.Reports;

/// <summary>The days and places that a draft was told with, beside those it was given.</summary>
internal static class RunnerUps
{
    /// <summary>A day that lost while the draft was made, else another day in the clause that tells the event.</summary>
    public static RunnerUp? Of(Draft draft, EventDate date)
    {
        if (draft.RivalDate is { } rival && Differs(rival.Date.Value, date))
        {
            return Found(draft, rival.Date.Value, rival.Date.Mentions[0], rival.Reason);
        }

        var clause = draft.First;
        if (clause.Dates.Count > 1)
        {
            var dates = new DraftDates(clause.Reading);
            foreach (var placed in clause.Dates)
            {
                if (!placed.Mention.IsTimeOnly && dates.Of(placed, draft.Date) is { } other && Differs(other.Value, date))
                {
                    return Found(draft, other.Value, placed.Mention, RunnerUpReason.OtherRole);
                }
            }
        }

        return null;
    }

    /// <summary>Another target that clauses named, else another place of the same rank in the clause that tells the event.</summary>
    public static RunnerUp? Of(Draft draft, Placed<SiteMention> best)
    {
        foreach (var site in draft.Sites)
        {
            if (IsRival(site.Mention, best.Mention))
            {
                return Found(draft, site.Mention, SiteRoles.Rank(site.Mention) < SiteRoles.Rank(best.Mention) ? RunnerUpReason.Vaguer : RunnerUpReason.Later);
            }
        }

        foreach (var site in draft.First.Sites)
        {
            if (SiteRoles.Rank(site.Mention) >= SiteRoles.Rank(best.Mention) && IsRival(site.Mention, best.Mention))
            {
                return Found(draft, site.Mention, RunnerUpReason.OtherRole);
            }
        }

        return null;
    }

    private static bool Differs(EventDate rival, EventDate date) => rival.IsBounded && (rival.Start, rival.End) != (date.Start, date.End);

    // A province around the site that was taken is no rival to it, and neither are other words for it.
    private static bool IsRival(SiteMention site, SiteMention best)
    {
        var (mine, theirs) = (site.Placement, best.Placement);
        return SiteRoles.Rank(site) >= 2
            && (mine.Id is null || mine.Id != theirs.Id)
            && mine.Name != theirs.Name
            && (mine.Id is not null || mine.Country != theirs.Country || (mine.Admin1 is not null && theirs.Admin1 is not null && mine.Admin1 != theirs.Admin1));
    }

    private static RunnerUp Found(Draft draft, EventDate date, DateMention mention, RunnerUpReason reason)
        => new(Field.Date, new EventValues { Kind = draft.Kind, Date = date }, mention.Span, mention.Rule, reason);

    private static RunnerUp Found(Draft draft, SiteMention site, RunnerUpReason reason)
        => new(Field.Site, new EventValues { Kind = draft.Kind, Site = site.Placement }, site.Span, site.Rule, reason);
}
