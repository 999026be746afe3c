using System.Globalization;
using AttackTracker.Core.Places;
using AttackTracker.Core.Reports;
using static AttackTracker.Core.Export.Conventions.ConventionColumn;

namespace AttackTracker.Core.Export.Conventions;

/// <summary>The columns of UCDP GED as of version 25. Only events in which somebody may have died; no weapons, no wounded, no claims.</summary>
internal sealed class UcdpGed : Convention
{
    public override string Name => "UCDP GED";

    public override IReadOnlyList<ConventionColumn> Columns { get; } =
    [
        new("id", e => e.Key, true, IsCount),
        new("relid", e => e.Main.PublicId, true),
        new("year", e => ConventionEvent.Text(e.First.Year), true, IsCount),
        new("active_year", _ => "False", true, OneOf("True", "False")),
        new("code_status", _ => "Clear", true, OneOf("Clear")),
        new("type_of_violence", _ => "1", true, OneOf("1", "2", "3")),
        Empty("conflict_dset_id"), Empty("conflict_new_id"),
        new("conflict_name", e => e.Country.Name + ": not coded", true),
        Empty("dyad_dset_id"), Empty("dyad_new_id"),
        new("dyad_name", e => $"not coded - {SideB(e)}", true),
        Empty("side_a_dset_id"), Empty("side_a_new_id"),
        new("side_a", _ => "not coded", true),
        Empty("side_b_dset_id"), Empty("side_b_new_id"),
        new("side_b", SideB, true),
        new("number_of_sources", e => ConventionEvent.Text(e.Main.Articles), true, IsCount),
        new("source_article", e => Join(e, s => $"\"{s.Publisher ?? "unknown"},{Day(s)},{s.Title}\""), true),
        new("source_office", e => Join(e, s => s.Publisher ?? "unknown")),
        new("source_date", e => Join(e, Day)),
        new("source_headline", e => Join(e, s => s.Title ?? "")),
        Empty("source_original"),
        new("where_prec", e => e.Values.Site!.Precision switch { GeoPrecision.Exact => "1", GeoPrecision.Near => "2", GeoPrecision.Region => "4", GeoPrecision.Country => "6" }, true, OneOf("1", "2", "3", "4", "5", "6", "7")),
        new("where_coordinates", e => e.Place, true),
        new("where_description", e => e.Place),
        new("adm_1", e => e.Values.Site!.Admin1),
        Empty("adm_2"),
        new("latitude", e => ConventionEvent.Text(e.Main.Latitude), false, IsNumber),
        new("longitude", e => ConventionEvent.Text(e.Main.Longitude), false, IsNumber),
        new("geom_wkt", e => e.Main is { Latitude: { } latitude, Longitude: { } longitude } ? string.Create(CultureInfo.InvariantCulture, $"POINT ({longitude} {latitude})") : null, false, cell => cell.StartsWith("POINT (", StringComparison.Ordinal)),
        new("priogrid_gid", Cell, false, IsCount),
        new("country", e => CountryName(e.Country), true, cell => ConventionCountry.All.Any(c => CountryName(c) == cell)),
        new("country_id", e => ConventionEvent.Text(e.Country.Gw), true, cell => ConventionCountry.All.Any(c => ConventionEvent.Text(c.Gw) == cell)),
        new("region", e => e.Country.GedRegion, true, OneOf("Africa", "Americas", "Asia", "Europe", "Middle East")),
        new("event_clarity", e => e.IsOnOneDay ? "1" : "2", true, OneOf("1", "2")),
        new("date_prec", e => e.IsOnOneDay ? "1" : e.Days <= 6 ? "2" : e.Days == 7 ? "3" : e.Days <= 31 ? "4" : "5", true, OneOf("1", "2", "3", "4", "5")),
        new("date_start", e => ConventionEvent.Iso(e.First) + " 00:00:00.000", true, IsDay),
        new("date_end", e => ConventionEvent.Iso(e.Last) + " 00:00:00.000", true, IsDay),
        new("deaths_a", _ => "0", true, IsCount),
        new("deaths_b", _ => "0", true, IsCount),
        new("deaths_civilians", _ => "0", true, IsCount),
        new("deaths_unknown", e => ConventionEvent.Text(Best(e)), true, IsCount),
        new("best", e => ConventionEvent.Text(Best(e)), true, IsCount),
        new("high", e => ConventionEvent.Text(e.Values.Killed!.Value.High ?? Best(e)), true, IsCount),
        new("low", e => ConventionEvent.Text(e.Values.Killed!.Value.Low ?? 0), true, IsCount),
        Empty("gwnoa"), Empty("gwnob"),
    ];

    protected override IReadOnlyList<Field> Untold => [Field.Weapons, Field.Munitions, Field.Outcomes, Field.ClaimedBy, Field.Wounded, Field.Damage];

    public override string IdOf(ConventionEvent told) => told.Key;

    public override IEnumerable<Loss> Losses(ConventionEvent told)
    {
        foreach (var loss in base.Losses(told))
        {
            yield return loss;
        }

        yield return new(told.Main, "site", "assumed", "whose forces were hit is not recorded", "side_a not coded", "a dyad has two sides");
        yield return new(told.Main, "killed", "assumed", "whose side they were of is not recorded", "deaths_unknown", "deaths are told by side");
        if (told.Values.Killed is { High: null } or { Low: null })
        {
            yield return new(told.Main, "killed", "approximated", told.Values.Killed.ToString()!, ConventionEvent.Text(Best(told))!, "low, best and high are never empty");
        }
    }

    protected override string? LeftOut(ExportedIncident incident, ExportContext context)
        => incident.Values.Killed is { } killed && (killed.Low > 0 || killed.High > 0) ? null : "no death is reported, so it is no event there";

    private static int Best(ConventionEvent told) => told.Values.Killed!.Value.Low ?? told.Values.Killed.Value.High!.Value;

    private static string SideB(ConventionEvent told) => told.Groups.Count > 0 ? told.Context.GroupName(told.Groups[0]) : "not known";

    private static string Day(ExportedSource source) => source.Published is { } day ? ConventionEvent.Iso(day) : "";

    private static string Join(ConventionEvent told, Func<ExportedSource, string> write) => string.Join(";", told.Main.Sources.Select(write));

    private static string CountryName(ConventionCountry country) => country.Iso3 == "YEM" ? "Yemen (North Yemen)" : country.Name;

    // PRIO-GRID: half-degree cells, counted from the south-west corner eastwards.
    private static string? Cell(ConventionEvent told) => told.Main is { Latitude: { } latitude, Longitude: { } longitude }
        ? ((int)Math.Floor((latitude + 90) * 2) * 720 + (int)Math.Floor((longitude + 180) * 2) + 1).ToString(CultureInfo.InvariantCulture)
        : null;

    private static bool IsDay(string cell) => DateTime.TryParseExact(cell, "yyyy-MM-dd HH:mm:ss.fff", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
