using System.Globalization;
using System.Text;
using System.Text.Json;
using AttackTracker.Core.Export;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Text;
using AttackTracker.Core.Weapons;
using AttackTracker.Tests.Queries;
using AttackTracker.Tests.Support;

namespace AttackTracker.Tests.Export;

/// <summary>What leaves is what the pages show, read back by parsers that are not ours.</summary>
public sealed class IncidentExportTests(FilledDatabase filled) : IClassFixture<FilledDatabase>
{
    private static readonly Dictionary<string, IncidentFilter> Filters = new()
    {
        ["nothing"] = IncidentFilter.All,
        ["days"] = new() { From = new(2022, 1, 1), To = new(2022, 1, 10) },
        ["weapon and outcome"] = new() { Weapons = Choice.Of(WeaponType.Rocket, WeaponType.Drone), Outcomes = Choice.Of(Outcome.Impact).WithNotStated(true) },
        ["base not named"] = new() { Bases = Choice.Any<string>().WithNotStated(true) },
        ["conflict"] = new() { Conflict = true },
        ["words"] = new() { Text = "drones Asad" },
        ["nobody"] = new() { Text = "nothing-has-this-word" },
    };

    public static TheoryData<string> Criteria => [.. Filters.Keys];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Criteria))]
    public async Task The_csv_read_back_is_the_list_line_by_line(string criterion)
    {
        var seen = await Exported.SeenAsync(filled.Database, Filters[criterion]);
        var rows = Exported.Rows(await Exported.TextAsync(filled.Database, ExportFormat.Csv, Filters[criterion]));

        Assert.Equal(seen.Select(line => line.PublicId), rows.Select(row => row["id"]));
        Assert.All(seen.Zip(rows), pair => Assert.Equal(Told(pair.First), Told(pair.Second)));
    }

    [Theory]
    [MemberData(nameof(Criteria))]
    public async Task Every_json_line_has_the_fields_as_the_codebook_writes_them(string criterion)
    {
        var seen = await Exported.SeenAsync(filled.Database, Filters[criterion]);
        var lines = (await Exported.TextAsync(filled.Database, ExportFormat.JsonLines, Filters[criterion])).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(seen.Count, lines.Length);
        Assert.All(seen.Zip(lines), pair =>
        {
            using var json = JsonDocument.Parse(pair.Second);
            Assert.Equal(pair.First.PublicId, json.RootElement.GetProperty("id").GetString());
            Assert.All(Enum.GetValues<Field>(), field => Assert.Equal(FieldValueJson.Of(pair.First.Values, field), json.RootElement.GetProperty(CodebookTerm.Of(field)).GetRawText()));
            Assert.Equal(pair.First.Conflicts.Select(CodebookTerm.Of), json.RootElement.GetProperty("conflicts").EnumerateArray().Select(c => c.GetString()));
        });
    }

    [Theory]
    [MemberData(nameof(Criteria))]
    public async Task The_geojson_is_one_feature_an_incident_with_its_id_and_a_point_where_a_base_is_named(string criterion)
    {
        var seen = await Exported.SeenAsync(filled.Database, Filters[criterion]);
        using var json = JsonDocument.Parse(await Exported.TextAsync(filled.Database, ExportFormat.GeoJson, Filters[criterion]));
        var features = json.RootElement.GetProperty("features").EnumerateArray().ToList();

        Assert.Equal("FeatureCollection", json.RootElement.GetProperty("type").GetString());
        Assert.Equal(seen.Select(line => line.PublicId), features.Select(f => f.GetProperty("id").GetString()));
        Assert.All(features, feature =>
        {
            var (geometry, site) = (feature.GetProperty("geometry"), feature.GetProperty("properties").GetProperty("site"));
            Assert.Equal("Feature", feature.GetProperty("type").GetString());
            if (geometry.ValueKind == JsonValueKind.Null)
            {
                return;
            }

            Assert.NotEqual(JsonValueKind.Null, site.GetProperty("id").ValueKind);
            var point = geometry.GetProperty("coordinates").EnumerateArray().Select(n => n.GetDouble()).ToList();
            Assert.True(geometry.GetProperty("type").GetString() == "Point" && point is [>= -180 and <= 180, >= -90 and <= 90]);
        });
        Assert.True(criterion != "nothing" || features.Count(f => f.GetProperty("geometry").ValueKind == JsonValueKind.Object) > 20);
    }

    [Fact]
    public async Task The_csv_for_a_spreadsheet_has_a_mark_names_and_says_what_is_not_stated()
    {
        var bytes = await Exported.BytesAsync(filled.Database, ExportFormat.Excel, IncidentFilter.All);
        var rows = Exported.Rows(Encoding.UTF8.GetString(bytes.AsSpan(3)));
        var seen = await Exported.SeenAsync(filled.Database, IncidentFilter.All);

        Assert.Equal(Encoding.UTF8.GetPreamble(), bytes[..3]);
        Assert.Equal(seen.Select(line => line.PublicId), rows.Select(row => row["Id"]));
        Assert.Contains(rows, row => row["Country"] == "Iraq");
        Assert.All(seen.Zip(rows), pair => Assert.Equal(pair.First.Values.Killed is null, pair.Second["Killed, said"] == "not stated"));
        Assert.Contains(rows, row => row["Claims"].Contains("(claimed)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Lines_end_as_rfc_4180_has_it_and_equal_states_give_equal_bytes()
    {
        var (first, second) = (await Exported.BytesAsync(filled.Database, ExportFormat.Csv, IncidentFilter.All), await Exported.BytesAsync(filled.Database, ExportFormat.Csv, IncidentFilter.All));

        Assert.Equal(first, second);
        Assert.Equal("\r\n", Encoding.UTF8.GetString(first.AsSpan()[^2..]));
        Assert.NotEqual(0xEF, first[0]);
    }

    [Fact]
    public async Task What_is_recorded_while_an_export_runs_is_not_in_it()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using (var filling = database.NewContext())
        {
            await GoldDatabase.FillAsync(filling, [GoldSet.Seeds], Token);
        }

        await using var context = database.NewContext();
        await using var snapshot = await AttackTracker.Core.Storage.Snapshot.BeginSnapshotAsync(context, Token);
        var request = new ExportRequest(IncidentFilter.All, ExportFormat.Csv, id => id, "");
        var export = await ExportContext.ReadAsync(context, request, TimeProvider.System, Token);
        List<ExportedIncident> rows = [];
        foreach (var row in ExportRows.Read(context.Passing(export.Request.Filter), export))
        {
            rows.Add(row);
            if (rows.Count == 1)
            {
                database.Tamper("UPDATE incidents SET title = 'changed', conflict_count = 0; UPDATE incident_fields SET has_conflict = 0; DELETE FROM incident_reports;");
            }
        }

        Assert.True(rows.Count > 10);
        Assert.DoesNotContain(rows, row => row.Title == "changed" || row.Sources.Count == 0);
        Assert.Contains(rows, row => row.Conflicts.Count > 0);
    }

    private static string Told(IncidentLine line) => string.Create(
        CultureInfo.InvariantCulture,
        $"{CodebookTerm.Of(line.Values.Kind)} {line.Values.Date?.Start:yyyy-MM-dd}..{line.Values.Date?.End:yyyy-MM-dd} {line.Values.Date?.Words} {line.Values.Site?.Id} {line.Values.Site?.Name} {line.Values.Site?.Country} {string.Join('|', line.Values.Weapons.Select(w => CodebookTerm.Of(w.Type)))} {string.Join('|', line.Values.Outcomes.Select(CodebookTerm.Of))} {line.Values.Munitions?.Low}..{line.Values.Munitions?.High} {line.Values.Killed?.Low}..{line.Values.Killed?.High} {line.Values.Wounded?.Low}..{line.Values.Wounded?.High} {string.Join('|', line.Groups.Where(g => g.Claim == ClaimStatus.Claimed).Select(g => g.Name))} {string.Join('|', line.Conflicts.Select(CodebookTerm.Of))} {line.Articles} {line.Sources} {CodebookTerm.Of(line.State)}");

    private static string Told(Dictionary<string, string> row)
        => $"{row["kind"]} {row["date_start"]}..{row["date_end"]} {row["date_words"]} {row["site_id"]} {row["site_name"]} {row["country"]} {row["weapons"]} {row["outcomes"]} {row["munitions_low"]}..{row["munitions_high"]} {row["killed_low"]}..{row["killed_high"]} {row["wounded_low"]}..{row["wounded_high"]} {row["claimed_by_names"]} {row["conflicts"]} {row["articles"]} {row["independent_sources"]} {row["state"]}";
}
