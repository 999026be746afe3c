using AttackTracker.Core.Dates;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Places;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Weapons;

namespace AttackTracker.Tests.Incidents;

/// <summary>Reports for tests: rockets at Ain al-Asad on 5 January 2022, unless said otherwise.</summary>
internal static class Told
{
    public static SitePlacement AinAlAsad { get; } = new("ain-al-asad", "Ain al-Asad Air Base", "IQ", "Al Anbar", GeoPrecision.Exact);

    public static SitePlacement SomewhereInAnbar { get; } = new(null, "base in western Anbar", "IQ", "Al Anbar", GeoPrecision.Region);

    public static EventValues Rockets { get; } = new()
    {
        Kind = ReportKind.Attack,
        Date = EventDate.OnDay(new DateOnly(2022, 1, 5)),
        Site = AinAlAsad,
        Weapons = [new WeaponUse(WeaponType.Rocket, null)],
    };

    public static EventValues OnDay(this EventValues values, int dayOfJanuary) => values with { Date = EventDate.OnDay(new DateOnly(2022, 1, dayOfJanuary)) };

    public static EventValues At(this EventValues values, SitePlacement? site) => values with { Site = site };

    public static EventValues With(this EventValues values, params WeaponType[] weapons) => values with { Weapons = [.. weapons.Select(type => new WeaponUse(type, null))] };

    /// <param name="values">What it says.</param>
    /// <param name="article">Stands for the article's hash and, in its first letters, for the publisher.</param>
    /// <param name="ordinal">The report's place in the article.</param>
    /// <param name="publishedDayOfJanuary">2022.</param>
    /// <param name="text">The article's words, for telling wire copies.</param>
    public static SourcedReport By(this EventValues values, string article, int ordinal = 0, int publishedDayOfJanuary = 6, string? text = null) => new()
    {
        Article = article,
        Publisher = article.Split('-')[0],
        Published = new DateOnly(2022, 1, publishedDayOfJanuary),
        Fingerprint = text is null ? null : TextFingerprint.Of(text),
        Report = new Report
        {
            Ordinal = ordinal,
            Values = values,
            Evidence = [],
            Confidence = 0.9,
            FieldConfidence = Enum.GetValues<Field>().Where(values.Fills).ToDictionary(field => field, _ => 0.9),
        },
    };

    public static IReadOnlyList<IncidentDraft> Merge(params SourcedReport[] reports) => Support.GoldReports.Builder.Build(reports).Incidents;

    /// <summary>The incidents as sets of reports: "post#0000 wire#0000 | times#0001".</summary>
    public static string Grouping(IReadOnlyList<IncidentDraft> incidents)
        => string.Join(" | ", incidents
            .Select(incident => string.Join(' ', incident.Members.Select(member => member.Source.Key).Order(StringComparer.Ordinal)))
            .Order(StringComparer.Ordinal));
}
