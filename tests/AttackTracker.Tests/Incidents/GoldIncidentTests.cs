using AttackTracker.Core.Evaluation;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Reports;
using AttackTracker.Tests.Support;

namespace AttackTracker.Tests.Incidents;

/// <summary>The hand-coded reports of the gold sets, brought together into incidents.</summary>
public sealed class GoldIncidentTests
{
    [Theory]
    [InlineData("seeds", 1.0)]
    [InlineData("corpus", 0.92)]
    public void Hand_coded_reports_fall_into_the_incidents_that_the_coder_named(string set, double floor)
    {
        var reports = GoldReports.Of(GoldSet.Named(set));
        var incidents = GoldReports.Builder.Build([.. reports.Select(report => report.Source)]).Incidents;
        var found = incidents.SelectMany(incident => incident.Members.Select(member => (member.Source.Key, Incident: incident.Key))).ToDictionary(pair => pair.Key, pair => pair.Incident);
        var certain = reports.Where(report => report.Gold.IncidentAlternatives.Count == 0).ToList();

        var score = IncidentPairs.Score([.. certain.Select(report => report.Gold.Incident)], [.. certain.Select(report => found[report.Source.Key])]);

        Assert.True(score.F1 >= floor, $"{score}: {score.F1:F3}{Environment.NewLine}{string.Join(Environment.NewLine, Wrong(certain, found))}");
    }

    private static IEnumerable<string> Wrong(List<(SourcedReport Source, GoldReport Gold)> reports, Dictionary<string, string> found)
        => from a in reports
           from b in reports
           where string.CompareOrdinal(a.Source.Key, b.Source.Key) < 0
           let same = a.Gold.Incident == b.Gold.Incident
           where same != (found[a.Source.Key] == found[b.Source.Key])
           select $"{(same ? "missed" : "wrong")} {a.Source.Key} {a.Gold.Incident} + {b.Source.Key} {b.Gold.Incident}";

    [Fact]
    public void The_drones_at_Ain_al_Asad_on_3_or_4_January_are_one_incident_with_a_conflict_of_dates()
    {
        var incident = Assert.Single(Seeds(), incident => Named(incident, "2022-01-04-ain-al-asad"));

        Assert.True(incident[Field.Date].IsConflict);
        Assert.Equal("ain-al-asad", incident.Values.Site?.Id);
        Assert.False(incident[Field.Site].Disagrees);
    }

    [Fact]
    public void Whether_the_base_was_hit_on_5_January_is_a_conflict_of_outcomes()
    {
        var incident = Assert.Single(Seeds(), incident => Named(incident, "2022-01-05-ain-al-asad"));

        Assert.True(incident[Field.Outcomes].IsConflict);
        Assert.Equal([Outcome.Impact, Outcome.Missed], incident.Values.Outcomes);
        Assert.Equal(Basis.MostPrecise, incident[Field.Outcomes].Basis);
        Assert.Equal(8, incident.Values.Munitions?.Low);
        Assert.False(incident[Field.Munitions].Disagrees);
    }

    private static IReadOnlyList<IncidentDraft> Seeds() => GoldReports.Builder.Build([.. GoldReports.Of(GoldSet.Seeds).Select(report => report.Source)]).Incidents;

    private static bool Named(IncidentDraft incident, string key)
        => incident.Members.Any(member => GoldReports.Of(GoldSet.Seeds).Any(report => report.Source.Key == member.Source.Key && report.Gold.Incident == key));
}
