using AttackTracker.Core.Queries;
using AttackTracker.Core.Reports;
using AttackTracker.Web.Components.Display;

namespace AttackTracker.Web.Components.Pages.Incidents;

/// <summary>A value that articles give in a field of an incident, with all who give it.</summary>
/// <param name="Text">The value in words.</param>
/// <param name="Values">An event whose field has it.</param>
/// <param name="Sources">Those that say so, the oldest first.</param>
/// <param name="Voices">How many of them are independent.</param>
/// <param name="Reason">Why one may decide for it, to begin with: who says so, and who does not.</param>
public sealed record ConflictSide(string Text, EventValues Values, IReadOnlyList<IncidentSource> Sources, int Voices, string Reason)
{
    private const int LongestReason = 1000;

    /// <summary>Their names, each once.</summary>
    public IReadOnlyList<string> Names => [.. Sources.Select(ConflictText.NameOf).Distinct()];

    /// <summary>The different values that articles give, the one with most independent sources first.</summary>
    public static IReadOnlyList<ConflictSide> Of(IncidentDetail incident, Field field)
    {
        ArgumentNullException.ThrowIfNull(incident);
        var groups = incident.Sources
            .Select(s => (Source: s, Value: FieldText.Value(s.Report.Values, field, incident.GroupNames)))
            .Where(s => s.Value is not null)
            .GroupBy(s => s.Value!, s => s.Source)
            .Select(g => (Text: g.Key, Sources: g.ToList(), Voices: VoicesOf(g)))
            .OrderByDescending(side => side.Voices)
            .ToList();
        var voices = VoicesOf(groups.SelectMany(g => g.Sources));
        return [.. groups.Select(g => new ConflictSide(g.Text, g.Sources[0].Report.Values, g.Sources, g.Voices, ReasonFor(g, groups, voices)))];
    }

    private static string ReasonFor((string Text, List<IncidentSource> Sources, int Voices) side, List<(string Text, List<IncidentSource> Sources, int Voices)> all, int voices)
    {
        var count = Phrase.Count(voices, Texts.ReasonSources, side.Voices, NamesOf(side.Sources));
        var others = all.Where(other => other.Text != side.Text).Select(other => $"{NamesOf(other.Sources)}: {other.Text}");
        var reason = string.Join("; ", others.Prepend(count)) + ".";
        return reason.Length <= LongestReason ? reason : $"{count}."[..Math.Min(LongestReason, count.Length + 1)];
    }

    private static string NamesOf(IEnumerable<IncidentSource> sources) => ConflictText.And([.. sources.Select(ConflictText.NameOf).Distinct()]);

    private static int VoicesOf(IEnumerable<IncidentSource> sources) => sources.Select(s => s.Voice).Distinct().Count();
}
