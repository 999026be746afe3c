namespace AttackTracker.Core.Reports;

/// <summary>How much two accounts of one text have in common.</summary>
internal static class ReportLikeness
{
    /// <summary>From 0 to 7: the site counts most, then the day; nothing is alike between an attack and a response.</summary>
    public static int Of(EventValues a, EventValues b)
        => a.Kind != b.Kind ? 0
            : ((a.Site?.Id ?? a.Site?.Name) == (b.Site?.Id ?? b.Site?.Name) ? 3 : 0)
            + ((a.Date?.Start, a.Date?.End) == (b.Date?.Start, b.Date?.End) ? 2 : 0)
            + (a.Weapons.Select(w => w.Type).Intersect(b.Weapons.Select(w => w.Type)).Any() ? 1 : 0)
            + (a.Munitions == b.Munitions ? 1 : 0);

    /// <summary>From 0 to 1: how much of the words that one account rests on the other takes for the same fields.</summary>
    public static double SharedWords(IReadOnlyList<Evidence> of, IReadOnlyList<Evidence> by)
        => of.Count == 0 ? 0 : (double)of.Count(words => by.Any(other => other.Field == words.Field && other.Span.Overlaps(words.Span))) / of.Count;
}
